pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** What can be done while the picture is there, two tiles a row; all words in one size. */
Grid {
    id: controls

    required property PhoneKit kit

    readonly property var call: kit.phone.video
    readonly property real tile: (width - columnSpacing) / 2
    readonly property real wordSize: Math.min(kit.label, (tile - 2 * kit.mm) / Math.max(...ruler.words.map(word => ruler.advanceWidth(word))) * ruler.font.pixelSize)
    readonly property var choices: [
        {
            target: "video/mute",
            word: "ミュート",
            icon: call.muted ? "mute-on" : "mute-off",
            lit: call.muted,
            checked: call.muted
        },
        {
            target: "video/camera",
            word: "カメラ",
            icon: call.cameraOff ? "camera-off" : "camera-on-light",
            lit: call.cameraOff,
            checked: !call.cameraOff
        },
        {
            target: "video/turn-camera",
            word: "切替",
            icon: "turn-camera-light"
        },
        {
            target: "video/obey",
            word: "したがう",
            icon: "talk-light"
        },
        {
            target: "video/hang-up",
            word: "切る",
            icon: "hang-up"
        }
    ]
    readonly property var offered: choices.filter(choice => kit.phone.offered.includes(choice.target))

    FontMetrics {
        id: ruler
        readonly property var words: controls.choices.map(choice => choice.word)
        font.family: PhoneTheme.family
        font.bold: true
        font.pixelSize: PhoneTheme.rulerPx
    }

    columns: 2
    columnSpacing: kit.gap
    rowSpacing: kit.gap

    Repeater {
        model: controls.offered
        VideoTile {
            required property var modelData
            kit: controls.kit
            target: modelData.target
            word: modelData.word
            icon: modelData.icon
            lit: modelData.lit ?? false
            Accessible.checkable: modelData.checked !== undefined
            Accessible.checked: modelData.checked ?? false
            wordSize: controls.wordSize
            width: controls.offered.length > 1 ? controls.tile : controls.width
        }
    }
}
