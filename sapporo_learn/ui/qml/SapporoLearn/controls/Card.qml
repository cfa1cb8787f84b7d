pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A sheet of paper on the ground, with a soft shadow. */
Rectangle {
    id: root

    property bool shadowed: !Theme.dark

    radius: Theme.radiusLarge
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    Repeater {
        model: root.shadowed ? 2 : 0

        Rectangle {
            required property int index

            z: -1
            x: -index * Theme.mm(0.5)
            y: Theme.mm(0.65) + index * Theme.mm(0.75)
            width: root.width - 2 * x
            height: root.height
            radius: root.radius + index * Theme.mm(0.5)
            color: Theme.shadow
        }
    }
}
