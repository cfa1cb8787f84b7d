pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A learner's picture on a round tinted ground; the name stands beside it. */
Rectangle {
    id: root

    required property string picture

    width: Theme.mm(14)
    height: width
    radius: width / 2
    color: Theme.tint

    Image {
        anchors.centerIn: parent
        width: parent.width * 0.72
        height: width
        sourceSize: Qt.size(width, height)
        source: Theme.picture(root.picture)
        Accessible.ignored: true
    }
}
