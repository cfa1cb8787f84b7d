pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Stumbles, split by their causes: one small label each. */
Flow {
    id: root

    required property ShellModel shell
    required property var causes // list of words with their count

    spacing: Theme.smallGap
    visible: causes.length > 0

    Repeater {
        model: root.causes

        Rectangle {
            id: chip

            required property string modelData

            width: label.width + 2 * Theme.smallGap
            height: label.height + Theme.smallGap / 2
            radius: Theme.smallGap
            color: Theme.careTint
            border.width: Theme.hairline
            border.color: Theme.care

            BodyText {
                id: label

                anchors.centerIn: parent
                width: Math.min(Math.ceil(implicitWidth), root.width - 2 * Theme.smallGap)
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.care
                text: root.shell.keep(chip.modelData)
            }
        }
    }
}
