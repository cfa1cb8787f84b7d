pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! The outline of a bank card, as large as `pxPerMm` says it is. */
Rectangle {
    id: root

    required property real pxPerMm

    width: Theme.cardWidthMm * pxPerMm
    height: Theme.cardHeightMm * pxPerMm
    radius: Theme.cardCornerMm * pxPerMm
    color: Theme.tint
    border.width: Theme.stroke
    border.color: Theme.accent
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("カードのわく")

    Rectangle { // the chip
        x: root.width * 0.11
        y: root.height * 0.36
        width: root.width * 0.14
        height: root.height * 0.2
        radius: root.radius * 0.5
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.accent
    }

    Repeater {
        model: 2

        Rectangle { // where the name stands
            required property int index

            x: root.width * 0.11
            y: root.height * (0.7 + 0.13 * index)
            width: root.width * (0.5 - 0.18 * index)
            height: root.height * 0.04
            radius: height / 2
            color: Theme.card
        }
    }
}
