pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The drawn town: blocks with white streets between them, parks, river and railway. `at` turns blocks into px. */
Item {
    id: town

    required property PhoneKit kit
    required property real cell
    required property real zeroX
    required property real zeroY

    readonly property real street: Math.max(2, 0.12 * cell)
    readonly property int reach: 24 // blocks drawn each way; more than the map can show

    function atX(blocks: real): real {
        return zeroX + blocks * cell;
    }
    function atY(blocks: real): real {
        return zeroY - blocks * cell;
    }

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.mapBlock
    }
    Repeater {
        model: 2 * town.reach + 1
        Rectangle {
            required property int index
            x: town.atX(index - town.reach) - width / 2
            width: town.street
            height: town.height
            color: PhoneTheme.mapStreet
        }
    }
    Repeater {
        model: 2 * town.reach
        Rectangle {
            required property int index
            y: town.atY(index - town.reach + 0.5) - height / 2
            width: town.width
            height: town.street
            color: PhoneTheme.mapStreet
        }
    }
    Rectangle {
        x: town.atX(0) - width / 2
        width: 0.3 * town.cell
        height: town.height
        color: PhoneTheme.mapWater
    }
    Rectangle { // the station's railway
        y: town.atY(6) - height / 2
        width: town.width
        height: Math.max(2, 0.1 * town.cell)
        color: PhoneTheme.mapRail
    }
    Repeater {
        model: 12 // 大通公園 is cut by the streets that cross it
        Rectangle {
            required property int index
            x: town.atX(-index - 1) + town.street / 2
            y: town.atY(0.5) + town.street / 2
            width: town.cell - town.street
            height: width
            radius: town.street / 2
            color: PhoneTheme.mapPark
        }
    }
    Rectangle { // 中島公園
        x: town.atX(-5) + town.street / 2
        y: town.atY(-8.5) + town.street / 2
        width: 2 * town.cell - town.street
        height: 5 * town.cell - town.street
        radius: town.cell / 3
        color: PhoneTheme.mapPark
        Rectangle {
            x: 0.8 * town.cell
            y: 0.7 * town.cell
            width: 0.6 * town.cell
            height: 1.3 * town.cell
            radius: width / 2
            color: PhoneTheme.mapWater
        }
    }
}
