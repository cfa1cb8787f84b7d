pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** So many of so many steps, in a row. */
Row {
    id: bar

    required property PhoneKit kit
    required property int step
    required property int steps
    property color colour: PhoneTheme.lilac
    property real room: 20 * kit.mm

    spacing: 0.8 * kit.mm
    Repeater {
        model: bar.steps
        Rectangle {
            required property int index
            width: (bar.room - (bar.steps - 1) * bar.spacing) / bar.steps
            height: 3.4 * bar.kit.mm
            radius: 1 * bar.kit.mm
            color: index < bar.step ? bar.colour : "transparent"
            border.color: bar.colour
            border.width: bar.kit.stroke
        }
    }
}
