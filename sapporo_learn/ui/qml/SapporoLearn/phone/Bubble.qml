pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One message: words, a stamp or a photo, time and 既読 beside or below it, the menu button when it is selected. */
Item {
    id: bubble

    required property PhoneKit kit
    required property var message
    /** False for a bubble that the upper edge would cut. */
    required property bool whole

    readonly property bool mine: message.mine
    readonly property bool isStamp: message.stamp !== ""
    readonly property bool isPhoto: message.photo !== ""
    readonly property real pad: 2 * kit.mm

    height: message.unsent ? note.height : body.y + body.height + (side.below ? side.height : 0)
    opacity: whole ? 1 : 0

    PhoneText {
        id: note
        kit: bubble.kit
        part: "label"
        visible: bubble.message.unsent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: "送信を\n取り消しました"
        color: PhoneTheme.quietInk
        Accessible.ignored: !bubble.whole
    }
    PhoneText {
        id: writer
        kit: bubble.kit
        part: "small"
        visible: bubble.message.writer !== ""
        x: 0.5 * bubble.pad
        text: bubble.message.writer
        color: PhoneTheme.quietInk
        Accessible.ignored: !bubble.whole
    }
    Item {
        id: body
        visible: !bubble.message.unsent
        x: bubble.mine ? bubble.width - width : 0
        y: writer.visible ? writer.height : 0
        width: bubble.isStamp ? stamp.width : bubble.isPhoto ? photo.width : box.width
        height: bubble.isStamp ? stamp.height : bubble.isPhoto ? photo.height : box.height
        Rectangle {
            id: box
            visible: !bubble.isStamp && !bubble.isPhoto
            width: words.contentWidth + 2 * bubble.pad
            height: words.height + 1.6 * bubble.pad
            radius: 3.5 * bubble.kit.mm
            color: bubble.mine ? PhoneTheme.sunlight : PhoneTheme.snow
            PhoneText {
                id: words
                kit: bubble.kit
                x: bubble.pad
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, bubble.width - 3 * bubble.pad)
                text: bubble.message.text
                Accessible.ignored: !bubble.whole
            }
        }
        MessageStamp {
            id: stamp
            visible: bubble.isStamp
            kit: bubble.kit
            drawing: visible ? "stamp-" + bubble.message.stamp : ""
            word: bubble.message.word
            width: Math.min(Math.max(0.42 * bubble.width, 27 * bubble.kit.screenMm), 36 * bubble.kit.mm)
        }
        PhoneIcon {
            id: photo
            visible: bubble.isPhoto
            kit: bubble.kit
            name: visible ? "photo-" + bubble.message.photo : ""
            width: Math.min(0.62 * bubble.width, 50 * bubble.kit.mm)
            height: width / PhoneTheme.photoShape
        }
        Target {
            anchors.fill: parent
            kit: bubble.kit
            target: "messenger/my-last"
            visible: bubble.message.last
            radius: 3.5 * bubble.kit.mm
            Rectangle {
                anchors.fill: parent
                anchors.margins: -0.8 * bubble.kit.mm
                visible: bubble.message.selected
                radius: 3.5 * bubble.kit.mm
                color: "transparent"
                border.color: PhoneTheme.lilac
                border.width: 2 * bubble.kit.stroke
            }
        }
    }
    WordButton {
        id: menu
        kit: bubble.kit
        target: "messenger/menu"
        word: "メニュー"
        visible: bubble.message.selected
        width: body.x - bubble.kit.gap
        x: 0
        y: body.y + (body.height - height) / 2
    }
    Column {
        id: side
        readonly property bool below: !bubble.mine && body.width + width + bubble.kit.mm > bubble.width
        visible: !bubble.message.unsent && !bubble.message.selected
        x: bubble.mine ? body.x - width - bubble.kit.mm : below ? 0.5 * bubble.pad : body.width + bubble.kit.mm
        y: body.y + body.height - (below ? 0 : height)
        PhoneText {
            kit: bubble.kit
            part: "small"
            visible: bubble.message.read !== ""
            anchors.right: parent.right
            text: bubble.message.read
            color: PhoneTheme.quietInk
            Accessible.ignored: !bubble.whole
        }
        PhoneText {
            kit: bubble.kit
            part: "small"
            text: bubble.message.at
            color: PhoneTheme.quietInk
            Accessible.ignored: !bubble.whole
        }
    }
}
