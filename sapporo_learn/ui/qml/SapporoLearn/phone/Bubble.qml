pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One message: words, a stamp or a photo, what it replies to, time and 既読, the menu button when it is selected. */
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
    readonly property real aside: message.selected ? 0.6 * kit.mm : 0 // room for the line round it

    height: message.unsent ? note.height : Math.max(body.y + body.height + (side.visible && side.below ? side.height + side.away : 0), menu.visible ? menu.y + menu.height : 0)
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
    Rectangle {
        id: quote
        visible: bubble.message.answers !== "" && !bubble.message.unsent
        x: bubble.mine ? bubble.width - width : 0
        width: visible ? arrow.width + quoted.width + 1.5 * bubble.pad : 0
        height: visible ? quoted.height + bubble.kit.mm : 0
        radius: 2 * bubble.kit.mm
        color: PhoneTheme.snow
        PhoneIcon {
            id: arrow
            kit: bubble.kit
            name: quote.visible ? "reply" : ""
            size: bubble.kit.small
            x: 0.4 * bubble.pad
            anchors.verticalCenter: parent.verticalCenter
        }
        PhoneText {
            id: quoted
            kit: bubble.kit
            part: "small"
            x: arrow.x + arrow.width + 0.4 * bubble.pad
            width: Math.min(implicitWidth, 0.8 * bubble.width)
            anchors.verticalCenter: parent.verticalCenter
            text: bubble.message.answers
            color: PhoneTheme.quietInk
            Accessible.ignored: !bubble.whole
        }
    }
    Item {
        id: body
        visible: !bubble.message.unsent
        x: bubble.mine ? bubble.width - width - bubble.aside : bubble.aside
        y: (writer.visible ? writer.height : 0) + (quote.visible ? quote.height + 0.5 * bubble.kit.mm : 0)
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
            target: bubble.message.target
            visible: offered && bubble.whole
            radius: 3.5 * bubble.kit.mm
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -0.4 * bubble.kit.mm
            visible: bubble.message.selected
            radius: 3.5 * bubble.kit.mm
            color: "transparent"
            border.color: PhoneTheme.lilac
            border.width: 2 * bubble.kit.stroke
        }
    }
    WordButton {
        id: menu
        kit: bubble.kit
        target: "messenger/menu"
        word: "メニュー"
        visible: bubble.message.menu && offered
        readonly property bool beside: bubble.mine && bubble.isStamp
        width: beside ? body.x - bubble.kit.gap : Math.min(implicitWidth, bubble.width)
        x: bubble.mine && !beside ? bubble.width - width : 0
        y: beside ? body.y + (body.height - height) / 2 : body.y + body.height + bubble.kit.gap
    }
    Column {
        id: side
        readonly property bool below: !bubble.mine && body.width + width + bubble.kit.mm > bubble.width
        visible: !bubble.message.unsent && !menu.visible
        x: bubble.mine ? body.x - width - bubble.kit.mm : below ? 0.5 * bubble.pad : body.width + bubble.kit.mm
        /** Clear of the line round a bubble that is selected. */
        readonly property real away: bubble.message.selected ? 1.6 * bubble.kit.mm : 0
        y: body.y + body.height - (below ? -away : height)
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
