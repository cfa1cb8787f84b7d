pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The PIN was forgotten: the recovery code and, twice, a new PIN, by keyboard. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    function send() {
        instructor.recover(code.text, pin.text, again.text);
    }

    DialogSheet {
        anchors.fill: parent
        focus: true

        TitleText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("紙に書いた番号を見ながら、入れてください。"))
        }

        InstructorMessage {
            width: parent.width
            shell: root.shell
            instructor: root.instructor
        }

        EntryField {
            id: code

            width: parent.width
            focus: true
            label: root.shell.keep(qsTr("控えの番号（紙に書いた、英字と数字）"))
            onDone: pin.forceActiveFocus(Qt.TabFocusReason)
        }

        Grid {
            id: pins

            readonly property real each: columns === 2 ? Math.floor((width - spacing) / 2) : width

            width: parent.width
            columns: root.width >= Theme.mm(Theme.readingWidth) * Theme.textScale ? 2 : 1
            spacing: Theme.padding

            EntryField {
                id: pin

                width: pins.each
                label: root.shell.keep(qsTr("新しい暗証番号"))
                secret: true
                onDone: again.forceActiveFocus(Qt.TabFocusReason)
            }

            EntryField {
                id: again

                width: pins.each
                label: root.shell.keep(qsTr("もう一度 同じ番号"))
                secret: true
                onDone: root.send()
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            BigButton {
                text: qsTr("けってい")
                look: "primary"
                iconName: "check"
                points: Theme.record
                onAct: root.send()
            }

            BigButton {
                text: qsTr("もどる")
                look: "quiet"
                points: Theme.record
                onAct: root.instructor.back()
            }
        }
    }
}
