pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One learner: every lesson, every step – how it went, how long, and the stumbles by their causes. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var who: instructor.learner
    readonly property bool table: width >= Theme.mm(Theme.tableBeside) * Theme.textScale

    InstructorSheet {
        anchors.fill: parent
        focus: true
        spacing: Theme.smallGap

        EmptyCard {
            width: parent.width
            visible: !root.who.known
            iconName: "dots"
            text: root.shell.keep(qsTr("この方の記録は、ありません。"))
        }

        LearnerHead {
            width: parent.width
            visible: root.who.known
            shell: root.shell
            who: root.who
        }

        BodyText {
            width: parent.width
            visible: root.who.known && root.who.steps.length === 0
            points: Theme.record
            text: root.shell.keep(qsTr("手順の記録は、まだありません。"))
        }

        SteadyRepeater {
            id: list

            rows: root.who.steps

            StepRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                row: list.shown[index]
                table: root.table
            }
        }

        BodyText {
            width: parent.width
            visible: root.who.unmeasured ?? false
            points: Theme.note
            color: Theme.quiet
            text: root.shell.keep(qsTr("「–」は、まだ はかっていない、というしるしです。"))
        }
    }
}
