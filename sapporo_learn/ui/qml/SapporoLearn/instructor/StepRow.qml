pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One step of one learner; a table's row where there is room, else the same below each other. */
Column {
    id: root

    required property ShellModel shell
    required property var row
    required property bool table

    spacing: Theme.smallGap

    StepHeading {
        width: parent.width
        visible: root.row.heading !== ""
        shell: root.shell
        row: root.row
        table: root.table
        indent: cells.x
        share: cells.share
    }

    Card {
        id: sheet

        readonly property real room: width - 2 * Theme.padding - number.width - Theme.gap

        width: parent.width
        height: Math.max(number.height, cells.height) + 2 * Theme.smallGap
        radius: Theme.radius
        shadowed: false

        Rectangle {
            id: number

            x: Theme.padding
            y: Theme.smallGap
            width: Math.max(Theme.mm(9), digits.implicitWidth + Theme.smallGap)
            height: digits.height
            radius: Theme.smallGap
            color: Theme.tint

            BodyText {
                id: digits

                anchors.centerIn: parent
                text: root.row.number
                points: Theme.note
                font.bold: true
                color: Theme.accent
                Accessible.name: qsTr("手順%1").arg(root.row.number)
            }
        }

        Grid {
            id: cells

            readonly property real share: (sheet.room - (root.table ? 3 * Theme.padding : 0)) / 100

            x: number.x + number.width + Theme.gap
            y: Theme.smallGap
            columns: root.table ? 4 : 1
            columnSpacing: Theme.padding
            rowSpacing: Theme.smallGap / 2

            BodyText {
                width: Math.floor(cells.share * (root.table ? Theme.stepColumns[0] : 100))
                points: Theme.note
                text: root.shell.keep(root.row.text)
            }

            Row {
                id: state

                width: Math.floor(cells.share * (root.table ? Theme.stepColumns[1] : 100))
                spacing: Theme.smallGap

                IconImage {
                    id: sign

                    icon: root.row.outcome === "done" ? "check" : root.row.outcome === "together" ? "help" : "dots"
                    edge: stateWords.lineHeight
                    color: stateWords.color
                }

                BodyText {
                    id: stateWords

                    width: state.width - sign.width - state.spacing
                    points: Theme.note
                    color: root.row.outcome === "done" ? Theme.go : Theme.ink
                    text: root.shell.keep(root.table ? root.row.state : qsTr("%1　時間 %2").arg(root.row.state).arg(root.row.time))
                }
            }

            BodyText {
                width: Math.floor(cells.share * Theme.stepColumns[2])
                visible: root.table
                points: Theme.note
                color: Theme.quiet
                text: root.row.time
                Accessible.name: qsTr("時間 %1").arg(root.row.time)
            }

            CauseChips {
                width: Math.floor(cells.share * (root.table ? Theme.stepColumns[3] : 100))
                shell: root.shell
                causes: root.row.causes
            }
        }
    }
}
