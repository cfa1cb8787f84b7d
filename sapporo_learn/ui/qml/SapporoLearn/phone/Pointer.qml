pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** A pulsing double ring round the target that is meant. */
Item {
    id: pointer

    required property PhoneKit kit
    required property TouchSurface surface

    readonly property PhoneModel phone: kit.phone
    property rect place
    property bool found: false

    function seek() {
        const item = phone.pointTarget ? surface.find(phone.pointTarget) : null;
        found = item !== null;
        if (item) {
            const part = item.grip ?? item;
            place = part.mapToItem(pointer, 0, 0, part.width, part.height);
        }
    }

    visible: found && phone.pointShow !== "nothing" && phone.ghostTarget === ""
    Component.onCompleted: seek()
    Connections {
        target: pointer.phone
        function onPointChanged() {
            pointer.seek();
        }
        function onOfferedChanged() {
            Qt.callLater(pointer.seek);
        }
    }
    Rectangle {
        id: ring
        readonly property real reach: 2.2 * pointer.kit.mm
        x: pointer.place.x - reach
        y: pointer.place.y - reach
        width: pointer.place.width + 2 * reach
        height: pointer.place.height + 2 * reach
        radius: Math.min(width, height) / 2.4
        color: "transparent"
        border.color: PhoneTheme.ink
        border.width: 1.6 * pointer.kit.mm
        Rectangle {
            anchors.fill: parent
            anchors.margins: 0.35 * pointer.kit.mm
            radius: parent.radius
            color: "transparent"
            border.color: PhoneTheme.sunlight
            border.width: 0.9 * pointer.kit.mm
        }
        SequentialAnimation on scale {
            running: pointer.visible && pointer.kit.pace > 0
            loops: Animation.Infinite
            NumberAnimation {
                to: 1.06
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
}
