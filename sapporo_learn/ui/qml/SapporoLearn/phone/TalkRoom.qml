pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One talk: header, bubbles, below them two buttons or a tray; with a stranger what can be done about it. */
Item {
    id: room

    required property PhoneKit kit

    readonly property var talk: kit.phone.messenger
    readonly property bool strange: talk.strange.line !== undefined

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.lilacTint
    }
    Bubbles {
        id: bubbles
        anchors.top: room.strange ? stranger.bottom : header.bottom
        anchors.bottom: tray.visible ? tray.top : room.strange ? parent.bottom : reply.visible ? reply.top : bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        kit: room.kit
        visible: !preview.visible
    }
    TalkPreview {
        id: preview
        anchors.top: header.bottom
        anchors.bottom: tray.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: room.kit.mm
        kit: room.kit
        visible: tray.visible && room.talk.tray.chosen !== ""
    }
    Rectangle {
        id: header
        width: parent.width
        readonly property real above: room.kit.phone.call.behind ? room.kit.gap : 0.5 * room.kit.mm
        height: Math.max(room.kit.touch, name.height) + above + 0.5 * room.kit.mm
        color: PhoneTheme.snow
        Target {
            id: back
            kit: room.kit
            target: "messenger/list"
            width: room.kit.touch
            height: room.kit.touch
            x: 0.5 * room.kit.mm
            y: parent.above
            PhoneIcon {
                anchors.centerIn: parent
                kit: room.kit
                name: "arrow-left"
                size: 0.6 * parent.width
            }
        }
        PhoneText {
            id: name
            /** How wide the longest of the words is, in sizes of the letters. */
            readonly property real span: Math.max(...text.replace(/\u2060/g, "").split(" ").map(word => ruler.advanceWidth(word))) / PhoneTheme.rulerPx
            kit: room.kit
            part: calls.visible ? "small" : "label"
            font.bold: true
            font.pixelSize: Math.floor(Math.min(room.kit.label, calls.visible ? width / Math.max(1, 1.02 * span) : room.kit.label))
            leading: 1.05
            x: back.x + back.width + room.kit.mm
            width: (calls.visible ? calls.x : parent.width) - x - room.kit.mm
            y: parent.above + (parent.height - parent.above - height) / 2
            text: room.talk.room.name
            FontMetrics {
                id: ruler
                font.family: PhoneTheme.family
                font.bold: true
                font.pixelSize: PhoneTheme.rulerPx
            }
        }
        Target {
            id: calls
            kit: room.kit
            target: "messenger/calls"
            visible: offered
            width: room.kit.touch
            height: room.kit.touch
            x: parent.width - width - 0.5 * room.kit.mm
            y: parent.above
            PhoneIcon {
                anchors.centerIn: parent
                kit: room.kit
                name: "handset-lilac"
                size: 0.72 * parent.width
            }
        }
    }
    StrangerBanner {
        id: stranger
        visible: room.strange
        anchors.top: header.bottom
        width: parent.width
        kit: room.kit
    }
    Rectangle {
        id: reply
        visible: room.talk.answering && !tray.visible
        width: parent.width
        height: leave.height + room.kit.gap
        anchors.bottom: bar.top
        color: PhoneTheme.lilacTint
        PhoneText {
            kit: room.kit
            part: "label"
            x: room.kit.margin + room.kit.mm
            anchors.verticalCenter: leave.verticalCenter
            text: "返信"
            font.bold: true
        }
        WordButton {
            id: leave
            kit: room.kit
            target: "messenger/leave-reply"
            word: "やめる"
            x: parent.width - width - room.kit.margin
        }
    }
    Rectangle {
        id: bar
        visible: !tray.visible && !room.strange
        width: parent.width
        height: stamps.height + room.kit.gap
        anchors.bottom: parent.bottom
        color: PhoneTheme.snow
        TalkButton {
            kit: room.kit
            target: "messenger/photos"
            icon: "photo"
            word: "写真"
            x: room.kit.margin
            width: parent.width - stamps.width - 2 * room.kit.margin - room.kit.gap
            anchors.verticalCenter: parent.verticalCenter
        }
        TalkButton {
            id: stamps
            kit: room.kit
            target: "messenger/stamps"
            icon: "smile"
            word: "スタンプ"
            width: Math.max(needed, 0.58 * (parent.width - 2 * room.kit.margin))
            x: parent.width - width - room.kit.margin
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    TalkTray {
        id: tray
        visible: room.talk.tray.kind !== undefined
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kit: room.kit
        room: room.height - header.height
    }
    MessageMenu {
        anchors.fill: parent
        visible: room.talk.veiled
        above: bubbles.asking
        kit: room.kit
    }
}
