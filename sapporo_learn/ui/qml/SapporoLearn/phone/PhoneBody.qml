pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The case: soft shadow, dark frame. */
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
    Rectangle {
        anchors.fill: parent
        radius: PhoneTheme.bodyRadius * body.kit.mm
        color: PhoneTheme.caseColour
        border.color: PhoneTheme.caseRim
        border.width: 0.7 * body.kit.mm
    }
}
