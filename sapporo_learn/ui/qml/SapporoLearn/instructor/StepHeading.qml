pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Above the steps of a lesson: its title, whether it is done, which run is shown, and what the table's columns are. */
Column {
    id: root

    required property ShellModel shell
    required property var row
    required property bool table
    required property real indent // where the first column of words begins
    required property real share // width of a hundredth of the table

    topPadding: Theme.smallGap
    spacing: Theme.smallGap

    Row {
        id: line

        width: parent.width
        spacing: Theme.padding

        TitleText {
            width: Math.min(Math.ceil(implicitWidth), line.width - (done.visible ? done.width + line.spacing : 0))
            points: Theme.record
            ratio: Theme.labelRatio
            text: root.shell.keep(root.row.heading)
        }

        StateMark {
            id: done

            visible: root.row.passed
            width: Theme.pt(Theme.note) * 7
            points: Theme.note
            kind: "passed"
            word: qsTr("できました")
        }
    }

    BodyText {
        width: parent.width
        points: Theme.note
        ratio: Theme.labelRatio
        color: Theme.quiet
        text: root.shell.keep(root.row.run)
    }

    Row {
        x: root.indent
        visible: root.table
        spacing: Theme.padding

        Repeater {
            model: [
                {
                    name: qsTr("すること"),
                    share: Theme.stepColumns[0]
                },
                {
                    name: qsTr("ようす"),
                    share: Theme.stepColumns[1]
                },
                {
                    name: qsTr("時間"),
                    share: Theme.stepColumns[2]
                },
                {
                    name: qsTr("つまずき"),
                    share: Theme.stepColumns[3]
                }
            ]

            BodyText {
                required property var modelData

                width: Math.floor(root.share * modelData.share)
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.quiet
                text: modelData.name
            }
        }
    }
}
