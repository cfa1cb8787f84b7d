pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What can be sent in a talk: a drawing above its word, as phones show it along the lower edge. */
Target {
    id: button

    required property string icon
    required property string word
    readonly property real needed: label.implicitWidth + 2 * kit.mm

    height: Math.max(kit.touch, label.y + label.height + kit.mm)
    radius: 3.5 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: 1.4 * button.kit.stroke
    }
    PhoneIcon {
        id: drawing
        kit: button.kit
        name: button.icon
        size: button.kit.label
        anchors.horizontalCenter: parent.horizontalCenter
        y: button.kit.mm
    }
    PhoneText {
        id: label
        kit: button.kit
        part: "label"
        spoken: false
        leading: 1.06
        anchors.horizontalCenter: parent.horizontalCenter
        y: drawing.y + drawing.height + 0.3 * button.kit.mm
        text: button.word
        font.bold: true
        color: PhoneTheme.lilac
    }
}
