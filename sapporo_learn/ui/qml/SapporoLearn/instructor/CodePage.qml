pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The recovery code, shown once. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    Scroller {
        anchors.fill: parent
        contentHeight: content.height

        Column {
            id: content

            width: parent.width
            spacing: Theme.gap

            TitleText {
                width: parent.width
                text: root.shell.keep(qsTr("この合いことばを、紙に書いてください。"))
            }

            Card {
                width: parent.width
                height: code.height + 2 * Theme.padding

                TitleText {
                    id: code

                    x: Theme.padding
                    y: Theme.padding
                    width: parent.width - 2 * Theme.padding
                    text: root.instructor.code
                    font.letterSpacing: Theme.mm(1)
                    Accessible.role: Accessible.StaticText
                }
            }

            BodyText {
                width: parent.width
                points: Theme.record
                text: root.shell.keep(qsTr("暗証番号を忘れたときに使います。もう一度は出ません。紙は、かぎのかかる所にしまってください。"))
            }

            BigButton {
                text: qsTr("書きました")
                look: "primary"
                iconName: "check"
                onAct: root.instructor.showClass()
            }
        }
    }
}
