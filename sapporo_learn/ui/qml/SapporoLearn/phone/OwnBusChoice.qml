pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A stop or a direction as a real operator writes it: where a phrase is too long, its line breaks all the same. */
Target {
    id: choice

    required property string word
    property string above: ""
    property string icon: ""
    property bool small: false
    readonly property real pad: 1.6 * kit.mm

    named: (above + " " + word).replace(/\u2060/g, "").trim()
    height: Math.max(kit.touch, 17 * kit.mm, words.height + 2 * pad)
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: choice.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.line
        border.width: 0.7 * choice.kit.stroke
    }
    Column {
        id: words
        x: choice.pad
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        Row {
            visible: choice.above !== ""
            spacing: choice.kit.mm
            PhoneIcon {
                kit: choice.kit
                name: choice.icon
                size: choice.icon ? choice.kit.small : 0
                anchors.verticalCenter: parent.verticalCenter
            }
            PhoneText {
                kit: choice.kit
                part: "small"
                spoken: false
                text: choice.above
                color: PhoneTheme.quietInk
            }
        }
        PhoneText {
            kit: choice.kit
            part: choice.small ? "small" : "label"
            spoken: false
            width: parent.width
            text: choice.word
            leading: 1.06
        }
    }
}
