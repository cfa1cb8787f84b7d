pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One friend: the face, the name, and the three ways to reach them. */
Item {
    id: card

    required property PhoneKit kit

    readonly property var friend: kit.phone.messenger.card
    readonly property var choices: [
        {
            target: "messenger/card-talk",
            word: "トーク",
            icon: "talk"
        },
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
            target: "messenger/close-card",
            word: "とじる",
            icon: ""
        }
    ]
    readonly property real above: height - buttons.height - kit.gap
    readonly property real free: above - name.height - 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    FaceOf {
        id: face
        kit: card.kit
        person: card.friend
        visible: card.free >= 9 * card.kit.screenMm
        size: visible ? Math.min(card.free, 0.55 * card.width) : 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: (card.above - name.height - size - card.kit.mm) / 2
    }
    PhoneText {
        id: name
        kit: card.kit
        part: "label"
        x: card.kit.margin
        y: face.visible ? face.y + face.size + card.kit.mm : (card.above - height) / 2
        width: card.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: card.friend.name
        font.bold: true
        leading: 1.06
    }
    Column {
        id: buttons
        x: card.kit.margin
        width: card.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.kit.gap / 2
        spacing: card.kit.gap
        Repeater {
            model: card.choices.filter(choice => card.kit.phone.offered.includes(choice.target))
            WordButton {
                required property var modelData
                kit: card.kit
                target: modelData.target
                word: modelData.word
                icon: modelData.icon
                width: buttons.width
            }
        }
    }
}
