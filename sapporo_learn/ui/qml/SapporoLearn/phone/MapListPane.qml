pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Places to go to, three a page. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var map: kit.phone.map

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.map.title ?? ""
    }
    Column {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.gap
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        spacing: pane.kit.gap
        Repeater {
            model: pane.map.places ?? []
            BusChoice {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                above: modelData.note
                icon: "map-pin"
                width: rows.width
            }
        }
    }
    Item {
        x: rows.x
        width: rows.width
        height: pane.kit.touch
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        ArrowButton {
            kit: pane.kit
            target: "map/previous"
            icon: "arrow-left"
        }
        ArrowButton {
            kit: pane.kit
            target: "map/next"
            icon: "arrow-right"
            anchors.right: parent.right
        }
        PageStrip {
            kit: pane.kit
            visible: pages > 1
            page: pane.map.page ?? 0
            pages: pane.map.pages ?? 1
            anchors.centerIn: parent
        }
    }
}
