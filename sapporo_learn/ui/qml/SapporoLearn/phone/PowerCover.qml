pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The power key, held long: switch off, restart, or let it be. */
Rectangle {
    id: menu

    required property PhoneKit kit

    color: PhoneTheme.night
    opacity: 1
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * menu.kit.margin
        spacing: 2 * menu.kit.gap
        Repeater {
            model: [
                {
                    target: "power/off",
                    word: "電源を切る",
                    strong: true,
                    colour: PhoneTheme.stop
                },
                {
                    target: "power/restart",
                    word: "再起動",
                    strong: true,
                    colour: PhoneTheme.lilac
                },
                {
                    target: "power/cancel",
                    word: "キャンセル",
                    strong: false,
                    colour: PhoneTheme.ink
                }
            ]
            WordButton {
                required property var modelData
                kit: menu.kit
                target: modelData.target
                word: modelData.word
                strong: modelData.strong
                colour: modelData.colour
                width: parent.width
                height: 1.25 * menu.kit.touch
            }
        }
    }
}
