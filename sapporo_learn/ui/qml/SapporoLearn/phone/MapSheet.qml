pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** The map with its rulers (丁目 above, 条 on the left), the way, the pin and where one is. It moves as one picture. */
Item {
    id: sheet

    required property PhoneKit kit
    /** How far a finger has pulled it, px, and how much larger two fingers make it. */
    property real pulledX: 0
    property real pulledY: 0
    property real stretched: 1
    /** Height along the lower edge that is kept free of names, px. */
    property real covered: 0
    /** The same for the numbers of 条, px. */
    property real hidden: 0

    readonly property var map: kit.phone.map
    readonly property real head: Math.ceil(1.3 * kit.sign)
    readonly property real side: Math.ceil(2.7 * kit.sign)
    readonly property real wide: width - side
    readonly property real high: height - head
    /** What is painted beyond the frame on each side, px: a finger may pull it in. */
    readonly property real spare: Math.round(0.7 * wide)
    /** Px of a metre. */
    readonly property real metre: Math.min(wide / (map.across ?? 1), map.down ? high / map.down : wide)

    function atX(metres: real): real {
        return moving.width / 2 + (metres - (map.middle?.x ?? 0)) * metre;
    }
    function atY(metres: real): real {
        return moving.height / 2 - (metres - (map.middle?.y ?? 0)) * metre;
    }

    Item {
        id: frame
        x: sheet.side
        y: sheet.head
        width: sheet.wide
        height: sheet.high
        clip: true
        Rectangle {
            anchors.fill: parent
            color: PhoneTheme.mapBlock
        }
        Item {
            id: moving
            x: sheet.pulledX
            y: sheet.pulledY
            width: parent.width
            height: parent.height
            scale: sheet.stretched
            TownSheet {
                id: town
                anchors.fill: parent
                anchors.margins: -sheet.spare
                spare: sheet.spare
                middle: sheet.map.middle ?? {}
                pxPerMetre: sheet.metre
                zoom: sheet.map.zoom ?? 0
                way: sheet.map.way ?? []
                mm: sheet.kit.mm
                letters: Math.round(sheet.kit.sign)
                colours: PhoneTheme.mapColours
            }
            Repeater {
                model: sheet.map.pane === "map" ? town.signs : []
                Rectangle {
                    id: sign
                    required property var modelData
                    readonly property real shownX: x + sheet.pulledX
                    readonly property real shownY: y + sheet.pulledY
                    x: modelData.x - sheet.spare - width / 2
                    y: modelData.y - sheet.spare - height / 2
                    visible: shownX > 0 && shownY > 0 && shownX + width < sheet.wide && shownY + height < sheet.high - sheet.covered
                    width: name.implicitWidth + 1.4 * sheet.kit.mm
                    height: name.height
                    radius: height / 3
                    color: PhoneTheme.snow
                    border.color: modelData.station ? PhoneTheme.mapHere : PhoneTheme.rest
                    border.width: (modelData.station ? 1 : 0.5) * sheet.kit.stroke
                    PhoneText {
                        id: name
                        kit: sheet.kit
                        part: "sign"
                        anchors.centerIn: parent
                        text: sign.modelData.word
                    }
                }
            }
            Rectangle {
                x: sheet.atX(sheet.map.me?.x ?? 0) - width / 2
                y: sheet.atY(sheet.map.me?.y ?? 0) - height / 2
                width: 5.4 * sheet.kit.mm
                height: width
                radius: width / 2
                color: PhoneTheme.mapHere
                border.color: PhoneTheme.snow
                border.width: 0.9 * sheet.kit.mm
            }
            Repeater {
                model: sheet.map.pin ?? []
                PhoneIcon {
                    required property var modelData
                    kit: sheet.kit
                    name: "map-pin"
                    size: 11 * sheet.kit.mm
                    x: sheet.atX(modelData.x) - width / 2
                    y: sheet.atY(modelData.y) - height
                }
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
        model: town.bands
        PhoneText {
            required property var modelData
            kit: sheet.kit
            part: "sign"
            text: modelData.word
            x: modelData.top ? sheet.side + modelData.at + sheet.pulledX - implicitWidth / 2 : (sheet.side - implicitWidth) / 2
            y: modelData.top ? (sheet.head - height) / 2 : sheet.head + modelData.at + sheet.pulledY - height / 2
            visible: sheet.stretched === 1 && (modelData.top ? x >= sheet.side && x + implicitWidth <= sheet.width : y >= sheet.head && y + height <= sheet.height - sheet.hidden)
        }
    }
}
