pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The number typed so far, twelve keys as large as fit, and below them 発信 and 消す once there is a number. */
Item {
    id: pad

    required property PhoneKit kit

    readonly property string number: kit.phone.dialer.number
    readonly property real edge: 2 * kit.mm
    readonly property real cell: (width - 2 * edge - 2 * kit.gap) / 3
    readonly property int rows: 4
    /** What is left for the number when the keys are as small as they may be. */
    readonly property real spare: height - rows * kit.touch - (rows + 1.5) * kit.gap - call.height
    readonly property real line: Math.max(1.02 * kit.label, Math.min(spare, 2 * kit.reading))
    readonly property real row: Math.min(0.86 * cell, Math.max(kit.touch, (height - line - (rows + 1.5) * kit.gap - call.height) / rows))

    FitText {
        kit: pad.kit
        x: pad.edge
        width: pad.width - 2 * x
        height: pad.line
        most: pad.number ? Math.min(pad.line / 1.02, 1.25 * pad.kit.reading) : pad.kit.label
        font.bold: pad.number !== ""
        leading: 1
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        line: pad.number || "番号"
        color: pad.number ? PhoneTheme.ink : PhoneTheme.quietInk
    }
    Grid {
        id: keys
        x: pad.edge
        anchors.bottom: call.top
        anchors.bottomMargin: pad.kit.gap
        columns: 3
        columnSpacing: pad.kit.gap
        rowSpacing: pad.kit.gap
        Repeater {
            model: pad.kit.phone.dialer.keys
            Target {
                id: key
                required property var modelData
                kit: pad.kit
                target: modelData.target
                width: pad.cell
                height: pad.row
                radius: 3.5 * pad.kit.mm
                Rectangle {
                    anchors.fill: parent
                    radius: key.radius
                    color: key.pressed ? PhoneTheme.lilacTint : PhoneTheme.snow
                    border.color: PhoneTheme.line
                    border.width: pad.kit.stroke
                }
                PhoneText {
                    anchors.centerIn: parent
                    kit: pad.kit
                    spoken: false
                    font.pixelSize: Math.round(Math.max(pad.kit.reading, 0.56 * pad.row))
                    font.bold: true
                    leading: 1.06
                    text: key.modelData.sign
                }
            }
        }
    }
    WordButton {
        id: call
        kit: pad.kit
        target: "dialer/call"
        visible: pad.number !== ""
        icon: "handset"
        word: "発信"
        strong: true
        colour: PhoneTheme.go
        x: pad.edge
        width: 2 * pad.cell + pad.kit.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pad.kit.gap
    }
    WordButton {
        kit: pad.kit
        target: "dialer/erase"
        visible: pad.number !== ""
        word: "消す"
        x: pad.width - pad.edge - width
        y: call.y
        width: pad.cell
    }
}
