pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A round button of the call screen with its word below. */
Target {
    id: button

    required property string icon
    required property string word
    required property color colour
    property real size: 1.12 * kit.callTouch

    width: Math.max(size, label.implicitWidth)
    height: label.y + label.height
    radius: 4 * kit.mm
    grip: disc
    veiled: false

    Rectangle {
        id: disc
        anchors.horizontalCenter: parent.horizontalCenter
        width: button.size
        height: width
        radius: width / 2
        color: button.pressed ? Qt.darker(button.colour, 1.5) : button.colour
        border.color: button.pressed ? PhoneTheme.sunlight : PhoneTheme.snow
        border.width: (button.pressed ? 4 : 1) * button.kit.stroke
        scale: button.pressed ? 0.93 : 1
        PhoneIcon {
            anchors.centerIn: parent
            kit: button.kit
            name: button.icon
            size: 0.52 * parent.width
        }
    }
    PhoneText {
        id: label
        kit: button.kit
        part: "label"
        spoken: false
        anchors.horizontalCenter: parent.horizontalCenter
        y: button.size + 1.6 * button.kit.screenMm // the ring of a hint goes between
        text: button.word
        color: PhoneTheme.snow
    }
}
