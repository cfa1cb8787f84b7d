pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The rows of the 五十音 as keys, three by three. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var bus: kit.phone.bus

    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole(pane.bus.title ?? "")
    }
    PhoneText {
        id: note
        kit: pane.kit
        part: "label"
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole(pane.bus.note ?? "")
        color: PhoneTheme.quietInk
    }
    Grid {
        id: keys
        anchors.top: note.bottom
        anchors.topMargin: pane.kit.gap
        x: 2 * pane.kit.mm
        columns: 3
        spacing: pane.kit.gap
        Repeater {
            model: pane.bus.keys ?? []
            Target {
                id: key
                required property var modelData
                kit: pane.kit
                target: modelData.target
                width: (pane.width - 2 * keys.x - 2 * keys.spacing) / 3
                height: Math.max(pane.kit.touch, Math.min(width, 1.25 * pane.kit.touch))
                radius: 3.5 * pane.kit.mm
                Rectangle {
                    anchors.fill: parent
                    radius: key.radius
                    color: PhoneTheme.snow
                    border.color: PhoneTheme.rest
                    border.width: pane.kit.stroke
                }
                PhoneText {
                    kit: pane.kit
                    spoken: false
                    anchors.centerIn: parent
                    text: key.modelData.word
                    font.bold: true
                }
            }
        }
    }
}
