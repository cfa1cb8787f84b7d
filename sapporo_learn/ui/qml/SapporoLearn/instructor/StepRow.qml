pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One step of one learner. */
Card {
    id: root

    required property ShellModel shell
    required property var row

    readonly property real room: width - 2 * Theme.padding
    readonly property string facts: [qsTr("時間 %1").arg(row.time), row.hints, row.helps].filter(part => part !== "").join("　")

    shadowed: false
    implicitHeight: content.height + 2 * Theme.smallGap

    Column {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        width: root.room

        BodyText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("%1　%2").arg(root.row.number).arg(root.row.text))
        }

        BodyText {
            width: parent.width
            points: Theme.note
            color: Theme.quiet
            text: root.shell.keep(root.facts)
        }

        BodyText {
            width: parent.width
            visible: root.row.causes !== ""
            points: Theme.note
            color: Theme.stop
            text: root.shell.keep(qsTr("つまずき：%1").arg(root.row.causes))
        }
    }
}
