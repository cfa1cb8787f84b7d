pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! One of four rising steps, drawn as bars. */
Choice {
    id: root

    required property int step

    width: Theme.mm(24)
    height: Theme.mm(24)

    Row {
        x: (root.availableWidth - width) / 2
        spacing: Theme.mm(1)

        Repeater {
            model: 4

            Rectangle {
                required property int index

                y: root.availableHeight * 0.9 - height
                width: Theme.mm(3)
                height: root.availableHeight * (0.3 + 0.2 * index)
                radius: Theme.mm(1)
                color: index <= root.step ? Theme.accent : "transparent"
                border.width: Theme.hairline
                border.color: Theme.accent
            }
        }
    }
}
