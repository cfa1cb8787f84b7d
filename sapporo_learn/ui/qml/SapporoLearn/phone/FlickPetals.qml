pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** While a finger is on a key of letters: where a slide leads. The petal it leads to now is dark. */
Item {
    id: petals

    required property PhoneKit kit
    required property Keyboard board

    readonly property var cap: board.keys.find(each => each.target === kit.phone.pressedTarget && each.petals.length > 0) ?? null
    readonly property real size: 0.94 * board.row
    readonly property real far: Math.hypot(kit.phone.carriedX, kit.phone.carriedY)
    /** -1 the middle, else left, up, right, down. */
    readonly property int way: {
        if (far < PhoneTheme.flickMm)
            return -1;
        const x = kit.phone.carriedX;
        const y = kit.phone.carriedY;
        return Math.abs(x) >= Math.abs(y) ? (x < 0 ? 0 : 2) : (y < 0 ? 1 : 3);
    }
    readonly property real middleX: cap ? board.across(cap.column) + board.cell / 2 : 0
    readonly property real middleY: cap ? board.down(cap.row) + board.row / 2 : 0

    objectName: "petals"
    visible: cap !== null && !board.view.listening

    Repeater {
        model: [
            {
                dx: -1,
                dy: 0
            },
            {
                dx: 0,
                dy: -1
            },
            {
                dx: 1,
                dy: 0
            },
            {
                dx: 0,
                dy: 1
            },
            {
                dx: 0,
                dy: 0
            }
        ]
        Rectangle {
            id: petal
            required property var modelData
            required property int index
            readonly property string letter: petals.cap ? (index < 4 ? petals.cap.petals[index] : petals.cap.middle) : ""
            readonly property bool chosen: index === (petals.way < 0 ? 4 : petals.way)
            visible: letter !== ""
            x: Math.max(1.55 * petals.size, Math.min(petals.width - 1.55 * petals.size, petals.middleX)) + (modelData.dx - 0.5) * petals.size
            y: Math.min(petals.height - 1.55 * petals.size, petals.middleY) + (modelData.dy - 0.5) * petals.size
            width: petals.size
            height: petals.size
            radius: 2 * petals.kit.mm
            color: chosen ? PhoneTheme.lilac : PhoneTheme.snow
            border.color: PhoneTheme.lilac
            border.width: petals.kit.stroke
            PhoneText {
                kit: petals.kit
                part: "label"
                spoken: false
                anchors.centerIn: parent
                font.bold: true
                text: petal.letter
                color: petal.chosen ? PhoneTheme.snow : PhoneTheme.ink
            }
        }
    }
}
