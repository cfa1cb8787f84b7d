pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** 「お話しください」: what to say, in place of the keys. */
Rectangle {
    id: pane

    required property PhoneKit kit

    readonly property real room: said.y - title.y - title.height

    color: PhoneTheme.keyGround

    PhoneText {
        id: title
        kit: pane.kit
        part: "label"
        font.bold: true
        y: pane.kit.mm
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole("お話しください")
    }
    Rectangle {
        id: disc
        readonly property real size: Math.min(pane.room - 1.6 * pane.kit.mm, 24 * pane.kit.mm)
        anchors.horizontalCenter: parent.horizontalCenter
        y: title.y + title.height + (pane.room - height) / 2
        width: Math.max(0, size)
        height: width
        radius: width / 2
        color: PhoneTheme.lilac
        visible: size > 4 * pane.kit.mm
        PhoneIcon {
            anchors.centerIn: parent
            kit: pane.kit
            name: "microphone-light"
            size: 0.66 * parent.width
        }
    }
    Rectangle {
        id: said
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: done.top
        anchors.bottomMargin: 1.6 * pane.kit.mm
        width: parent.width - 2 * pane.kit.margin
        height: words.height + 1.6 * pane.kit.mm
        radius: 3 * pane.kit.mm
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: pane.kit.stroke
        PhoneText {
            id: words
            kit: pane.kit
            anchors.centerIn: parent
            width: parent.width - 2 * pane.kit.mm
            horizontalAlignment: Text.AlignHCenter
            text: pane.kit.phone.keyboard.said ?? ""
        }
    }
    WordButton {
        id: done
        kit: pane.kit
        target: "keyboard/voice-said"
        word: "話しました"
        strong: true
        x: pane.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: close.top
        anchors.bottomMargin: pane.kit.gap
    }
    WordButton {
        id: close
        kit: pane.kit
        target: "keyboard/voice-close"
        word: "やめる"
        x: pane.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
