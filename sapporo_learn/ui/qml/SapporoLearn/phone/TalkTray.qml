pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Stamps or photos to choose from, 「とじる」, and 「送信」 once one is chosen. `room` is the height there is. */
Rectangle {
    id: tray

    required property PhoneKit kit
    required property real room

    readonly property var board: kit.phone.messenger.tray
    readonly property var items: board.items ?? []
    readonly property int rows: Math.ceil(items.length / 2)
    readonly property real edge: Math.max(kit.gap / 2, 1.5 * kit.mm)
    readonly property real side: 0.7 * kit.mm
    readonly property real cell: (width - 2 * side - kit.gap) / 2
    readonly property real previewRoom: Math.max(16 * kit.screenMm, 14 * kit.mm)
    readonly property real row: Math.max(kit.touch, Math.min(0.85 * cell, (room - previewRoom - close.height - 2 * edge - rows * kit.gap) / Math.max(1, rows)))

    /** One size for all words: that of the longest one that fits its cell. */
    readonly property real wordSize: Math.min(kit.label, (cell - 1.6 * kit.mm) / Math.max(1, ...items.map(item => ruler.advanceWidth(item.word))) * ruler.font.pixelSize)

    FontMetrics {
        id: ruler
        font.family: PhoneTheme.family
        font.bold: true
        font.pixelSize: PhoneTheme.rulerPx
    }

    height: close.height + rows * (row + kit.gap) + 2 * edge
    color: PhoneTheme.snow

    WordButton {
        kit: tray.kit
        target: tray.board.send ?? "messenger/send-stamp"
        visible: offered
        word: "送信"
        strong: true
        x: tray.side
        y: tray.edge
        width: tray.cell
    }
    WordButton {
        id: close
        kit: tray.kit
        target: tray.board.close ?? "messenger/close-stamps"
        word: "とじる"
        x: tray.width - tray.side - width
        y: tray.edge
        width: tray.cell
    }
    Grid {
        x: tray.side
        y: close.y + close.height + tray.kit.gap
        columns: 2
        columnSpacing: tray.kit.gap
        rowSpacing: tray.kit.gap
        Repeater {
            model: tray.items
            Target {
                id: choice
                required property var modelData
                kit: tray.kit
                target: modelData.target
                width: tray.cell
                height: tray.row
                radius: 3 * tray.kit.mm
                Rectangle {
                    anchors.fill: parent
                    radius: choice.radius
                    color: choice.modelData.chosen ? PhoneTheme.lilacTint : PhoneTheme.ground
                    border.color: choice.modelData.chosen ? PhoneTheme.lilac : PhoneTheme.line
                    border.width: tray.kit.stroke
                }
                MessageStamp {
                    kit: tray.kit
                    drawing: choice.modelData.icon
                    shape: tray.board.kind === "photo" ? PhoneTheme.photoShape : 1
                    word: choice.modelData.word
                    width: parent.width - 0.4 * tray.kit.mm
                    picture: tray.row - 1.05 * wordSize - 1.4 * tray.kit.mm
                    wordSize: tray.wordSize
                    anchors.centerIn: parent
                }
            }
        }
    }
}
