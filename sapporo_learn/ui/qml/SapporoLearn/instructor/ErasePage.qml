pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Really erase somebody? The keyboard stands on the answer that keeps everything. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var who: instructor.person

    onActiveFocusChanged: {
        if (activeFocus)
            keep.forceActiveFocus(Qt.TabFocusReason);
    }

    DialogSheet {
        anchors.fill: parent
        focus: true

        Row {
            id: person

            width: parent.width
            spacing: Theme.gap

            Portrait {
                id: portrait

                anchors.verticalCenter: parent.verticalCenter
                picture: root.who.picture ?? ""
                initial: root.who.initial ?? ""
            }

            TitleText {
                anchors.verticalCenter: parent.verticalCenter
                width: person.width - portrait.width - person.spacing
                points: Theme.record
                text: root.shell.keep(qsTr("%1の記録を、すべて消しますか。").arg(root.who.name ?? ""))
            }
        }

        BodyText {
            width: parent.width
            points: Theme.note
            text: root.shell.keep(qsTr("消すと、もとには戻せません。えらぶ画面から外すだけなら、名ぼの「かくす」を使ってください。"))
        }

        InstructorMessage {
            width: parent.width
            shell: root.shell
            instructor: root.instructor
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            BigButton {
                id: keep

                text: qsTr("消さない")
                points: Theme.record
                look: "primary"
                onAct: root.instructor.back()
            }

            BigButton {
                text: qsTr("すべて消す")
                spokenName: qsTr("%1の記録を、すべて消す").arg(root.who.name ?? "")
                points: Theme.record
                look: "stop"
                onAct: root.instructor.erase()
            }
        }
    }
}
