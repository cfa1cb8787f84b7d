pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The name of an app or list along the upper edge. */
Rectangle {
    id: title

    required property PhoneKit kit
    property alias text: words.text

    width: parent ? parent.width : 0
    height: words.height + 1.6 * kit.mm
    color: PhoneTheme.snow

    PhoneText {
        id: words
        kit: title.kit
        part: "label"
        font.bold: true
        x: title.kit.margin
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, 0.25 * title.kit.mm)
        color: PhoneTheme.line
    }
}
