pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How much is left in the battery, and 省電力. */
Column {
    id: pane

    required property PhoneKit kit

    spacing: kit.gap
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 2 * pane.kit.mm
        BatterySign {
            kit: pane.kit
            anchors.verticalCenter: parent.verticalCenter
            height: 1.1 * pane.kit.reading
            percent: pane.kit.phone.battery
        }
        PhoneText {
            kit: pane.kit
            font.pixelSize: Math.round(1.3 * pane.kit.reading)
            font.bold: true
            text: pane.kit.phone.battery + "％"
        }
    }
    SettingRow {
        kit: pane.kit
        target: "settings/saver"
        word: "省電力"
        end: "switch"
        on: pane.kit.phone.device.saver === true
        width: pane.width
    }
    PhoneText {
        kit: pane.kit
        x: pane.kit.mm
        width: pane.width - 2 * x
        text: pane.kit.whole("省電力に すると 電池が 長く もちます。")
    }
}
