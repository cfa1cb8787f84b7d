pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The name of a stop along the upper edge, smaller where it is long. */
Rectangle {
    id: title

    required property PhoneKit kit
    required property string words
    required property bool small

    width: parent ? parent.width : 0
    height: name.height + 1.6 * kit.mm
    color: PhoneTheme.snow

    PhoneText {
        id: name
        kit: title.kit
        part: title.small ? "small" : "label"
        font.bold: true
        x: title.kit.margin
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        text: title.words
        leading: 1.06
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, 0.25 * title.kit.mm)
        color: PhoneTheme.line
    }
}
