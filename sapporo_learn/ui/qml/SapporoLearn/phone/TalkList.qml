pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One row for each person; the last words are shown where they fit whole. */
Item {
    id: list

    required property PhoneKit kit

    readonly property var talks: kit.phone.messenger.talks

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: list.kit
        text: "トーク"
    }
    Column {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: spacing * 0.7
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        spacing: list.kit.gap
        Repeater {
            model: list.talks
            TalkRow {
                required property var modelData
                kit: list.kit
                talk: modelData
                target: "messenger/talk-" + modelData.person.id
                width: rows.width
                room: (list.height - title.height - 1.4 * rows.spacing - (list.talks.length - 1) * rows.spacing) / list.talks.length
            }
        }
    }
}
