pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One control of a call with a picture; what is switched off turns white, 切る is red. */
Target {
    id: tile

    required property string icon
    required property string word
    required property bool lit
    required property real wordSize
    readonly property bool ends: target === "video/hang-up"

    height: Math.max((ends ? PhoneTheme.callTargetMm : PhoneTheme.targetMm) * kit.screenMm, label.y + label.height + kit.mm)
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.ends ? PhoneTheme.stop : tile.lit ? PhoneTheme.snow : PhoneTheme.nightTile
        border.color: tile.ends ? PhoneTheme.snow : PhoneTheme.lilacTint
        border.width: tile.kit.stroke
    }
    PhoneIcon {
        id: drawing
        kit: tile.kit
        name: tile.icon
        size: 1.1 * tile.kit.label
        anchors.horizontalCenter: parent.horizontalCenter
        y: 1.2 * tile.kit.mm
    }
    PhoneText {
        id: label
        kit: tile.kit
        part: "small"
        spoken: false
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: drawing.bottom
        text: tile.word
        font.bold: true
        font.pixelSize: Math.floor(tile.wordSize)
        color: tile.lit ? PhoneTheme.ink : PhoneTheme.snow
    }
}
