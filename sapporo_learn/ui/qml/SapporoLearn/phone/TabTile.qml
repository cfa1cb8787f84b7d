pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One of several of which one is on: dark with a bar below the word, or white with a line round it. */
Target {
    id: tile

    required property string word
    required property bool on

    height: Math.max(kit.touch, label.height + 2.4 * kit.mm)
    radius: 3.5 * kit.mm
    Accessible.checkable: true
    Accessible.checked: on

    Rectangle {
        anchors.fill: parent
        radius: tile.radius
        color: tile.on ? PhoneTheme.lilac : PhoneTheme.snow
        border.color: tile.on ? PhoneTheme.lilac : PhoneTheme.rest
        border.width: tile.kit.stroke
        Rectangle {
            visible: tile.on
            width: 0.4 * parent.width
            height: 0.7 * tile.kit.mm
            radius: height / 2
            color: PhoneTheme.snow
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 0.6 * tile.kit.mm
        }
    }
    PhoneText {
        id: label
        kit: tile.kit
        part: "label"
        spoken: false
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: tile.word
        font.bold: tile.on
        leading: 1.02
        color: tile.on ? PhoneTheme.snow : PhoneTheme.ink
    }
}
