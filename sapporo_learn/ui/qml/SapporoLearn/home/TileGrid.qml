pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    Pictures with a name to choose from, upright or lying, whichever shows more of them; page by page. `stretched` gives a
    few pictures all the room there is.
*/
PagedGrid {
    id: root

    required property ShellModel shell
    required property var tiles // [{id, name, picture, sign}]
    property bool stretched: false

    readonly property real em: Theme.pt(Theme.body)
    readonly property int longest: Math.max(...tiles.map(tile => tile.name.length))
    readonly property real uprightWidth: Math.max(Theme.mm(58), 7 * em) + 2 * Theme.smallGap
    readonly property real uprightHeight: Theme.mm(stretched ? 28 : 36) + labelHeight(uprightWidth - 2 * Theme.smallGap) + 3 * Theme.smallGap
    readonly property real lyingWidth: Theme.mm(22) + 7 * em + Theme.gap + 3 * Theme.smallGap
    readonly property real lyingHeight: Math.max(Theme.mm(22), labelHeight(7 * em)) + 2 * Theme.smallGap
    readonly property bool whole: stretched && countFor(uprightWidth, uprightHeight) >= tiles.length
    readonly property int lines: Math.ceil(tiles.length / across(width, uprightWidth))
    readonly property int abreast: Math.ceil(tiles.length / lines)
    readonly property bool upright: countFor(uprightWidth, uprightHeight) >= Math.min(tiles.length, countFor(lyingWidth, lyingHeight))

    signal chosen(string id)

    function labelHeight(room: real): real {
        return Math.ceil(longest * em / room) * em * Theme.labelRatio;
    }

    model: tiles
    cellWidth: whole ? Math.floor((width - (abreast - 1) * Theme.gap) / abreast) : upright ? uprightWidth : lyingWidth
    cellHeight: whole ? Math.min(2 * uprightHeight, Math.floor((height - (lines - 1) * Theme.gap) / lines)) : upright ? uprightHeight : lyingHeight
    delegate: PersonTile {
        required property var modelData

        width: root.tileWidth
        height: root.cellHeight
        name: root.shell.keep(modelData.name)
        picture: modelData.picture
        sign: modelData.sign ?? ""
        upright: root.upright
        largest: Theme.mm(root.whole ? 64 : 32)
        onAct: root.chosen(modelData.id)
    }
}
