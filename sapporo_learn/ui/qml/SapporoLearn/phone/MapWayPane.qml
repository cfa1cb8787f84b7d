pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The way: a thick line on the map, and in words, one part after the other. */
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
        spacing: pane.kit.mm
        readonly property real inner: width - 2 * leftPadding
        PhoneText {
            kit: pane.kit
            part: "small"
            width: card.inner
            text: pane.map.name ?? ""
            color: PhoneTheme.quietInk
        }
        PhoneText {
            kit: pane.kit
            part: "label"
            width: card.inner
            text: pane.map.words ?? ""
            font.bold: true
        }
        FitText {
            kit: pane.kit
            width: card.inner
            line: pane.map.note ?? ""
            most: 0.85 * kit.label
            color: PhoneTheme.lilac
        }
        Item {
            width: 1
            height: pane.kit.mm
        }
        WordButton {
            kit: pane.kit
            target: "map/onward"
            word: "つぎへ"
            strong: true
            visible: offered
            width: card.inner
        }
        Item {
            width: 1
            height: pane.kit.gap - 2 * card.spacing
        }
        WordButton {
            kit: pane.kit
            target: "map/end"
            word: "案内 とじる"
            width: card.inner
        }
    }
}
