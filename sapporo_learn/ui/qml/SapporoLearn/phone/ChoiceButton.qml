pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A wide button whose words may take two lines. */
Target {
    id: button

    required property string word
    required property string look

    readonly property color colour: look === "go" ? PhoneTheme.go : look === "stop" ? PhoneTheme.stop : PhoneTheme.lilac
    readonly property bool strong: look !== "plain"

    height: Math.max(kit.touch, label.height + 2 * kit.mm)
    radius: 3.5 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.strong ? button.colour : PhoneTheme.snow
        border.color: button.colour
        border.width: 1.4 * button.kit.stroke
    }
    PhoneText {
        id: label
        anchors.centerIn: parent
        kit: button.kit
        part: "label"
        spoken: false
        width: parent.width - 3 * button.kit.mm
        horizontalAlignment: Text.AlignHCenter
        text: button.word
        font.bold: true
        leading: 1.08
        color: button.strong ? PhoneTheme.snow : button.colour
    }
}
