pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! When the program itself made a mistake: calm words, nothing is lost, one button. */
FocusScope {
    id: root

    required property ShellModel shell

    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.pt(700))
        height: Math.min(parent.height - 2 * Theme.margin, words.height + 2 * Theme.padding)

        Scroller {
            x: Theme.padding
            y: Theme.padding
            width: parent.width - 2 * Theme.padding
            height: parent.height - 2 * Theme.padding
            contentHeight: words.height
            focus: true

            Column {
                id: words

                width: parent.width
                spacing: Theme.padding

                TitleText {
                    width: parent.width
                    points: Theme.sentence
                    text: root.shell.keep(qsTr("講師を呼んでください。"))
                }

                BodyText {
                    width: parent.width
                    text: root.shell.keep(qsTr("画面の調子が、少しわるくなりました。ここまでの練習は、のこっています。"))
                }

                BigButton {
                    width: Math.min(implicitWidth, parent.width)
                    focus: true
                    look: "primary"
                    large: true
                    text: root.shell.keep(qsTr("はじめの画面へ"))
                    onAct: root.shell.recover()
                }
            }
        }
    }
}
