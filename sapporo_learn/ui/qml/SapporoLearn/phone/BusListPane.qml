pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A title, a short note, large choices one below the other, and two tiles of which one is on. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var bus: kit.phone.bus

    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole(pane.bus.title ?? "")
    }
    Column {
        id: rows
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        spacing: pane.kit.gap
        PhoneText {
            kit: pane.kit
            part: "small"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pane.kit.whole(pane.bus.note ?? "")
            color: PhoneTheme.quietInk
        }
        Repeater {
            model: pane.bus.choices ?? []
            BusChoice {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                above: modelData.above
                below: modelData.below
                icon: modelData.icon
                width: rows.width
            }
        }
    }
    Row {
        id: tiles
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap
        x: rows.x
        width: rows.width
        spacing: pane.kit.gap
        Repeater {
            model: pane.bus.tiles ?? []
            TabTile {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                on: modelData.on
                width: (tiles.width - tiles.spacing) / 2
            }
        }
    }
}
