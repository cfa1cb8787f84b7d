pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! Tiles in a grid, as many as fit; large buttons lead to the next ones. Nothing is dragged. */
FocusScope {
    id: root

    required property var model // list
    required property Component delegate // gets modelData, index, width and height
    property real cellWidth: Theme.mm(60)
    property real cellHeight: Theme.mm(40)
    property string nextText: qsTr("つぎを見る")
    property string previousText: qsTr("まえを見る")

    readonly property int columns: Math.max(1, Math.floor((width + Theme.gap) / (cellWidth + Theme.gap)))
    readonly property int rowsWithoutTurner: fit(height)
    readonly property bool paged: model.length > columns * rowsWithoutTurner
    readonly property int rows: paged ? fit(height - turner.height - Theme.gap) : rowsWithoutTurner
    readonly property int perPage: columns * rows
    readonly property int pages: Math.max(1, Math.ceil(model.length / perPage))
    property int page: 0
    readonly property var shown: model.slice(page * perPage, (page + 1) * perPage)
    readonly property real tileWidth: Math.floor((width - (columns - 1) * Theme.gap) / columns)

    function fit(room: real): int {
        return Math.max(1, Math.floor((room + Theme.gap) / (cellHeight + Theme.gap)));
    }

    function countFor(wide: real, high: real): int {
        const across = Math.max(1, Math.floor((width + Theme.gap) / (wide + Theme.gap)));
        const rooms = height - (model.length > across ? turner.height + Theme.gap : 0);
        return across * Math.max(0, Math.floor((rooms + Theme.gap) / (high + Theme.gap)));
    }

    onPagesChanged: page = Math.min(page, pages - 1)

    Grid {
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            model: root.shown
            delegate: root.delegate
        }
    }

    Flow {
        id: turner

        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.gap
        layoutDirection: Qt.RightToLeft
        visible: root.paged

        BigButton {
            text: root.nextText
            iconName: "right"
            enabled: root.page < root.pages - 1
            onAct: root.page++
        }

        BigButton {
            text: root.previousText
            iconName: "left"
            enabled: root.page > 0
            onAct: root.page--
        }
    }
}
