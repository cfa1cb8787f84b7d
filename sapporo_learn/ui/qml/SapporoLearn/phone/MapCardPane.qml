pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A place: where it lies, its name and address, the ways to it. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var map: kit.phone.map

    MapSheet {
        anchors.fill: parent
        anchors.bottomMargin: pane.height - card.y
        kit: pane.kit
    }
    Rectangle {
        anchors.fill: card
        color: PhoneTheme.snow
        border.color: PhoneTheme.line
        border.width: pane.kit.stroke
    }
    Column {
        id: card
        width: parent.width
        anchors.bottom: parent.bottom
        topPadding: pane.kit.mm
        bottomPadding: pane.kit.gap / 2
        leftPadding: 2 * pane.kit.mm
        spacing: pane.kit.gap
        readonly property real inner: width - 2 * leftPadding
        Column {
            PhoneText {
                kit: pane.kit
                part: "label"
                width: card.inner
                text: pane.map.name ?? ""
                font.bold: true
            }
            PhoneText {
                kit: pane.kit
                part: "label"
                width: card.inner
                text: pane.map.address ?? ""
                color: PhoneTheme.lilac
            }
        }
        Row {
            id: hows
            spacing: pane.kit.gap
            readonly property real spare: (card.inner - spacing - 5 * pane.kit.label) / 2
            WordButton {
                kit: pane.kit
                target: "map/way"
                word: "徒歩"
                strong: true
                width: 2 * pane.kit.label + hows.spare
            }
            WordButton {
                kit: pane.kit
                target: "map/ride"
                word: "地下鉄"
                strong: true
                width: 3 * pane.kit.label + hows.spare
            }
        }
        Row {
            id: last
            spacing: pane.kit.gap
            WordButton {
                id: tram
                kit: pane.kit
                target: "map/tram"
                word: "市電"
                strong: true
                visible: offered
                width: 2 * pane.kit.label + hows.spare
            }
            WordButton {
                kit: pane.kit
                target: "map/close"
                word: "とじる"
                width: card.inner - (tram.visible ? tram.width + last.spacing : 0)
            }
        }
    }
}
