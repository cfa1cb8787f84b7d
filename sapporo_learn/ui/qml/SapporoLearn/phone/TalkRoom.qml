pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One talk: header, bubbles, and below them the stamp button or the stamp tray. */
Item {
    id: room

    required property PhoneKit kit

    readonly property var talk: kit.phone.messenger

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.lilacTint
    }
    Bubbles {
        anchors.top: header.bottom
        anchors.bottom: tray.visible ? tray.top : bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        kit: room.kit
        visible: !preview.visible
    }
    StampPreview {
        id: preview
        anchors.top: header.bottom
        anchors.bottom: tray.top
        anchors.left: parent.left
        anchors.right: parent.right
        kit: room.kit
        visible: room.talk.stampsOpen && room.talk.chosen !== ""
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
    Rectangle {
        id: bar
        visible: !room.talk.stampsOpen
        width: parent.width
        height: stamps.height + room.kit.gap
        anchors.bottom: parent.bottom
        color: PhoneTheme.snow
        WordButton {
            id: stamps
            kit: room.kit
            target: "messenger/stamps"
            icon: "smile"
            word: "スタンプ"
            x: room.kit.margin
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    StampTray {
        id: tray
        visible: room.talk.stampsOpen
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kit: room.kit
        room: room.height - header.height
    }
    MessageMenu {
        anchors.fill: parent
        visible: room.talk.menu
        kit: room.kit
    }
}
