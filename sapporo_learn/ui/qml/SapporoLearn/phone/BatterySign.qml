pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The battery, filled as far as it is. */
Item {
    id: sign

    required property PhoneKit kit
    required property int percent
    property bool light: false

    width: 1.6 * height
    PhoneIcon {
        anchors.fill: parent
        kit: sign.kit
        name: sign.light ? "battery-frame-light" : "battery-frame"
    }
    Rectangle {
        x: 0.13 * sign.width
        y: 0.31 * sign.height
        width: Math.max(0.05, Math.min(1, sign.percent / 100)) * 0.645 * sign.width
        height: 0.38 * sign.height
        radius: 0.06 * sign.height
        color: sign.percent > 20 ? (sign.light ? PhoneTheme.snow : PhoneTheme.ink) : sign.light ? PhoneTheme.sunlight : PhoneTheme.stop
    }
}
