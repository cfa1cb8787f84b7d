pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How many wait. */
Rectangle {
    id: badge

    required property PhoneKit kit
    required property int count

    visible: count > 0
    width: Math.max(height, number.implicitWidth + 0.5 * kit.small)
    height: 1.35 * kit.small
    radius: height / 2
    color: PhoneTheme.stop
    border.color: PhoneTheme.snow
    border.width: kit.stroke

    PhoneText {
        id: number
        anchors.centerIn: parent
        kit: badge.kit
        part: "small"
        spoken: false
        font.bold: true
        leading: 1
        text: badge.count
        color: PhoneTheme.snow
    }
}
