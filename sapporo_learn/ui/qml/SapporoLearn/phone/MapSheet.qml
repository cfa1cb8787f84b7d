pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The map with its rulers (丁目 above, 条 on the left), the way, the pin and where one is. */
Item {
    id: sheet

    required property PhoneKit kit
    /** How far a finger has pulled it, px. */
    property real pulledX: 0
    property real pulledY: 0
    /** Height along the lower edge that is kept free of names, px. */
    property real covered: 0
    /** The same for the numbers of 条, px. */
    property real hidden: 0

    readonly property var map: kit.phone.map
    readonly property real head: Math.ceil(1.3 * kit.small)
    readonly property real side: Math.ceil(2.7 * kit.small)
    readonly property real wide: width - side
    readonly property real high: height - head
    readonly property real cell: Math.min(wide / (map.across ?? 8), map.down ? high / map.down : wide)
    readonly property real zeroX: wide / 2 - (map.middle?.x ?? 0) * cell + pulledX
    readonly property real zeroY: high / 2 + (map.middle?.y ?? 0) * cell + pulledY
    readonly property int every: Math.ceil(2.7 * kit.small / cell)
    readonly property int everyRow: Math.ceil(1.3 * kit.small / cell)

    Item {
        x: sheet.side
        y: sheet.head
        width: sheet.wide
        height: sheet.high
        clip: true
        MapStreets {
            id: town
            anchors.fill: parent
            kit: sheet.kit
            cell: sheet.cell
            zeroX: sheet.zeroX
            zeroY: sheet.zeroY
        }
        Repeater {
            model: Math.max(0, (sheet.map.corners ?? []).length - 1)
            Rectangle {
                required property int index
                readonly property var from: sheet.map.corners[index]
                readonly property var to: sheet.map.corners[index + 1]
                readonly property real thick: 2.6 * sheet.kit.mm
                x: town.atX(Math.min(from.x, to.x)) - thick / 2
                y: town.atY(Math.max(from.y, to.y)) - thick / 2
                width: Math.abs(to.x - from.x) * sheet.cell + thick
                height: Math.abs(to.y - from.y) * sheet.cell + thick
                radius: thick / 2
                color: PhoneTheme.lilac
            }
        }
        Rectangle {
            x: town.atX(sheet.map.here?.x ?? 0) - width / 2
            y: town.atY(sheet.map.here?.y ?? 0) - height / 2
            width: 5.4 * sheet.kit.mm
            height: width
            radius: width / 2
            color: PhoneTheme.mapHere
            border.color: PhoneTheme.snow
            border.width: 0.9 * sheet.kit.mm
        }
        Repeater {
            model: sheet.map.names ?? []
            Rectangle {
                id: pill
                required property var modelData
                x: town.atX(modelData.x) - width / 2
                y: town.atY(modelData.y) - height / 2
                visible: x > 0 && y > 0 && x + width < sheet.wide && y + height < sheet.high - sheet.covered
                width: name.implicitWidth + 1.4 * sheet.kit.mm
                height: name.height
                radius: height / 3
                color: PhoneTheme.snow
                border.color: PhoneTheme.rest
                border.width: sheet.kit.stroke / 2
                PhoneText {
                    id: name
                    kit: sheet.kit
                    part: "small"
                    anchors.centerIn: parent
                    text: pill.modelData.word
                }
            }
        }
        Repeater {
            model: sheet.map.pin ?? []
            PhoneIcon {
                required property var modelData
                kit: sheet.kit
                name: "map-pin"
                size: 11 * sheet.kit.mm
                x: town.atX(modelData.x) - width / 2
                y: town.atY(modelData.y) - height
            }
        }
    }
    Rectangle {
        width: sheet.width
        height: sheet.head
        color: PhoneTheme.lilacTint
    }
    Rectangle {
        width: sheet.side
        height: sheet.height
        color: PhoneTheme.lilacTint
    }
    Repeater {
        model: 2 * town.reach
        PhoneText {
            required property int index
            readonly property int block: index - town.reach
            readonly property int number: block < 0 ? -block : block + 1
            kit: sheet.kit
            part: "small"
            text: (block < 0 ? "西" : "東") + number
            x: sheet.side + town.atX(block + 0.5) - implicitWidth / 2
            y: (sheet.head - height) / 2
            visible: (sheet.every === 1 || block % sheet.every === 0) && x >= sheet.side && x + implicitWidth <= sheet.width
        }
    }
    Repeater {
        model: 2 * town.reach
        PhoneText {
            required property int index
            readonly property int block: index - town.reach
            kit: sheet.kit
            part: "small"
            text: block === 0 ? "大通" : (block < 0 ? "南" : "北") + Math.abs(block)
            x: (sheet.side - implicitWidth) / 2
            y: sheet.head + town.atY(block) - height / 2
            visible: block % sheet.everyRow === 0 && y >= sheet.head && y + height <= sheet.height - sheet.hidden
        }
    }
}
