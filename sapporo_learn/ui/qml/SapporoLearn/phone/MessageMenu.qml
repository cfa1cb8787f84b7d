pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The menu of the learner's own message, or a question about a stranger; the talk behind it is dimmed. */
Rectangle {
    id: menu

    required property PhoneKit kit

    readonly property var choices: [
        {
            target: "messenger/unsend",
            word: "送信取消",
            strong: true
        },
        {
            target: "messenger/confirm-block",
            word: "ブロックする",
            strong: true
        },
        {
            target: "messenger/confirm-report",
            word: "通報する",
            strong: true
        },
        {
            target: "messenger/close-menu",
            word: "とじる",
            strong: false
        },
        {
            target: "messenger/cancel",
            word: "やめる",
            strong: false
        }
    ]

    objectName: "veil"
    color: PhoneTheme.dim
    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 2 * menu.kit.margin
        height: column.height + 6 * menu.kit.mm
        radius: 5 * menu.kit.mm
        color: PhoneTheme.snow
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - 4 * menu.kit.mm
            spacing: menu.kit.gap
            PhoneText {
                kit: menu.kit
                part: "label"
                visible: text !== ""
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: menu.kit.phone.messenger.question
            }
            Repeater {
                model: menu.choices.filter(choice => menu.kit.phone.offered.includes(choice.target))
                WordButton {
                    required property var modelData
                    kit: menu.kit
                    target: modelData.target
                    word: modelData.word
                    colour: modelData.strong ? PhoneTheme.stop : PhoneTheme.lilac
                    strong: modelData.strong
                    width: column.width
                }
            }
        }
    }
}
