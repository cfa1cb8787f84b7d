pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Something that came in between: one card over everything, the calmest answer first. */
Rectangle {
    id: between

    required property PhoneKit kit

    readonly property var drill: kit.phone.drill

    color: PhoneTheme.dim
    Rectangle {
        x: between.kit.mm * 2
        y: between.drill.above === true ? between.kit.mm * 9 : (between.height - height) / 2
        width: parent.width - 2 * x
        height: column.height + 2 * column.y
        radius: 5 * between.kit.mm
        color: PhoneTheme.snow
        Column {
            id: column
            x: between.kit.margin
            y: 3 * between.kit.mm
            width: parent.width - 2 * x
            spacing: between.kit.gap
            Row {
                spacing: 1.5 * between.kit.mm
                PhoneIcon {
                    kit: between.kit
                    name: between.drill.icon ?? ""
                    size: 1.6 * between.kit.label
                    anchors.verticalCenter: parent.verticalCenter
                }
                PhoneText {
                    kit: between.kit
                    part: "label"
                    text: between.drill.title ?? ""
                    font.bold: true
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
            PhoneText {
                kit: between.kit
                part: "label"
                width: parent.width
                text: between.drill.words ?? ""
            }
            Repeater {
                model: between.drill.choices ?? []
                WordButton {
                    required property int index
                    required property var modelData
                    kit: between.kit
                    target: modelData.target
                    word: modelData.word
                    strong: index === 0
                    width: column.width
                }
            }
        }
    }
}
