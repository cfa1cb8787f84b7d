pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! How many digits are in; four are needed, eight are possible. */
Row {
    id: root

    required property int filled

    spacing: Theme.smallGap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1けた入りました").arg(filled)

    Repeater {
        model: 8

        Rectangle {
            required property int index

            readonly property bool full: index < root.filled

            width: Theme.mm(7)
            height: width
            radius: width / 2
            color: full ? Theme.accent : "transparent"
            border.width: Theme.stroke
            border.color: full || index < 4 ? Theme.accent : Theme.line
        }
    }
}
