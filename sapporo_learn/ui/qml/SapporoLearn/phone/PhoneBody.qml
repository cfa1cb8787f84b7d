pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The case: soft shadow, side keys, dark frame. */
Item {
    id: body

    required property PhoneKit kit

    Repeater {
        model: PhoneTheme.shadowSteps
        Rectangle {
            required property int index
            readonly property real reach: (index + 1) / PhoneTheme.shadowSteps * PhoneTheme.shadowReach * body.kit.mm
            x: -reach
            y: -reach + 1.6 * body.kit.mm
            width: body.width + 2 * reach
            height: body.height + 2 * reach
            radius: PhoneTheme.bodyRadius * body.kit.mm + reach
            color: PhoneTheme.shadow
            opacity: 0.022
        }
    }
    Repeater {
        model: [
            {
                left: true,
                from: 0.23,
                size: 0.085
            },
            {
                left: true,
                from: 0.33,
                size: 0.085
            },
            {
                left: false,
                from: 0.27,
                size: 0.12
            }
        ]
        Rectangle {
            required property var modelData
            x: modelData.left ? -PhoneTheme.keyDepth * body.kit.mm : body.width - width + PhoneTheme.keyDepth * body.kit.mm
            y: modelData.from * body.height
            width: 3 * PhoneTheme.keyDepth * body.kit.mm
            height: modelData.size * body.height
            radius: PhoneTheme.keyDepth * body.kit.mm
            color: PhoneTheme.caseRim
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: PhoneTheme.bodyRadius * body.kit.mm
        color: PhoneTheme.caseColour
        border.color: PhoneTheme.caseRim
        border.width: 0.7 * body.kit.mm
    }
}
