pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One learner: on the left who, which lesson and when; on the right how it went and why. */
Column {
    id: root

    required property ShellModel shell
    required property var row

    readonly property bool beside: width >= Theme.mm(Theme.rowBeside) * Theme.textScale
    readonly property bool urgent: ["call", "help", "stuck"].includes(row.kind)

    signal act

    spacing: Theme.smallGap

    BodyText {
        width: parent.width
        visible: root.row.heading !== ""
        text: root.row.heading
        points: Theme.note
        color: Theme.quiet
        Accessible.role: Accessible.Heading
    }

    RowButton {
        id: sheet

        readonly property real room: availableWidth - portrait.width - Theme.gap - chevron.width - Theme.gap
        readonly property real half: Math.floor((room - when.width - 2 * Theme.gap) * 0.41)

        width: parent.width
        spokenName: [root.row.name, root.row.place, root.row.word, root.row.why.replace(/。$/, ""), qsTr("できた") + root.row.stamps, root.row.visit].join("。")
        frame: ["call", "help"].includes(root.row.kind) ? Theme.stop : root.row.kind === "stuck" || root.row.asked ? Theme.care : Theme.line
        strong: root.urgent
        onAct: root.act()

        Portrait {
            id: portrait

            y: Math.max(0, (grid.height - height) / 2)
            picture: root.row.picture
            initial: root.row.initial
        }

        Grid {
            id: grid

            readonly property real third: root.beside ? sheet.room - sheet.half - when.width - 2 * Theme.gap : sheet.room

            x: portrait.width + Theme.gap
            y: Math.max(0, (portrait.height - height) / 2)
            columns: root.beside ? 3 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.smallGap / 2

            Column {
                width: root.beside ? sheet.half : sheet.room

                BodyText {
                    width: parent.width
                    points: Theme.record
                    ratio: Theme.labelRatio
                    font.bold: true
                    text: root.shell.keep(root.row.name)
                }

                BodyText {
                    width: parent.width
                    points: Theme.note
                    ratio: Theme.labelRatio
                    color: Theme.quiet
                    text: root.shell.keep(root.beside ? root.row.place : root.row.place + "　" + root.row.clock)
                }
            }

            Column {
                width: grid.third

                Row {
                    spacing: Theme.gap

                    StateMark {
                        width: grid.third - (root.beside ? 0 : stamps.width + Theme.gap)
                        kind: root.row.kind
                        word: root.shell.keep(root.row.word)
                    }

                    StampCount {
                        id: stamps

                        anchors.verticalCenter: parent.verticalCenter
                        visible: !root.beside
                        text: root.row.stamps
                    }
                }

                BodyText {
                    width: parent.width
                    points: Theme.note
                    ratio: Theme.labelRatio
                    text: root.shell.keep(root.row.why)
                }
            }

            Column {
                id: when

                visible: root.beside

                BodyText {
                    points: Theme.note
                    ratio: Theme.labelRatio
                    color: Theme.quiet
                    text: root.row.clock
                }

                StampCount {
                    text: root.row.stamps
                }
            }
        }

        IconImage {
            id: chevron

            x: sheet.availableWidth - width
            y: Math.max(0, (Math.max(grid.height, portrait.height) - height) / 2)
            icon: "right"
            edge: Theme.mm(7)
            color: Theme.quiet
        }
    }
}
