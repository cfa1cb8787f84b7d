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
        anchors.top: room.strange ? stranger.bottom : header.bottom
        anchors.bottom: tray.visible ? tray.top : room.strange ? parent.bottom : bar.top
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
            kit: room.kit
            part: "label"
            font.bold: true
            leading: 1.05
            x: back.x + back.width + room.kit.mm
            width: parent.width - x - room.kit.mm
            y: parent.above + (parent.height - parent.above - height) / 2
            text: room.talk.room.name
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
        visible: room.talk.menu || room.talk.question !== ""
        kit: room.kit
    }
}
