pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Large time and date. The day is the scene's, never the real one. */
Column {
    id: face

    required property PhoneKit kit
    property color colour: PhoneTheme.ink

    spacing: 0.2 * kit.mm
    PhoneText {
        kit: face.kit
        anchors.horizontalCenter: parent.horizontalCenter
        text: face.kit.phone.clock
        font.pixelSize: Math.round(Math.max(face.kit.reading * 1.5, 17 * face.kit.mm))
        leading: 1
        color: face.colour
    }
    PhoneText {
        kit: face.kit
        part: "label"
        anchors.horizontalCenter: parent.horizontalCenter
        text: "2月6日 金曜日"
        color: face.colour
    }
}
