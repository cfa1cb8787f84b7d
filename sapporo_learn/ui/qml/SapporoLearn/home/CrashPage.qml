pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! When the program itself made a mistake: calm words, nothing is lost, one way on. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice

    Card {
        id: card

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.pt(700))
        height: Math.min(parent.height - 2 * Theme.margin, words.height + buttons.height + 3 * Theme.padding)

        Scroller {
            x: Theme.padding
            y: Theme.padding
            width: parent.width - 2 * Theme.padding
            height: buttons.y - y - Theme.padding
            contentHeight: words.height
            stops: [...title.stops, ...calm.stops.map(top => top + calm.y)]

            Column {
                id: words

                width: parent.width
                spacing: Theme.padding

                SpokenText {
                    id: title

                    width: parent.width
                    height: implicitHeight
                    line: root.shell.crashLines[0]
                    voice: root.voice
                    sizes: [Theme.sentence]
                    bold: true
                    apart: false
                }

                SpokenText {
                    id: calm

                    width: parent.width
                    height: implicitHeight
                    line: root.shell.crashLines[1]
                    voice: root.voice
                    sizes: [Theme.body]
                    apart: false
                }
            }
        }

        Flow {
            id: buttons

            x: Theme.padding
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.padding
            width: parent.width - 2 * Theme.padding
            spacing: Theme.gap

            BigButton {
                id: away

                width: Math.min(implicitWidth, buttons.width)
                focus: true
                look: "primary"
                large: true
                text: root.shell.keep(qsTr("はじめの画面へ"))
                onAct: root.shell.recover()
            }

            RepeatButton {
                large: true
                room: buttons.width - away.width - Theme.gap
                onAct: root.shell.repeat()
            }
        }
    }
}
