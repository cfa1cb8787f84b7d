pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.impl as Impl
import SapporoLearn

/*! A drawn sign from assets/icons in one colour. It says nothing by itself: the text beside it does. */
Impl.IconImage {
    id: root

    property string icon: ""
    property real edge: Theme.pt(Theme.body) * Theme.iconRatio

    width: edge
    height: edge
    sourceSize: Qt.size(edge, edge)
    source: Theme.icon(icon)
    visible: icon !== ""

    Accessible.ignored: true
}
