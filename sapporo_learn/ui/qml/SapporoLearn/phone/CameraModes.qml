pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** 写真 and QR, side by side. */
Row {
    id: modes

    required property PhoneKit kit

    spacing: kit.gap

    Repeater {
        model: [
            {
                target: "camera/photo",
                mode: "photo",
                word: "写真"
            },
            {
                target: "camera/qr",
                mode: "qr",
                word: "QR"
            }
        ]
        Target {
            id: tab
            required property var modelData
            readonly property bool chosen: modes.kit.phone.camera.mode === modelData.mode
            kit: modes.kit
            target: modelData.target
            width: (modes.width - modes.spacing) / 2
            height: modes.kit.touch
            radius: height / 2
            Accessible.checkable: true
            Accessible.checked: chosen
            Rectangle {
                anchors.fill: parent
                radius: tab.radius
                color: tab.chosen ? PhoneTheme.snow : PhoneTheme.nightTile
                border.color: PhoneTheme.lilacTint
                border.width: modes.kit.stroke
            }
            PhoneText {
                anchors.centerIn: parent
                kit: modes.kit
                part: "label"
                spoken: false
                font.bold: tab.chosen
                text: tab.modelData.word
                color: tab.chosen ? PhoneTheme.ink : PhoneTheme.snow
            }
        }
    }
}
