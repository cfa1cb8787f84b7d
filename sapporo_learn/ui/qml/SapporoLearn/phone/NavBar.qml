pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** ◁ もどる and ○ ホーム along the lower edge. */
Item {
    id: bar

    required property PhoneKit kit
    required property bool night

    visible: kit.phone.offered.includes("nav/home")
    implicitHeight: kit.touch + 1.4 * kit.mm

    Rectangle {
        anchors.fill: parent
        color: bar.night ? PhoneTheme.nightTop : PhoneTheme.snow
    }
    Row {
        anchors.fill: parent
        anchors.leftMargin: bar.kit.gap / 4
        anchors.rightMargin: bar.kit.gap / 4
        spacing: bar.kit.gap
        Repeater {
            model: [{
                    target: "nav/back",
                    icon: "back",
                    word: "もどる"
                }, {
                    target: "nav/home",
                    icon: "home",
                    word: "ホーム"
                }]
            Target {
                id: key
                required property var modelData
                kit: bar.kit
                target: modelData.target
                width: (bar.width - 1.5 * bar.kit.gap) / 2
                height: bar.kit.touch
                Row {
                    anchors.centerIn: parent
                    spacing: 0.15 * bar.kit.label
                    PhoneIcon {
                        kit: bar.kit
                        name: key.modelData.icon + (bar.night ? "-light" : "")
                        size: 0.62 * bar.kit.label
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PhoneText {
                        kit: bar.kit
                        part: "label"
                        spoken: false
                        text: key.modelData.word
                        color: bar.night ? PhoneTheme.snow : PhoneTheme.ink
                    }
                }
            }
        }
    }
}
