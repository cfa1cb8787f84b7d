pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Time, signal or 機内モード, Wi-Fi, battery; while a call goes on behind another screen, the green bar that leads back. */
Item {
    id: bar

    required property PhoneKit kit
    required property bool night

    readonly property bool green: kit.phone.call.behind === true
    readonly property color colour: night || green ? PhoneTheme.snow : PhoneTheme.ink
    readonly property string ground: night || green ? "-light" : ""
    readonly property var device: kit.phone.device
    readonly property real row: Math.max(kit.small * 1.25, 7.4 * kit.mm)

    implicitHeight: green ? Math.max(row + kit.label * 1.35, kit.touch + 1.5 * kit.mm) : row

    Target {
        anchors.fill: parent
        kit: bar.kit
        target: bar.kit.phone.call.bar ?? "call/return"
        visible: bar.green
        radius: 0
        Rectangle {
            anchors.fill: parent
            color: PhoneTheme.go
        }
        PhoneText {
            kit: bar.kit
            part: "label"
            spoken: false
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 0.1 * font.pixelSize
            text: bar.kit.phone.call.barWord ?? ""
            color: PhoneTheme.snow
        }
    }
    PhoneText {
        kit: bar.kit
        part: "small"
        x: 4.5 * bar.kit.mm
        height: bar.row
        verticalAlignment: Text.AlignVCenter
        text: bar.kit.phone.clock
        visible: !bar.device.volumeShown
        color: bar.colour
        font.bold: true
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 4.5 * bar.kit.mm
        visible: !bar.device.volumeShown
        height: bar.row
        spacing: 1.2 * bar.kit.mm
        Repeater {
            model: ["manner", "signal", "wifi"]
            PhoneIcon {
                required property string modelData
                kit: bar.kit
                visible: modelData === "signal" || bar.device[modelData === "wifi" ? "online" : modelData] === true
                name: (modelData === "signal" && bar.device.airplane ? "plane" : modelData) + bar.ground
                anchors.verticalCenter: parent.verticalCenter
                size: bar.kit.small * 0.8
            }
        }
        BatterySign {
            kit: bar.kit
            anchors.verticalCenter: parent.verticalCenter
            height: bar.kit.small * 0.8
            percent: bar.kit.phone.battery
            light: bar.night || bar.green
        }
    }
    Accessible.ignored: true
}
