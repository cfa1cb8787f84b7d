pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Reading a QR code: nearer or farther until it reads; then its address, and 開く or やめる. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var lens: kit.phone.camera
    readonly property var choices: [
        {
            target: "camera/closer",
            word: "近づける",
            colour: PhoneTheme.lilac,
            strong: false
        },
        {
            target: "camera/away",
            word: "遠ざける",
            colour: PhoneTheme.lilac,
            strong: false
        },
        {
            target: "camera/steady",
            word: "両手で持つ",
            colour: PhoneTheme.lilac,
            strong: false
        },
        {
            target: "camera/open",
            word: "開く",
            colour: PhoneTheme.go,
            strong: true
        },
        {
            target: "camera/leave",
            word: "やめる",
            colour: PhoneTheme.lilac,
            strong: false
        }
    ]

    CameraCode {
        id: sight
        kit: pane.kit
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: pane.lens.found ? bubble.top : buttons.top
        anchors.bottomMargin: pane.kit.gap
    }
    CameraNotice {
        id: advice
        kit: pane.kit
        visible: !pane.lens.found
        text: pane.lens.advice
        anchors.horizontalCenter: parent.horizontalCenter
        y: pane.kit.mm
    }
    CameraNotice {
        id: bubble
        kit: pane.kit
        visible: pane.lens.found
        text: pane.lens.address
        leading: PhoneTheme.latinLeading
        width: parent.width - 4 * pane.kit.mm
        x: 2 * pane.kit.mm
        anchors.bottom: buttons.top
        anchors.bottomMargin: pane.kit.gap
    }
    Column {
        id: buttons
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: modes.visible ? modes.top : parent.bottom
        anchors.bottomMargin: modes.visible ? pane.kit.gap : pane.kit.gap / 2
        spacing: pane.kit.gap
        Repeater {
            model: pane.choices.filter(choice => pane.kit.phone.offered.includes(choice.target))
            WordButton {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                colour: modelData.colour
                strong: modelData.strong
                width: buttons.width
            }
        }
    }
    CameraModes {
        id: modes
        kit: pane.kit
        visible: !pane.lens.found
        x: buttons.x
        width: buttons.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
