pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! One sheet of paper in the middle of the page, as tall as what is on it; what does not fit is turned. */
FocusScope {
    id: root

    default property alias rows: sheet.rows

    Card {
        id: paper

        readonly property real edge: Theme.padding

        x: Math.round((root.width - width) / 2)
        y: Math.max(0, Math.round((root.height - height) / 3))
        width: Math.min(root.width, Theme.mm(Theme.readingWidth) * Theme.textScale)
        height: Math.min(root.height, sheet.naturalHeight + 2 * edge)

        InstructorSheet {
            id: sheet

            anchors.fill: parent
            anchors.margins: paper.edge
            focus: true
            spacing: Theme.padding
        }
    }
}
