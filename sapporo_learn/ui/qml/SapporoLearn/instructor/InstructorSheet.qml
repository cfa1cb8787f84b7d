pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    Rows below each other, turned page by page without cutting one; the keyboard's place is always in sight. A little
    room all around keeps frames and shadows whole. A tall row may be turned before each of its `parts`.
*/
Scroller {
    id: root

    default property alias rows: column.data
    property alias spacing: column.spacing
    property bool centred: false // in the height, while everything fits
    readonly property real inset: Theme.smallGap
    readonly property real naturalHeight: column.height
    readonly property Item focused: Window.activeFocusItem
    property int laid: 0

    contentHeight: column.height
    stops: stopsFor(laid, viewHeight)
    onFocusedChanged: show(focused, offset)
    onStopsChanged: {
        offset = stops.filter(stop => stop <= offset).pop() ?? 0; // rows that changed above must not leave one cut
        show(focused, 0);
    }
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.key === Qt.Key_PageDown)
            turnOn();
        else if (event.key === Qt.Key_PageUp)
            turnBack();
    }

    function stopsFor(laid: int, view: real): var {
        const seen = list => Array.from(list).filter(item => item.visible && item.height > 0);
        const found = [0];
        for (const row of seen(column.children)) {
            const parts = row.height > view * Theme.tallRow ? seen(row["parts"] ?? []) : [];
            found.push(row.y - inset, ...parts.map(part => column.mapFromItem(part, 0, 0).y - Theme.hairline));
        }
        return found.filter((top, index) => index === 0 || top > inset);
    }

    function show(item: Item, from: real) {
        for (let above = item; above; above = above.parent) {
            if (above === column) {
                offset = from;
                reveal(column.mapFromItem(item, 0, 0).y);
            }
        }
    }

    Column {
        id: column

        x: root.inset
        y: root.centred ? Math.max(0, Math.round((root.height - height) / 2)) : 0
        width: root.width - 2 * root.inset
        topPadding: root.inset
        bottomPadding: root.inset
        spacing: Theme.gap

        onPositioningComplete: root.laid++
    }
}
