pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One learner: on the left who and which lesson, on the right how it went and why. */
RowButton {
    id: root

    required property ShellModel shell
    required property var row

    readonly property bool wide: width >= Theme.mm(150) * Theme.textScale
    readonly property bool stumbling: row.stumble !== ""
    readonly property real room: width - 2 * padding - portrait.width - Theme.gap

    spokenName: [row.name, row.lesson, row.result, row.stumble, row.helps].filter(part => part !== "").join("。")
    frame: row.helps !== "" ? Theme.stop : Theme.line

    Item {
        width: root.width - 2 * root.padding
        height: Math.max(portrait.height, grid.height)

        Portrait {
            id: portrait

            picture: root.row.picture
        }

        Grid {
            id: grid

            x: portrait.width + Theme.gap
            columns: root.wide ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.smallGap

            Column {
                width: root.wide ? root.room * 0.42 : root.room

                BodyText {
                    width: parent.width
                    text: root.shell.keep(root.row.name)
                    font.bold: true
                }

                BodyText {
                    width: parent.width
                    points: Theme.note
                    color: Theme.quiet
                    text: root.shell.keep(root.row.visit + "　" + root.row.passed)
                }
            }

            Column {
                width: root.wide ? root.room * 0.58 - Theme.gap : root.room

                BodyText {
                    width: parent.width
                    points: Theme.record
                    font.bold: true
                    color: root.row.kind === "passed" ? Theme.go : root.row.helps !== "" ? Theme.stop : Theme.ink
                    text: root.shell.keep((root.row.lesson === "" ? "" : "「" + root.row.lesson + "」 ") + root.row.result + (root.row.helps === "" ? "" : "　" + root.row.helps))
                }

                BodyText {
                    width: parent.width
                    points: Theme.note
                    text: root.shell.keep(root.stumbling ? qsTr("つまずき：%1").arg(root.row.stumble) : qsTr("つまずきは ありません。"))
                }
            }
        }
    }
}
