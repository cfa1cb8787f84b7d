pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One row for each talk, three a page; the last words are shown where they fit whole. Below: 友だち追加. */
Item {
    id: list

    required property PhoneKit kit

    readonly property var board: kit.phone.messenger
    readonly property bool turns: board.pages > 1
    readonly property int perPage: Math.max(board.talks.length, turns ? 3 : 0)

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
        readonly property real room: (list.turns ? turner.y : add.y) - title.height - 1.7 * spacing
        Repeater {
            model: list.board.talks
            TalkRow {
                required property var modelData
                kit: list.kit
                talk: modelData
                target: "messenger/talk-" + modelData.person.id
                width: rows.width
                room: (rows.room - (list.perPage - 1) * rows.spacing) / list.perPage
            }
        }
    }
    PageTurner {
        id: turner
        kit: list.kit
        app: "messenger"
        page: list.board.page
        pages: list.board.pages
        visible: list.turns
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: add.top
        anchors.bottomMargin: list.kit.gap
    }
    WordButton {
        id: add
        kit: list.kit
        target: "messenger/add-friend"
        icon: "add-friend"
        word: "友だち追加"
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: list.kit.gap / 2
    }
}
