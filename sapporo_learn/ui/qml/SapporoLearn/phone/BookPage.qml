pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A page of the picture book: landscape and a word. */
Item {
    id: page

    required property PhoneKit kit
    required property string landscape
    required property string word
    property string landscapeLit: ""
    property bool lit: false
    property real light: lit ? 1 : 0
    property color colour: PhoneTheme.ink

    Behavior on light {
        NumberAnimation {
            duration: page.kit.time(PhoneTheme.gentle)
        }
    }

    PhoneIcon {
        kit: page.kit
        name: page.landscape
        width: page.width
        height: page.height
        fillMode: Image.PreserveAspectCrop
    }
    PhoneIcon {
        kit: page.kit
        name: page.landscapeLit
        width: page.width
        height: page.height
        fillMode: Image.PreserveAspectCrop
        opacity: page.light
    }
    PhoneText {
        kit: page.kit
        anchors.horizontalCenter: parent.horizontalCenter
        y: 2 * page.kit.mm
        text: page.word
        color: page.colour
    }
}
