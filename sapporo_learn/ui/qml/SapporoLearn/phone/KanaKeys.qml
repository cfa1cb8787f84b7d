pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The rows of the 五十音 as keys, three by three. */
Grid {
    id: keys

    required property PhoneKit kit
    required property var model

    columns: 3
    spacing: kit.gap
    Repeater {
        model: keys.model
        Target {
            id: key
            required property var modelData
            kit: keys.kit
            target: modelData.target
            width: (keys.width - 2 * keys.spacing) / 3
            height: Math.max(keys.kit.touch, Math.min(width, 1.25 * keys.kit.touch))
            radius: 3.5 * keys.kit.mm
            Rectangle {
                anchors.fill: parent
                radius: key.radius
                color: PhoneTheme.snow
                border.color: PhoneTheme.rest
                border.width: keys.kit.stroke
            }
            PhoneText {
                kit: keys.kit
                spoken: false
                anchors.centerIn: parent
                text: key.modelData.word
                font.bold: true
            }
        }
    }
}
