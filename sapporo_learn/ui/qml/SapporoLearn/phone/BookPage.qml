pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A page of the picture book: landscape and a word. */
Item {
    id: page

    required property PhoneKit kit
    required property string landscape
    required property string word
    property color colour: PhoneTheme.ink

    PhoneIcon {
        kit: page.kit
        name: page.landscape
        width: page.width
        height: page.height
        fillMode: Image.PreserveAspectCrop
    }
    PhoneText {
        kit: page.kit
        anchors.horizontalCenter: parent.horizontalCenter
        y: 2 * page.kit.mm
        text: page.word
        color: page.colour
    }
}
