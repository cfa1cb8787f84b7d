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

    readonly property bool labelled: canLabel(cellHeight)
    readonly property real turnerWidth: paged && !labelled ? Theme.button + Theme.gap : 0
    readonly property real turnerHeight: labelled ? measure.implicitHeight + Theme.gap : 0
    readonly property bool paged: model.length > across(width, cellWidth) * down(height, cellHeight)
    readonly property int columns: across(width - turnerWidth, cellWidth)
    readonly property int rows: down(paged ? height - turnerHeight : height, cellHeight)
    readonly property int perPage: columns * rows
    readonly property int pages: Math.max(1, Math.ceil(model.length / perPage))
    property int page: 0
    readonly property var shown: model.slice(page * perPage, (page + 1) * perPage)
    readonly property real tileWidth: Math.floor((width - turnerWidth - (columns - 1) * Theme.gap) / columns)

    /*! Whether the turning buttons stand with their words below tiles of this height. */
    function canLabel(high: real): bool {
        return 2 * measure.implicitWidth + Theme.gap <= width && measure.implicitHeight + Theme.gap + high <= height;
    }

    function across(room: real, wide: real): int {
        return Math.max(1, Math.floor((room + Theme.gap) / (wide + Theme.gap)));
    }

    function down(room: real, high: real): int {
        return Math.max(1, Math.floor((room + Theme.gap) / (high + Theme.gap)));
    }

    /*! How many tiles of another shape one page would hold. */
    function countFor(wide: real, high: real): int {
        const all = across(width, wide) * down(height, high);
        if (model.length <= all)
            return all;
        return canLabel(high) ? across(width, wide) * down(height - measure.implicitHeight - Theme.gap, high) : across(width - Theme.button - Theme.gap, wide) * down(height, high);
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

    BigButton {
        id: backward

        x: root.labelled ? forward.x - width - Theme.gap : root.width - width
        y: root.labelled ? root.height - height : 0
        visible: root.paged
        text: root.labelled ? root.previousText : ""
        spokenName: root.previousText.replace(/\u2060/g, "")
        iconName: root.labelled ? "left" : "up"
        enabled: root.page > 0
        onAct: root.page--
    }

    BigButton {
        id: forward

        x: root.width - width
        y: root.height - height
        visible: root.paged
        text: root.labelled ? root.nextText : ""
        spokenName: root.nextText.replace(/\u2060/g, "")
        iconName: root.labelled ? "right" : "down"
        trailing: true
        enabled: root.page < root.pages - 1
        onAct: root.page++
    }

    BigButton {
        id: measure

        visible: false
        text: root.nextText.length > root.previousText.length ? root.nextText : root.previousText
        iconName: "right"
    }
}
