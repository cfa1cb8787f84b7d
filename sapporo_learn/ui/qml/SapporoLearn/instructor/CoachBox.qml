pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! What to say at a step, set apart from what was counted. */
Rectangle {
    id: root

    required property ShellModel shell
    required property string coach

    visible: coach !== ""
    implicitHeight: content.height + 2 * Theme.smallGap
    radius: Theme.radius
    color: Theme.tint

    Column {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        width: root.width - 2 * Theme.padding

        BodyText {
            width: parent.width
            points: Theme.note
            font.bold: true
            color: Theme.accent
            text: qsTr("こう言う")
        }

        BodyText {
            width: parent.width
            points: Theme.note
            text: root.shell.keep(root.coach)
        }
    }
}
