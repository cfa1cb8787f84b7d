pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** The drawn hand of a demonstration, its fingertip at a place. */
PhoneIcon {
    id: hand

    required property TouchSurface surface
    required property point tip
    required property bool down
    required property bool steady // it stays turned as it is: one touch of several
    property real turn: 0

    /** The hand turned so with its fingertip at these parts of a place, and the room it takes. */
    function seat(place: rect, turn: real, along: real, down: real): var {
        const tip = Qt.point(place.x + along * place.width, place.y + down * place.height);
        const flat = Math.abs(turn) === 90;
        const left = turn === 0 ? 0.37 * width : turn === 180 ? 0.63 * width : (turn < 0 ? 0.06 : 0.94) * height;
        const above = flat ? (turn < 0 ? 0.63 : 0.37) * width : (turn === 0 ? 0.06 : 0.94) * height;
        return {
            turn: turn,
            tip: tip,
            box: Qt.rect(tip.x - left, tip.y - above, flat ? height : width, flat ? width : height)
        };
    }
    /** Let the hand come from where it covers the fewest words: from below, above, the right or the left. */
    function settle(place: rect): point {
        const ways = [[0, 0.5, 0.5], [0, 0.5, 0.75], [180, 0.5, 0.5], [180, 0.5, 0.25], [-90, 0.5, 0.5], [-90, 0.75, 0.5], [90, 0.5, 0.5], [90, 0.25, 0.5]];
        const seats = ways.filter(way => !steady || way[0] === turn).map(way => seat(place, ...way));
        const chosen = seats[surface.clearest(seats.map(one => one.box))];
        turn = chosen.turn;
        return chosen.tip;
    }

    name: "hand"
    width: 19 * kit.screenMm
    height: 1.5 * width
    x: tip.x - 0.37 * width
    y: tip.y - 0.06 * height
    transformOrigin: Item.Top
    transform: Rotation {
        origin.x: 0.37 * hand.width
        origin.y: 0.06 * hand.height
        angle: hand.turn
    }
    scale: down ? 0.9 : 1
    opacity: 0
    visible: opacity > 0
    Behavior on scale {
        NumberAnimation {
            duration: hand.kit.time(PhoneTheme.quick)
        }
    }
}
