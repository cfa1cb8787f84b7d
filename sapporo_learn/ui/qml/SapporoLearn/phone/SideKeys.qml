pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The keys beside the phone: volume and power, each large enough for a finger and named. */
Item {
    id: keys

    required property PhoneKit kit

    readonly property var drawn: [
        {
            target: "keys/volume-up",
            icon: "key-plus",
            word: "音量"
        },
        {
            target: "keys/volume-down",
            icon: "key-minus",
            word: "音量"
        },
        {
            target: "keys/power",
            icon: "key-power",
            word: "電源"
        }
    ]

    /** So far the keys lie on the rim: 3 mm from the glass. */
    readonly property real inset: PhoneTheme.bezel * kit.mm - PhoneTheme.gapMm * kit.screenMm

    width: PhoneTheme.targetMm * kit.screenMm
    height: column.height

    Column {
        id: column
        width: parent.width
        spacing: keys.kit.gap
        Repeater {
            model: keys.drawn
            Target {
                id: key
                required property var modelData
                kit: keys.kit
                target: modelData.target
                width: column.width
                height: keys.kit.touch
                radius: 2.5 * keys.kit.screenMm
                Rectangle {
                    anchors.fill: parent
                    height: parent.height
                    radius: key.radius
                    color: PhoneTheme.caseColour
                    border.color: PhoneTheme.caseRim
                    border.width: 0.5 * keys.kit.screenMm
                }
                Column {
                    anchors.centerIn: parent
                    spacing: 0.4 * keys.kit.screenMm
                    PhoneIcon {
                        anchors.horizontalCenter: parent.horizontalCenter
                        kit: keys.kit
                        name: key.modelData.icon
                        size: Math.max(5 * keys.kit.screenMm, 0.3 * key.height)
                    }
                    PhoneText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        kit: keys.kit
                        part: "small"
                        spoken: false
                        leading: 1.05
                        font.pixelSize: Math.round(PhoneTheme.keyPt * keys.kit.point)
                        text: key.modelData.word
                        color: PhoneTheme.snow
                    }
                }
            }
        }
    }
}
