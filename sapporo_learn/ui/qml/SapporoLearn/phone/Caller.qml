pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Who calls: portrait, name and one line, in the room there is. */
Item {
    id: caller

    required property PhoneKit kit
    required property string line

    readonly property var person: kit.phone.call.person
    readonly property real room: height - words.height - 3 * kit.mm

    FaceOf {
        id: portrait
        kit: caller.kit
        person: caller.person
        visible: caller.room >= 9 * caller.kit.screenMm
        size: visible ? Math.min(caller.room, 0.62 * caller.width) : 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: (caller.height - size - 3 * caller.kit.mm - words.height) / 2
    }
    Column {
        id: words
        width: parent.width - 2 * caller.kit.margin
        anchors.horizontalCenter: parent.horizontalCenter
        y: portrait.visible ? portrait.y + portrait.size + 3 * caller.kit.mm : 0
        PhoneText {
            kit: caller.kit
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: caller.person.name
            color: PhoneTheme.snow
        }
        PhoneText {
            kit: caller.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: caller.line
            color: PhoneTheme.lilacTint
        }
    }
}
