pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How late the next buses are likely to be in snow. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var bus: kit.phone.bus

    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole(pane.bus.title ?? "")
    }
    Column {
        id: cards
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.gap / 2
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        spacing: pane.kit.gap / 2
        Repeater {
            model: pane.bus.buses ?? []
            Rectangle {
                id: card
                required property var modelData
                width: cards.width
                height: words.height + 2.4 * pane.kit.mm
                radius: 4 * pane.kit.mm
                color: PhoneTheme.snow
                border.color: PhoneTheme.line
                border.width: 0.7 * pane.kit.stroke
                Column {
                    id: words
                    anchors.centerIn: parent
                    width: parent.width - 2 * pane.kit.mm
                    PhoneText {
                        kit: pane.kit
                        part: "small"
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: card.modelData.plan
                        color: PhoneTheme.quietInk
                    }
                    PhoneText {
                        kit: pane.kit
                        part: "label"
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: pane.kit.whole(card.modelData.wait)
                        leading: 1.06
                    }
                }
            }
        }
    }
    WordButton {
        kit: pane.kit
        target: "bus/close-delay"
        word: "とじる"
        strong: true
        x: cards.x
        width: cards.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap
    }
}
