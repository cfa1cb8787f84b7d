pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Rounds the glass's corners (the software renderer clips to rectangles only) and carries the camera. */
Item {
    id: rim

    required property PhoneKit kit

    Repeater {
        model: 4
        PhoneIcon {
            required property int index
            kit: rim.kit
            name: "corner"
            size: Math.ceil(PhoneTheme.glassRadius * rim.kit.mm)
            x: index % 2 ? rim.width - width : 0
            y: index > 1 ? rim.height - height : 0
            mirror: index % 2
            mirrorVertically: index > 1
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 2.2 * rim.kit.mm
        width: PhoneTheme.cameraSize * rim.kit.mm
        height: width
        radius: width / 2
        color: PhoneTheme.caseColour
        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.36
            height: width
            radius: width / 2
            color: PhoneTheme.nightMiddle
        }
    }
}
