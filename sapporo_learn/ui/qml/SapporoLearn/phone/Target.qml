pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/**
 * The one component for everything pressable on the phone. It handles keys and screen readers itself; fingers are read
 * by the TouchSurface, which finds visible Targets by their objectName.
 */
Item {
    id: area

    required property PhoneKit kit
    required property string target
    /** The part a hand should go for, when the area is larger than what is drawn. */
    property Item grip: null
    property real radius: kit.touch / 4
    property color frame: PhoneTheme.lilac
    /** A slide may begin and end inside the area, as on a page that is turned. */
    property bool centred: false
    /** False where the content itself shows the press. */
    property bool veiled: true
    /** Empty for a key that is just being taken away. */
    readonly property string name: target ? kit.phone.nameOf(target) : ""
    /** What a screen reader says. */
    property string named: name
    default property alias content: holder.data

    readonly property bool offered: kit.offered.includes(target)
    readonly property bool pressed: offered && kit.phone.pressedTarget === target
    /** How far the finger has carried it, px. */
    readonly property real carriedX: pressed ? kit.phone.carriedX * kit.screenMm : 0
    readonly property real carriedY: pressed ? kit.phone.carriedY * kit.screenMm : 0
    /** How much farther apart two fingers are than when they came down. */
    readonly property real stretched: pressed ? kit.phone.stretched : 1

    /** Where a hand that slides over `reach` px begins: in the middle when it ends elsewhere, else half a reach back. */
    function startFor(middle: point, dx: int, reach: real, place: Item): point {
        return centred ? Qt.point(middle.x - dx * reach / 2, middle.y) : middle;
    }

    objectName: "target:" + target
    enabled: offered
    activeFocusOnTab: offered
    scale: pressed && veiled ? 0.96 : 1

    Accessible.role: Accessible.Button
    Accessible.name: named
    Accessible.focusable: offered
    Accessible.onPressAction: area.kit.phone.press(area.target)

    Keys.onPressed: event => {
        event.accepted = !event.isAutoRepeat && area.kit.phone.key(area.target, event.key, event.modifiers);
    }

    Item {
        id: holder
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        visible: area.pressed && area.veiled
        radius: area.radius
        color: PhoneTheme.veil
        border.color: PhoneTheme.snow
        border.width: 2 * area.kit.stroke
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -2 * area.kit.stroke
        visible: area.activeFocus
        radius: area.radius + 2 * area.kit.stroke
        color: "transparent"
        border.color: PhoneTheme.ink
        border.width: 3 * area.kit.stroke
        Rectangle {
            anchors.fill: parent
            anchors.margins: area.kit.stroke
            radius: parent.radius - area.kit.stroke
            color: "transparent"
            border.color: PhoneTheme.sunlight
            border.width: area.kit.stroke
        }
    }
}
