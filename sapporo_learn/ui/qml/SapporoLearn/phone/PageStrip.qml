pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Which page this is, with arrows towards its neighbours. */
Rectangle {
    id: strip

    required property PhoneKit kit
    required property int page

    width: row.width + 6 * kit.mm
    height: 1.5 * kit.small
    radius: height / 2
    color: PhoneTheme.paper
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 2 * strip.kit.mm
        Repeater {
            model: 4
            Rectangle {
                required property int index
                width: index === strip.page ? 2 * height : height
                height: Math.round(0.5 * strip.kit.small)
                radius: height / 2
                color: index === strip.page ? PhoneTheme.lilac : PhoneTheme.rest
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
