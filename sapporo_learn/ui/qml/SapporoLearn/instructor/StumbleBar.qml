pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! How many of those who tried a step stumbled; the words beside it say the same. */
Rectangle {
    id: root

    required property real share // 0..1

    implicitHeight: Theme.bar
    radius: height / 2
    color: Theme.tint
    border.width: Theme.hairline
    border.color: Theme.edge
    Accessible.ignored: true

    Rectangle {
        width: Math.max(root.share > 0 ? height : 0, root.width * root.share)
        height: root.height
        radius: root.radius
        color: Theme.accent
    }
}
