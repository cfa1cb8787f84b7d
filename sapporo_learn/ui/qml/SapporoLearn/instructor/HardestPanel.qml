pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Beside the class: the few steps that trouble most people, and what to say at the first of them. */
Card {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    InstructorSheet {
        x: Theme.smallGap
        y: Theme.smallGap
        width: root.width - 2 * Theme.smallGap
        height: root.height - 2 * Theme.smallGap
        moreName: qsTr("つまずきの つづきを見る")
        lessName: qsTr("つまずきの まえを見る")
        spacing: Theme.padding

        TitleText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("つまずきの多い手順"))
        }

        SteadyRepeater {
            id: list

            rows: root.instructor.hardest

            Column {
                id: step

                required property int index
                readonly property var row: list.shown[index]

                width: parent?.width ?? 0
                spacing: Theme.smallGap / 2

                BodyText {
                    width: parent.width
                    points: Theme.note
                    font.bold: true
                    ratio: Theme.labelRatio
                    text: root.shell.keep(qsTr("%1　手順%2").arg(step.row.lesson).arg(step.row.number))
                }

                StumbleBar {
                    width: parent.width
                    share: step.row.share
                }

                BodyText {
                    width: parent.width
                    points: Theme.note
                    ratio: Theme.labelRatio
                    color: Theme.quiet
                    text: root.shell.keep(step.row.short)
                }

                CoachBox {
                    width: parent.width
                    visible: step.index === 0 && coach !== ""
                    shell: root.shell
                    coach: step.row.coach
                }
            }
        }
    }
}
