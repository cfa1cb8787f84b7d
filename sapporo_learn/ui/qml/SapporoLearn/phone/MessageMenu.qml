pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The menu of the learner's own message; the talk behind it is dimmed. */
Rectangle {
    id: menu

    required property PhoneKit kit

    objectName: "veil"
    color: PhoneTheme.dim
    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 2 * menu.kit.margin
        height: choices.height + 6 * menu.kit.mm
        radius: 5 * menu.kit.mm
        color: PhoneTheme.snow
        Column {
            id: choices
            anchors.centerIn: parent
            width: parent.width - 6 * menu.kit.mm
            spacing: menu.kit.gap
            WordButton {
                kit: menu.kit
                target: "messenger/unsend"
                word: "送信取消"
                colour: PhoneTheme.stop
                strong: true
                width: parent.width
            }
            WordButton {
                kit: menu.kit
                target: "messenger/close-menu"
                word: "とじる"
                width: parent.width
            }
        }
    }
}
