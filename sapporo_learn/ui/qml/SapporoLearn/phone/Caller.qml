pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Who calls: portrait, name and one line, in the room there is. */
Item {
    id: caller

    required property PhoneKit kit
    required property string line
    property bool rings: false

    property var person: kit.phone.call.person
    /** The waves round a ringing portrait need room, too. */
    readonly property real spread: rings ? 1.38 : 1
    readonly property real room: height - words.height - 3 * kit.mm

    Repeater {
        model: caller.rings && portrait.visible ? 2 : 0
        Rectangle {
            required property int index
            anchors.centerIn: portrait
            width: portrait.width * (1.16 + 0.16 * index)
            height: width
            radius: width / 2
            color: PhoneTheme.wave
            SequentialAnimation on scale {
                running: caller.kit.pace > 0
                loops: Animation.Infinite
                NumberAnimation {
                    to: 1.05
                    duration: Math.max(1, caller.kit.time(PhoneTheme.pulse))
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: 0.97
                    duration: Math.max(1, caller.kit.time(PhoneTheme.pulse))
                    easing.type: Easing.InOutSine
                }
            }
        }
    }
    FaceOf {
        id: portrait
        kit: caller.kit
        person: caller.person
        visible: caller.room >= 9 * caller.kit.screenMm
        size: visible ? Math.min(caller.room / caller.spread, 0.6 * caller.width) : 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: (caller.height - caller.spread * size - 3 * caller.kit.mm - words.height + (caller.spread - 1) * size) / 2
    }
    Column {
        id: words
        width: parent.width - 2 * caller.kit.margin
        anchors.horizontalCenter: parent.horizontalCenter
        y: portrait.visible ? portrait.y + (caller.spread + 1) / 2 * portrait.size + 3 * caller.kit.mm : 0
        PhoneText {
            kit: caller.kit
            visible: !caller.person.nameless
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: caller.person.name
            color: PhoneTheme.snow
        }
        FitText {
            kit: caller.kit
            visible: caller.person.nameless === true
            most: kit.reading
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            line: caller.person.name
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
