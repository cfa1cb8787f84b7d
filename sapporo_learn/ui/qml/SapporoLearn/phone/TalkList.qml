pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The friends or the talks, a few rows a page; the last words are shown where they fit whole. Below: the two lists. */
Item {
    id: list

    required property PhoneKit kit

    readonly property var board: kit.phone.messenger
    readonly property bool friends: board.tab === "friends"
    readonly property bool turns: board.pages > 1
    readonly property int perPage: Math.max(board.rows.length, turns ? (friends ? 2 : 3) : 0)

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: list.kit
        text: list.friends ? "友だち" : "トーク"
    }
    Column {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: spacing * 0.7
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        spacing: list.kit.gap
        readonly property real room: foot.y - title.height - 1.7 * spacing
        Repeater {
            model: list.board.rows
            TalkRow {
                required property var modelData
                kit: list.kit
                talk: modelData
                target: modelData.target
                width: rows.width
                room: (rows.room - (list.perPage - 1) * rows.spacing) / list.perPage
            }
        }
    }
    Column {
        id: foot
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: list.kit.gap / 2
        spacing: list.kit.gap
        PageTurner {
            kit: list.kit
            app: "messenger"
            page: list.board.page
            pages: list.board.pages
            visible: list.turns
            width: parent.width
        }
        WordButton {
            kit: list.kit
            target: "messenger/add-friend"
            icon: "add-friend"
            word: "友だち追加"
            visible: list.friends
            width: parent.width
        }
        Row {
            id: tabs
            spacing: list.kit.gap
            Repeater {
                model: [
                    {
                        target: "messenger/friends",
                        word: "友だち",
                        on: list.friends
                    },
                    {
                        target: "messenger/talks",
                        word: "トーク",
                        on: !list.friends
                    }
                ]
                TabTile {
                    required property var modelData
                    kit: list.kit
                    target: modelData.target
                    word: modelData.word
                    on: modelData.on
                    width: (foot.width - tabs.spacing) / 2
                }
            }
        }
    }
}
