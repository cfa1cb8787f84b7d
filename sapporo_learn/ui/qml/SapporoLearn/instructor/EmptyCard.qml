pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! Nothing is here yet, said kindly. */
Card {
    id: root

    required property string iconName
    required property string text

    shadowed: false
    implicitHeight: content.height + 4 * Theme.padding

    Column {
        id: content

        x: Theme.padding
        y: 2 * Theme.padding
        width: root.width - 2 * Theme.padding
        spacing: Theme.gap

        IconImage {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: root.iconName
            edge: Theme.button
            color: Theme.accent
        }

        BodyText {
            width: parent.width
            points: Theme.record
            text: root.text
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
