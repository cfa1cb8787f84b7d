pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The history or the contacts: three rows a page, arrows where there are more. */
Item {
    id: list

    required property PhoneKit kit

    readonly property var board: kit.phone.dialer
    readonly property int perPage: 3
    readonly property real above: kit.gap / 2
    readonly property bool turns: board.pages > 1
    readonly property real room: height - above - kit.gap - (turns ? strip.height + kit.gap : 0)

    PhoneText {
        kit: list.kit
        visible: list.board.rows.length === 0
        y: 6 * list.kit.mm
        x: list.kit.margin
        width: list.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: "まだ なにも\nありません。"
    }
    Column {
        id: rows
        y: list.above
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        spacing: list.kit.gap
        Repeater {
            model: list.board.rows
            DialerRow {
                required property var modelData
                kit: list.kit
                call: modelData
                target: modelData.target
                width: rows.width
                room: (list.room - (list.perPage - 1) * rows.spacing) / list.perPage
            }
        }
    }
    PageTurner {
        id: strip
        kit: list.kit
        app: "dialer"
        page: list.board.page
        pages: list.board.pages
        visible: list.turns
        x: 2 * list.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: list.kit.gap
    }
}
