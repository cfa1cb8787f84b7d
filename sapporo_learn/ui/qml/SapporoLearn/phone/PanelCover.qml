pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The quick panel: four tiles, the brightness, and the way out. */
Rectangle {
    id: panel

    required property PhoneKit kit

    readonly property var device: kit.phone.device
    readonly property real inner: width - 2 * kit.margin

    color: PhoneTheme.dim
    Target {
        id: sheet
        kit: panel.kit
        target: "panel/sheet"
        width: parent.width
        height: column.y + column.height + panel.kit.gap
        grip: handle
        veiled: false
        radius: 6 * panel.kit.mm
        Rectangle {
            anchors.fill: parent
            radius: sheet.radius
            color: PhoneTheme.nightTop
        }
    }
    Column {
        id: column
        x: panel.kit.margin
        y: 8 * panel.kit.mm
        width: panel.inner
        spacing: panel.kit.gap
        transform: Translate {
            y: Math.max(-0.3 * panel.height, Math.min(0, sheet.carriedY))
        }
        Grid {
            columns: 2
            spacing: panel.kit.gap
            Repeater {
                model: [
                    {
                        target: "panel/wifi",
                        icon: "wifi",
                        word: "Wi-Fi",
                        state: "wifi"
                    },
                    {
                        target: "panel/airplane",
                        icon: "plane",
                        word: "機内\nモード",
                        state: "airplane"
                    },
                    {
                        target: "panel/light",
                        icon: "torch",
                        word: "ライト",
                        state: "light"
                    },
                    {
                        target: "panel/manner",
                        icon: "manner",
                        word: "マナー\nモード",
                        state: "manner"
                    }
                ]
                SwitchTile {
                    required property var modelData
                    kit: panel.kit
                    target: modelData.target
                    icon: modelData.icon
                    word: modelData.word
                    on: panel.device[modelData.state] === true
                    lines: 2
                    width: (panel.inner - panel.kit.gap) / 2
                }
            }
        }
        Steps {
            kit: panel.kit
            width: panel.inner
            less: "panel/darker"
            more: "panel/brighter"
            icon: "sun"
            step: panel.device.brightness ?? 0
            steps: panel.device.brightest ?? 0
            colour: PhoneTheme.snow
        }
        WordButton {
            kit: panel.kit
            target: "panel/close"
            word: "とじる"
            width: panel.inner
        }
        Rectangle {
            id: handle
            anchors.horizontalCenter: parent.horizontalCenter
            width: panel.kit.touch * 1.6
            height: 1.6 * panel.kit.mm
            radius: height / 2
            color: sheet.pressed ? PhoneTheme.sunlight : PhoneTheme.snow
        }
    }
}
