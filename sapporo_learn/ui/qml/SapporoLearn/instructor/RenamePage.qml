pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Another name for somebody; when it cannot be, the reason stands above what was written. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var who: instructor.person

    DialogSheet {
        anchors.fill: parent
        focus: true

        TitleText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("%1の、新しい名前を書いてください。").arg(root.who.name ?? ""))
        }

        InstructorMessage {
            width: parent.width
            shell: root.shell
            instructor: root.instructor
        }

        EntryField {
            id: newName

            width: parent.width
            focus: true
            text: root.who.plainName ?? ""
            label: root.shell.keep(qsTr("よび名（本名でなくて かまいません）"))
            maximumLength: 16
            onDone: root.instructor.rename(text)
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            BigButton {
                text: root.shell.keep(qsTr("この名前にする"))
                points: Theme.record
                iconName: "check"
                look: "primary"
                onAct: root.instructor.rename(newName.text)
            }

            BigButton {
                text: qsTr("やめる")
                points: Theme.record
                look: "quiet"
                onAct: root.instructor.back()
            }
        }
    }
}
