pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How loud the phone is: for a while in the place of time and signs, so that it covers nothing else. */
Rectangle {
    id: bar

    required property PhoneKit kit

    readonly property var device: kit.phone.device

    visible: device.volumeShown === true
    radius: height / 2
    color: PhoneTheme.snow
    border.color: PhoneTheme.lilac
    border.width: 1.4 * kit.stroke

    Row {
        x: 2.6 * bar.kit.mm
        height: parent.height
        spacing: bar.kit.mm
        PhoneIcon {
            kit: bar.kit
            name: bar.device.volume > 0 ? "sound" : "sound-none"
            size: 0.7 * bar.height
            anchors.verticalCenter: parent.verticalCenter
        }
        PhoneText {
            kit: bar.kit
            part: "small"
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            font.bold: true
            text: "音量"
        }
    }
    StepBar {
        anchors.right: parent.right
        anchors.rightMargin: 2.6 * bar.kit.mm
        anchors.verticalCenter: parent.verticalCenter
        kit: bar.kit
        step: bar.device.volume ?? 0
        steps: bar.device.loudest ?? 0
        room: 0.5 * parent.width - 6 * bar.kit.mm
    }
}
