pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A learner's picture, or the first letter of the name, on a round tinted ground; the name stands beside it. */
Rectangle {
    id: root

    required property string picture
    required property string initial

    width: Theme.portrait
    height: width
    radius: width / 2
    color: Theme.tint

    Image {
        anchors.centerIn: parent
        width: Math.round(parent.width * 0.78)
        height: width
        sourceSize: Qt.size(width, height)
        source: Theme.picture(root.picture)
        Accessible.ignored: true
    }

    BodyText {
        anchors.centerIn: parent
        visible: root.picture === ""
        text: root.initial
        font.pixelSize: root.width * 0.5
        ratio: 1
        color: Theme.accent
        Accessible.ignored: true
    }
}
