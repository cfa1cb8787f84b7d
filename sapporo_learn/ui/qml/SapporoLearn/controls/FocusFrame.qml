pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! The frame around what the keyboard is at. Its parent is the drawing it frames. */
Loader {
    id: root

    required property bool shown
    property real inner: Theme.radius

    anchors.fill: parent
    anchors.margins: -1.6 * Theme.focusStroke
    active: shown

    sourceComponent: Rectangle {
        radius: root.inner + 1.6 * Theme.focusStroke
        color: "transparent"
        border.width: Theme.focusStroke
        border.color: Theme.focus
    }
}
