pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Above the keys while nothing is pending: the microphone, and the change between keys and board. */
Item {
    id: tools

    required property PhoneKit kit
    required property Keyboard board

    Repeater {
        model: [
            {
                target: "keyboard/voice",
                icon: "microphone",
                word: "話す"
            },
            {
                target: "keyboard/board",
                icon: "",
                word: ""
            }
        ]
        Target {
            id: tool
            required property var modelData
            required property int index
            kit: tools.kit
            target: modelData.target
            x: tools.board.across(2 * index)
            y: tools.board.space
            width: tools.board.span(2)
            height: tools.board.row
            radius: 2 * kit.mm
            Rectangle {
                anchors.fill: parent
                radius: tool.radius
                color: PhoneTheme.lilacTint
                border.color: PhoneTheme.line
                border.width: tools.kit.stroke
            }
            Row {
                anchors.centerIn: parent
                spacing: 0.2 * tools.board.wordSize
                PhoneIcon {
                    kit: tools.kit
                    name: tool.modelData.icon
                    size: tool.modelData.icon ? 1.4 * tools.board.wordSize : 0
                    anchors.verticalCenter: parent.verticalCenter
                }
                PhoneText {
                    kit: tools.kit
                    part: "small"
                    spoken: false
                    font.pixelSize: Math.floor(tools.board.wordSize)
                    font.bold: true
                    anchors.verticalCenter: parent.verticalCenter
                    text: tool.modelData.word || (tools.board.view.board ? "12のキー" : "五十音")
                }
            }
        }
    }
}
