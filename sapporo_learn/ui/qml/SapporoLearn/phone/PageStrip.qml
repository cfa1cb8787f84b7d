pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Which page of how many this is. */
Rectangle {
    id: strip

    required property PhoneKit kit
    required property int page
    required property int pages

    width: row.width + 6 * kit.mm
    height: 1.5 * kit.small
    radius: height / 2
    color: PhoneTheme.paper
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 2 * strip.kit.mm
        Repeater {
            model: strip.pages
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
