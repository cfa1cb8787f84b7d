pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A short word on a tinted ground: what kind of thing follows. */
Rectangle {
    id: root

    property alias text: label.text

    implicitWidth: Math.ceil(label.implicitWidth) + 2 * Theme.padding
    implicitHeight: label.height + Theme.smallGap
    radius: Math.min(height / 2, Theme.radiusLarge)
    color: Theme.tint

    BodyText {
        id: label

        anchors.centerIn: parent
        width: Math.min(Math.ceil(implicitWidth), root.width - 2 * Theme.padding)
        ratio: Theme.labelRatio
        color: Theme.accent
    }
}
