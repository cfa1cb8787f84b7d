pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** An arrow to the next or the one before; not there when there is none. */
Target {
    id: arrow

    required property string icon

    visible: offered
    width: kit.touch
    height: kit.touch
    radius: height / 2

    Rectangle {
        anchors.fill: parent
        radius: arrow.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: arrow.kit.stroke
    }
    PhoneIcon {
        anchors.centerIn: parent
        kit: arrow.kit
        name: arrow.icon
        size: 0.5 * arrow.height
    }
}
