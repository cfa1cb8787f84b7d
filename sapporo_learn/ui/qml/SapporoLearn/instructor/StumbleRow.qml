pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One step of a lesson: the bar says how many of those who tried it stumbled; the words say it too. */
Card {
    id: root

    required property ShellModel shell
    required property var row

    shadowed: false
    implicitHeight: content.height + 2 * Theme.smallGap

    Column {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        width: root.width - 2 * Theme.padding
        spacing: Theme.smallGap

        BodyText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("手順%1　%2").arg(root.row.number).arg(root.row.text))
        }

        Rectangle {
            width: parent.width
            height: Theme.mm(4)
            radius: height / 2
            color: Theme.tint

            Rectangle {
                width: parent.width * root.row.share
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }

        BodyText {
            width: parent.width
            points: Theme.note
            text: root.shell.keep([qsTr("%1が、つまずきました。").arg(root.row.people), root.row.cause, root.row.hints, qsTr("時間 %1").arg(root.row.time)].filter(part => part !== "").join("　"))
        }

        BodyText {
            width: parent.width
            visible: root.row.coach !== ""
            points: Theme.note
            color: Theme.accent
            text: root.shell.keep(root.row.coach)
        }
    }
}
