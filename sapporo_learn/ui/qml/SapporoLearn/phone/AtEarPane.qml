pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The phone is at the ear, so that its screen is off. The button stands for the hand that takes it away. */
Rectangle {
    id: pane

    required property PhoneKit kit

    color: PhoneTheme.off
    WordButton {
        kit: pane.kit
        target: "call/lift-away"
        word: "耳から\nはなす"
        anchors.centerIn: parent
        width: parent.width - 4 * pane.kit.margin
        height: 2 * pane.kit.touch
    }
}
