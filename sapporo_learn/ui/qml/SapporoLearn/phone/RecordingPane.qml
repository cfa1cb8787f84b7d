pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Nobody but the recording of the practice phone answers. */
Item {
    id: pane

    required property PhoneKit kit

    FitText {
        id: number
        kit: pane.kit
        x: 0.8 * pane.kit.mm
        y: 2 * pane.kit.mm
        width: pane.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        line: pane.kit.phone.call.person.name
        font.bold: true
        color: PhoneTheme.snow
    }
    Item {
        id: room
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: number.bottom
        anchors.bottom: hangUp.top
        anchors.topMargin: pane.kit.gap
        anchors.bottomMargin: pane.kit.gap
        anchors.leftMargin: 1.5 * pane.kit.mm
        anchors.rightMargin: 1.5 * pane.kit.mm
    }
    Rectangle {
        anchors.centerIn: room
        width: room.width
        height: Math.min(room.height, said.height + 4 * pane.kit.gap)
        radius: 4 * pane.kit.mm
        color: PhoneTheme.snow
        Column {
            id: said
            anchors.centerIn: parent
            width: parent.width - pane.kit.mm
            spacing: pane.kit.mm
            PhoneIcon {
                kit: pane.kit
                name: "recording"
                size: 1.8 * pane.kit.reading
                anchors.horizontalCenter: parent.horizontalCenter
            }
            Repeater {
                model: pane.kit.phone.call.recording
                PhoneText {
                    required property string modelData
                    kit: pane.kit
                    part: "label"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData
                }
            }
        }
    }
    RoundButton {
        id: hangUp
        kit: pane.kit
        target: "call/hang-up"
        icon: "hang-up"
        word: "切る"
        colour: PhoneTheme.stop
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
