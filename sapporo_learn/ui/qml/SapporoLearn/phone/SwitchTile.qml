pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Something that is on or off: a dark tile with a line round it, or a white one with a tick. */
Target {
    id: tile

    required property string icon
    required property string word
    required property bool on
    /** Room for so many lines of the word. */
    property int lines: 1
    readonly property real sign: Math.min(1.15 * kit.label, (width - 3 * kit.mm) / 2)
    readonly property real needed: label.implicitWidth + 2 * kit.mm

    height: Math.max(kit.touch, icons.height + Math.max(label.height, lines * label.lineHeight) + 3 * kit.mm)
    radius: 4 * kit.mm
    Accessible.checkable: true
    Accessible.checked: on

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.on ? PhoneTheme.snow : PhoneTheme.nightTile
        border.color: PhoneTheme.lilacTint
        border.width: tile.kit.stroke
    }
    Row {
        id: icons
        anchors.horizontalCenter: parent.horizontalCenter
        y: 1.5 * tile.kit.mm
        spacing: tile.kit.mm
        PhoneIcon {
            kit: tile.kit
            name: tile.icon + (tile.on ? "-on" : "-off")
            size: tile.sign
        }
        PhoneIcon {
            kit: tile.kit
            name: "tick"
            visible: tile.on
            size: tile.sign
        }
    }
    PhoneText {
        id: label
        kit: tile.kit
        part: "label"
        spoken: false
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: icons.bottom
        anchors.topMargin: (tile.height - icons.height - 3 * tile.kit.mm - height) / 2
        horizontalAlignment: Text.AlignHCenter
        text: tile.word
        font.pixelSize: Math.round(tile.kit.label)
        color: tile.on ? PhoneTheme.ink : PhoneTheme.snow
    }
}
