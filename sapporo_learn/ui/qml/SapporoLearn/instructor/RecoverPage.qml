pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The PIN was forgotten: the recovery code and a new PIN, by keyboard. */
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
                text: root.shell.keep(qsTr("紙に書いた合いことばと、新しい暗証番号を入れてください。"))
            }

            EntryField {
                id: code

                width: parent.width
                label: qsTr("合いことば")
                focus: true
            }

            EntryField {
                id: pin

                width: parent.width
                label: qsTr("新しい暗証番号")
                secret: true
                onDone: root.instructor.recover(code.text, pin.text)
            }

            BodyText {
                width: parent.width
                visible: root.instructor.message !== ""
                text: root.shell.keep(root.instructor.message)
                color: Theme.stop
                Accessible.role: Accessible.AlertMessage
            }

            BigButton {
                text: qsTr("けってい")
                look: "primary"
                iconName: "check"
                onAct: root.instructor.recover(code.text, pin.text)
            }
        }
    }
}
