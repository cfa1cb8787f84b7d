pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** A pulsing double ring and a small hand at the target that is meant; in 「いっしょに」 all else is dimmed. */
Item {
    id: pointer

    required property PhoneKit kit
    required property TouchSurface surface

    readonly property PhoneModel phone: kit.phone
    readonly property bool wanted: phone.pointShow !== "nothing" && phone.ghostTarget === ""
    property Target aim: null
    property rect place
    property int looks: 0 // since something changed: at first things may still be finding their places
    readonly property bool early: looks < 4

    /** Where the hand can stand: below, above, to the left, or on what is large. */
    readonly property var seats: [seat(0, 0.8, 1), seat(180, 0.8, 0), seat(0, 0.2, 1), seat(180, 0.2, 0), seat(90, 0, 0.5), ...(ring.height > 3 * handHigh ? [seat(0, 0.6, 0.65)] : [])]
    property int chosen: 0
    readonly property real handWide: PhoneTheme.handMm * kit.screenMm
    readonly property real handHigh: 1.5 * handWide

    /** The hand turned so, its fingertip at these parts of the ring's width and height, and the room it takes. */
    function seat(turn: real, along: real, down: real): var {
        const x = ring.x + along * ring.width;
        const y = ring.y + down * ring.height;
        const aside = 0.13 * handWide; // from the middle of the picture to the fingertip
        if (turn === 90)
            return {
                turn: turn,
                box: Qt.rect(x - handHigh, y + aside - handWide / 2, handHigh, handWide)
            };
        const left = x - handWide / 2 + (turn === 0 ? aside : -aside);
        return {
            turn: turn,
            box: Qt.rect(Math.max(0, Math.min(surface.width - handWide, left)), turn === 0 ? y : y - handHigh, handWide, handHigh)
        };
    }
    function seek() {
        if (!wanted || !aim || !aim.visible || !aim.enabled || aim.objectName !== "target:" + phone.pointTarget)
            aim = wanted ? surface.find(phone.pointTarget) as Target : null;
        if (!aim)
            return;
        const part = aim.grip ?? aim;
        place = part.mapToItem(pointer, 0, 0, part.width, part.height);
        if (early && phone.pointShow === "pulse")
            chosen = surface.clearest(seats.map(seat => seat.box));
    }
    function begin() {
        looks = 0;
        seek();
    }

    visible: wanted && aim !== null
    onWantedChanged: begin()
    Component.onCompleted: begin()

    Connections {
        target: pointer.phone
        function onPointChanged() {
            pointer.begin();
        }
        function onOfferedChanged() {
            pointer.looks = 0;
        }
    }
    Timer {
        interval: pointer.early ? PhoneTheme.soonMs : PhoneTheme.lookMs
        repeat: true
        running: pointer.wanted
        onTriggered: {
            pointer.looks++;
            pointer.seek();
        }
    }
    Repeater {
        model: pointer.phone.pointShow === "do-it-together" ? 4 : 0
        Rectangle {
            required property int index
            readonly property real bezel: PhoneTheme.bezel * pointer.kit.mm
            readonly property bool across: index < 2
            readonly property real before: Math.min(ring.x, pointer.width - bezel)
            x: index === 3 ? ring.x + ring.width : bezel
            y: index === 0 ? bezel : index === 1 ? ring.y + ring.height : ring.y
            width: across ? pointer.width - 2 * bezel : index === 2 ? before - bezel : pointer.width - bezel - x
            height: index === 0 ? ring.y - bezel : index === 1 ? pointer.height - bezel - y : ring.height
            color: PhoneTheme.dim
            visible: width > 0 && height > 0
        }
    }
    Item {
        id: ring
        readonly property real reach: 1.6 * pointer.kit.screenMm
        x: pointer.place.x - reach
        y: pointer.place.y - reach
        width: pointer.place.width + 2 * reach
        height: pointer.place.height + 2 * reach
        Rectangle {
            anchors.fill: parent
            radius: Math.min(width / 2.6, height / 2.6, PhoneTheme.ringRadiusMm * pointer.kit.screenMm)
            color: "transparent"
            border.color: PhoneTheme.ink
            border.width: 1.9 * pointer.kit.screenMm
            Rectangle {
                anchors.fill: parent
                anchors.margins: 0.4 * pointer.kit.screenMm
                radius: parent.radius - anchors.margins
                color: "transparent"
                border.color: PhoneTheme.sunlight
                border.width: 1.1 * pointer.kit.screenMm
            }
        }
        SequentialAnimation on scale {
            running: pointer.visible && pointer.kit.pace > 0
            loops: Animation.Infinite
            NumberAnimation {
                from: 1
                to: 1.05
                duration: Math.max(1, pointer.kit.time(PhoneTheme.pulse / 2))
                easing.type: Easing.InOutSine
            }
            NumberAnimation {
                to: 1
                duration: Math.max(1, pointer.kit.time(PhoneTheme.pulse / 2))
                easing.type: Easing.InOutSine
            }
        }
    }
    PhoneIcon {
        readonly property var seat: pointer.seats[pointer.chosen] ?? pointer.seats[0]
        readonly property real nod: (ring.scale - 1) * 30 * pointer.kit.screenMm
        kit: pointer.kit
        name: "hand"
        visible: pointer.phone.pointShow === "pulse"
        width: pointer.handWide
        height: pointer.handHigh
        rotation: seat.turn
        x: seat.box.x + (seat.box.width - width) / 2 + (seat.turn === 90 ? nod : 0)
        y: seat.box.y + (seat.box.height - height) / 2 + (seat.turn === 90 ? 0 : seat.turn === 180 ? nod : -nod)
    }
}
