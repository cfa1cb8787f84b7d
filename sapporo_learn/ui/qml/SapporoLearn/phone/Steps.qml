pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Something with steps: less, how much, more. */
Item {
    id: steps

    required property PhoneKit kit
    required property string less
    required property string more
    required property string icon
    required property int step
    required property int steps
    property color colour: PhoneTheme.lilac

    height: kit.touch
    Repeater {
        model: [
            {
                target: steps.less,
                icon: "minus"
            },
            {
                target: steps.more,
                icon: "plus"
            }
        ]
        Target {
            id: button
            required property var modelData
            required property int index
            kit: steps.kit
            target: modelData.target
            x: index * (steps.width - width)
            width: steps.kit.touch
            height: steps.kit.touch
            radius: width / 2
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: PhoneTheme.snow
                border.color: PhoneTheme.lilac
                border.width: 1.4 * steps.kit.stroke
            }
            PhoneIcon {
                anchors.centerIn: parent
                kit: steps.kit
                name: button.modelData.icon
                size: 0.5 * parent.width
            }
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: 0.8 * steps.kit.mm
        PhoneIcon {
            kit: steps.kit
            name: steps.icon
            size: 6.5 * steps.kit.mm
            anchors.horizontalCenter: parent.horizontalCenter
        }
        StepBar {
            kit: steps.kit
            step: steps.step
            steps: steps.steps
            colour: steps.colour
            room: steps.width - 2 * steps.kit.touch - 2 * steps.kit.gap
        }
    }
}
