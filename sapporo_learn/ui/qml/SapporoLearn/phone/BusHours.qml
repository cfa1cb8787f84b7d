pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A few lines of a timetable as it hangs at the stop: hour, then minutes; the next bus in a box. As many as fit. */
Column {
    id: table

    required property PhoneKit kit
    required property var hours
    /** Height that there is. */
    required property real room

    readonly property real line: Math.ceil(1.22 * kit.label)
    readonly property real hourWidth: 0.32 * width
    readonly property real minuteWidth: (width - hourWidth) / 3

    Repeater {
        model: table.hours
        Item {
            id: row
            required property var modelData
            required property int index
            width: table.width
            height: table.line
            visible: (index + 1) * table.line <= table.room
            Rectangle {
                anchors.fill: parent
                color: row.index % 2 ? PhoneTheme.ground : PhoneTheme.snow
            }
            Rectangle {
                width: table.hourWidth
                height: table.line
                color: PhoneTheme.lilacTint
                PhoneText {
                    kit: table.kit
                    part: "label"
                    anchors.centerIn: parent
                    text: row.modelData.hour + "時"
                }
            }
            Row {
                x: table.hourWidth
                Repeater {
                    model: row.modelData.minutes
                    Rectangle {
                        id: minute
                        required property var modelData
                        width: table.minuteWidth
                        height: table.line
                        radius: 1.2 * table.kit.mm
                        color: modelData.next ? PhoneTheme.sunlight : "transparent"
                        border.color: modelData.next ? PhoneTheme.ink : "transparent"
                        border.width: table.kit.stroke
                        PhoneText {
                            kit: table.kit
                            part: "label"
                            anchors.centerIn: parent
                            text: minute.modelData.word
                            font.bold: minute.modelData.next
                        }
                    }
                }
            }
        }
    }
}
