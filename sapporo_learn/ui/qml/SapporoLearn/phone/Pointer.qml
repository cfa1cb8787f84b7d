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

    function seek() {
        if (!wanted || !aim || !aim.visible || !aim.enabled || aim.objectName !== "target:" + phone.pointTarget)
            aim = wanted ? surface.find(phone.pointTarget) as Target : null;
        if (aim) {
            const part = aim.grip ?? aim;
            place = part.mapToItem(pointer, 0, 0, part.width, part.height);
        }
    }

    visible: wanted && aim !== null
    onWantedChanged: seek()
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
    Timer {
        interval: PhoneTheme.lookMs
        repeat: true
        running: pointer.wanted
        onTriggered: pointer.seek()
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
            radius: Math.min(width, height) / 2.6
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
        readonly property bool above: ring.y + ring.height / 2 > 0.7 * pointer.height
        kit: pointer.kit
        name: "hand"
        visible: pointer.phone.pointShow === "pulse"
        width: 10 * pointer.kit.screenMm
        height: 1.5 * width
        rotation: above ? 180 : 0
        x: Math.min(ring.x + 0.8 * ring.width - (above ? 0.63 : 0.37) * width, pointer.surface.width - width)
        y: (above ? ring.y - height : ring.y + ring.height) + (above ? 1 : -1) * (ring.scale - 1) * 30 * pointer.kit.screenMm
    }
}
