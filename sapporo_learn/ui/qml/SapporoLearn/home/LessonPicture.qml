pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! The picture of a lesson on a light tile, in every palette. */
Rectangle {
    id: root

    required property string icon

    width: Theme.lessonPicture
    height: width
    radius: Theme.radiusLarge
    color: Theme.dark ? Theme.paper : Theme.tint

    Image {
        anchors.fill: parent
        anchors.margins: Theme.smallGap
        source: Theme.picture("lesson-" + root.icon)
        sourceSize: Qt.size(width, height)
    }
}
