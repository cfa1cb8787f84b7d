pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A heading and its choices in a row that breaks when it must. */
Column {
    id: root

    required property string heading
    default property alias choices: flow.data
    readonly property var rows: Array.from(flow.children, child => child.visible && child.height > 0 ? flow.y + child.y : 0)

    width: Math.min(parent.width, Math.max(title.implicitWidth, flow.oneRow))
    spacing: Theme.smallGap

    BodyText {
        id: title

        text: root.heading
    }

    Flow {
        id: flow

        readonly property real oneRow: {
            let sum = -spacing;
            for (const child of children)
                sum += child.visible && child.width > 0 ? child.width + spacing : 0;
            return Math.max(0, sum);
        }

        width: parent.width
        spacing: Theme.gap
        bottomPadding: Theme.mm(4) // room for the tick of the chosen one
    }
}
