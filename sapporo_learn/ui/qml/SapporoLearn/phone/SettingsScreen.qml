pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Settings: its first page, and a page behind each row. */
Item {
    id: app

    required property PhoneKit kit

    readonly property var own: kit.phone.settings
    readonly property var device: kit.phone.device

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: app.kit
        text: app.own.heading
    }
    Loader {
        x: 2 * app.kit.mm
        y: title.height + 1.4 * app.kit.mm
        width: parent.width - 2 * x
        height: parent.height - y
        sourceComponent: ({
                "main": main,
                "wifi": wifi,
                "password": password,
                "sound": sound,
                "letters": letters,
                "battery": battery,
                "navigation": navigation
            })[app.own.page]
    }
    Component {
        id: main
        Column {
            spacing: app.kit.gap
            Repeater {
                model: [
                    {
                        target: "settings/wifi",
                        word: "Wi-Fi"
                    },
                    {
                        target: "settings/airplane",
                        word: "機内モード"
                    },
                    {
                        target: "settings/sound",
                        word: "音"
                    },
                    {
                        target: "settings/letters",
                        word: "文字の大きさ"
                    },
                    {
                        target: "settings/battery",
                        word: "電池"
                    },
                    {
                        target: "settings/navigation",
                        word: "もどり方"
                    }
                ]
                SettingRow {
                    required property var modelData
                    kit: app.kit
                    target: modelData.target
                    word: modelData.word
                    end: target === "settings/airplane" ? "switch" : "arrow"
                    on: app.device.airplane === true
                    width: parent.width
                }
            }
        }
    }
    Component {
        id: wifi
        WifiPane {
            kit: app.kit
        }
    }
    Component {
        id: password
        PasswordPane {
            kit: app.kit
        }
    }
    Component {
        id: sound
        Column {
            spacing: app.kit.gap
            PhoneText {
                kit: app.kit
                part: "label"
                text: "着信音の大きさ"
                width: parent.width
            }
            Steps {
                kit: app.kit
                width: parent.width
                less: "settings/softer"
                more: "settings/louder"
                icon: app.device.volume > 0 ? "sound" : "sound-none"
                step: app.device.volume ?? 0
                steps: app.device.loudest ?? 0
            }
            SettingRow {
                kit: app.kit
                target: "settings/manner"
                word: "マナーモード"
                end: "switch"
                on: app.device.manner === true
                width: parent.width
            }
        }
    }
    Component {
        id: letters
        ChoicePane {
            kit: app.kit
            targets: ["settings/letters-standard", "settings/letters-large"]
            words: ["ふつう", "大きい"]
            chosen: app.device.largeLetters ? 1 : 0
            part: "reading"
            sample: app.kit.whole("お便りの 字が この 大きさに なります。")
        }
    }
    Component {
        id: battery
        BatteryPane {
            kit: app.kit
        }
    }
    Component {
        id: navigation
        ChoicePane {
            kit: app.kit
            targets: ["settings/buttons", "settings/gestures"]
            words: ["ボタン", "すべらせる"]
            chosen: app.device.gestures ? 1 : 0
            part: "label"
            sample: app.kit.whole(app.device.gestures ? "下の線から 上へ： ホーム\n左の ふちから 右へ：もどる" : "下の ボタンで もどります。")
        }
    }
}
