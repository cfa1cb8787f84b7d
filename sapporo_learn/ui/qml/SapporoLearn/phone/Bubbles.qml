pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The newest bubbles, as many as fit whole above the lower edge. */
Item {
    id: bubbles

    required property PhoneKit kit

    /** A menu asks about one bubble: only that one is seen. */
    readonly property bool asking: kit.phone.messenger.veiled && kit.phone.messenger.bubbles.some(message => message.menu)

    clip: true
    Column {
        id: column
        anchors.bottom: parent.bottom
        anchors.bottomMargin: bubbles.kit.gap
        x: 1.2 * bubbles.kit.mm
        width: parent.width - 2 * x
        spacing: bubbles.kit.gap
        Repeater {
            model: bubbles.kit.phone.messenger.bubbles
            Bubble {
                required property var modelData
                kit: bubbles.kit
                message: modelData
                width: column.width
                whole: column.y + y >= 0 && (!bubbles.asking || message.menu)
            }
        }
    }
}
