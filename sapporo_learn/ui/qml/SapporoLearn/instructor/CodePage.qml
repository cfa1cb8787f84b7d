pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The recovery code, shown once. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    DialogSheet {
        anchors.fill: parent
        focus: true

        TitleText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("この控えの番号を、紙に書いてください。"))
        }

        Rectangle {
            width: parent.width
            height: code.height + 2 * Theme.padding
            radius: Theme.radius
            color: Theme.tint

            TitleText {
                id: code

                x: Theme.padding
                y: Theme.padding
                width: parent.width - 2 * Theme.padding
                horizontalAlignment: Text.AlignHCenter
                text: root.instructor.code
                font.letterSpacing: Theme.mm(0.8)
                Accessible.role: Accessible.StaticText
            }
        }

        BodyText {
            width: parent.width
            points: Theme.note
            text: root.shell.keep(qsTr("暗証番号を忘れたときに使います。この番号は、もう一度は出ません。紙は、かぎのかかる所に しまってください。"))
        }

        BigButton {
            text: qsTr("書きました")
            look: "primary"
            iconName: "check"
            points: Theme.record
            onAct: root.instructor.showClass()
        }
    }
}
