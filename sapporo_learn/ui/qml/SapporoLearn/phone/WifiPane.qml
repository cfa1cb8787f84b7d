pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Wi-Fi: its switch, and the networks near by. */
Column {
    id: pane

    required property PhoneKit kit

    readonly property var device: kit.phone.device

    spacing: kit.gap
    SettingRow {
        kit: pane.kit
        target: "settings/wifi-switch"
        word: "Wi-Fi"
        end: "switch"
        on: pane.device.wifi === true
        width: pane.width
    }
    Repeater {
        model: pane.device.wifi ? pane.kit.phone.settings.networks : []
        SettingRow {
            required property var modelData
            kit: pane.kit
            target: modelData.target
            word: modelData.name
            below: modelData.used ? "つながっています" : modelData.locked ? "かぎつき" : "かぎなし"
            end: modelData.used ? "choice" : modelData.locked ? "icon" : "arrow"
            icon: modelData.locked ? "padlock" : ""
            on: modelData.used
            width: pane.width
        }
    }
}
