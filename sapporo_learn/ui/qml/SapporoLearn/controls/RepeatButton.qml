pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! もういちど聞く; where that is too wide for its place, only 聞く; where it is `tight`, the sign alone. */
BigButton {
    id: root

    required property real room // for its width
    property bool tight: false
    readonly property alias fullWidth: full.implicitWidth
    readonly property alias shortWidth: brief.implicitWidth

    iconName: "listen"
    text: tight ? "" : fullWidth <= room ? full.text : brief.text
    spokenName: full.text

    BigButton {
        id: full

        visible: false
        iconName: root.iconName
        large: root.large
        text: qsTr("もういちど聞く")
    }

    BigButton {
        id: brief

        visible: false
        iconName: root.iconName
        large: root.large
        text: qsTr("聞く")
    }
}
