pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The menu of a message, the choice of calls, or a question about a stranger; the talk behind it is dimmed. */
Rectangle {
    id: menu

    required property PhoneKit kit
    required property bool above // clear of the message it is about, which stands at the lower edge

    readonly property var choices: [
        {
            target: "messenger/voice-call",
            word: "音声通話",
            icon: "handset-lilac"
        },
        {
            target: "messenger/video-call",
            word: "ビデオ通話",
            icon: "video-lilac"
        },
        {
            target: "messenger/reply",
            word: "リプライ",
            icon: "reply"
        },
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
            word: "とじる"
        },
        {
            target: "messenger/close-calls",
            word: "やめる"
        },
        {
            target: "messenger/cancel",
            word: "やめる"
        }
    ]

    objectName: "veil"
    color: PhoneTheme.dim
    Rectangle {
        x: menu.kit.margin
        y: menu.above ? 0.5 * menu.kit.mm : (parent.height - height) / 2
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
                model: menu.choices.filter(choice => menu.kit.offered.includes(choice.target))
                WordButton {
                    required property var modelData
                    kit: menu.kit
                    target: modelData.target
                    word: modelData.word
                    icon: modelData.icon ?? ""
                    colour: modelData.strong ? PhoneTheme.stop : PhoneTheme.lilac
                    strong: modelData.strong ?? false
                    width: column.width
                }
            }
        }
    }
}
