pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One party: who, which number, and what can be done. Nothing is called before 発信 is touched. */
Item {
    id: card

    required property PhoneKit kit

    readonly property var who: kit.phone.dialer.card
    readonly property var choices: [
        {
            target: "dialer/call",
            word: "発信",
            icon: "handset",
            colour: PhoneTheme.go,
            strong: true
        },
        {
            target: "dialer/new-contact",
            word: "新規作成",
            icon: "",
            colour: PhoneTheme.lilac,
            strong: false
        },
        {
            target: "dialer/block",
            word: "着信拒否",
            icon: "",
            colour: PhoneTheme.stop,
            strong: false
        },
        {
            target: "dialer/unblock",
            word: "拒否をやめる",
            icon: "",
            colour: PhoneTheme.lilac,
            strong: false
        }
    ]
    readonly property real above: height - buttons.height - 2 * kit.gap
    readonly property real free: above - words.height - 2 * kit.mm

    FaceOf {
        id: face
        kit: card.kit
        person: card.who
        visible: card.free >= 9 * card.kit.screenMm
        size: visible ? Math.min(card.free, 0.5 * card.width) : 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: (card.above - words.height - size) / 2 - card.kit.mm / 2
    }
    Column {
        id: words
        x: 0.8 * card.kit.mm
        width: card.width - 2 * x
        y: face.visible ? face.y + face.size + 2 * card.kit.mm : (card.above - height) / 2
        PhoneText {
            kit: card.kit
            part: "label"
            visible: !card.who.nameless
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: card.who.name
            font.bold: true
            leading: 1.06
        }
        FitText {
            kit: card.kit
            visible: line !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            line: card.who.nameless ? card.who.name : card.who.number
            font.bold: card.who.nameless
            color: card.who.nameless ? PhoneTheme.ink : PhoneTheme.quietInk
        }
        FitText {
            kit: card.kit
            visible: card.who.way !== "" || card.who.blocked
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            line: card.who.blocked ? "着信拒否中" : card.who.wayWord + " " + card.who.at
            color: card.who.way === "missed" || card.who.blocked ? PhoneTheme.stop : PhoneTheme.quietInk
        }
    }
    Column {
        id: buttons
        x: card.kit.margin
        width: card.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.kit.gap
        spacing: card.kit.gap
        Repeater {
            model: card.choices.filter(choice => card.kit.phone.offered.includes(choice.target))
            WordButton {
                required property var modelData
                kit: card.kit
                target: modelData.target
                word: modelData.word
                icon: modelData.icon
                colour: modelData.colour
                strong: modelData.strong
                width: buttons.width
            }
        }
    }
}
