pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One step of a lesson: how many stumbled and why; set apart, what to say there. */
Card {
    id: root

    required property ShellModel shell
    required property var row

    readonly property bool beside: row.coach !== "" && width >= Theme.mm(Theme.coachBeside) * Theme.textScale
    readonly property real room: width - 2 * Theme.padding

    readonly property var parts: [chips, time, coach] // where a page may end when the whole does not fit

    shadowed: false
    implicitHeight: content.height + 2 * Theme.smallGap

    Grid {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.padding
        rowSpacing: Theme.gap

        Column {
            width: root.beside ? Math.floor(root.room * 0.6) : root.room
            spacing: Theme.smallGap / 2

            BodyText {
                width: parent.width
                points: Theme.record
                ratio: Theme.labelRatio
                font.bold: true
                text: root.shell.keep(qsTr("手順%1　%2").arg(root.row.number).arg(root.row.text))
            }

            StumbleBar {
                width: parent.width
                share: root.row.share
            }

            BodyText {
                width: parent.width
                points: Theme.note
                ratio: Theme.labelRatio
                text: root.shell.keep(root.row.people)
            }

            CauseChips {
                id: chips

                width: parent.width
                shell: root.shell
                causes: root.row.causes
            }

            BodyText {
                id: time

                width: parent.width
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.quiet
                text: root.shell.keep(qsTr("かかる時間 %1　%2").arg(root.row.time).arg(root.row.hints))
            }
        }

        CoachBox {
            id: coach

            width: root.beside ? root.room - Math.floor(root.room * 0.6) - Theme.padding : root.room
            shell: root.shell
            coach: root.row.coach
        }
    }
}
