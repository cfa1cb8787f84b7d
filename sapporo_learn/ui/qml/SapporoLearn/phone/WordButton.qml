pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A plain button of an app: a word, with a drawing before it where there is one. */
Target {
    id: button

    required property string word
    property string icon: ""
    property bool strong: false
    property color colour: PhoneTheme.lilac

    implicitWidth: row.width + 6 * kit.mm
    width: implicitWidth
    height: Math.max(kit.touch, label.height + 2 * kit.mm)
    radius: 3.5 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: button.radius
        color: button.strong ? button.colour : PhoneTheme.snow
        border.color: button.colour
        border.width: 1.4 * button.kit.stroke
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 0.25 * button.kit.label
        PhoneIcon {
            kit: button.kit
            name: button.icon
            size: button.icon ? 1.1 * button.kit.label : 0
            anchors.verticalCenter: parent.verticalCenter
        }
        PhoneText {
            id: label
            kit: button.kit
            part: "label"
            spoken: false
            horizontalAlignment: Text.AlignHCenter
            text: button.word
            font.bold: true
            color: button.strong ? PhoneTheme.snow : button.colour
        }
    }
}
