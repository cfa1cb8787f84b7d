pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! How many lessons somebody has a stamp for. */
Row {
    id: root

    required property string text

    spacing: Theme.smallGap / 2

    IconImage {
        icon: "check"
        edge: label.lineHeight
        color: Theme.go
    }

    BodyText {
        id: label

        points: Theme.note
        ratio: Theme.labelRatio
        color: Theme.quiet
        text: root.text
        Accessible.name: qsTr("できた%1").arg(root.text)
    }
}
