pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A dark glass: the phone sleeps or is off. */
Rectangle {
    id: dark

    required property PhoneKit kit

    color: PhoneTheme.night
    Target {
        kit: dark.kit
        target: "dark/wake"
        anchors.fill: parent
        anchors.margins: dark.kit.gap
        radius: 5 * dark.kit.mm
        visible: offered
        veiled: false
    }
}
