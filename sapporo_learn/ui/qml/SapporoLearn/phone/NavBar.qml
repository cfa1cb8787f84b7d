pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** ◁ もどる and ○ ホーム along the lower edge, or the line from which a slide up leads home. */
Item {
    id: bar

    required property PhoneKit kit
    required property bool night

    readonly property bool gestures: kit.phone.device.gestures === true

    visible: kit.phone.screen !== "lock" && kit.phone.screen !== "dark" && !ringing
    readonly property bool ringing: kit.phone.screen === "call" && String(kit.phone.call.phase).startsWith("ringing")
    implicitHeight: kit.touch + kit.gap / 2 + 0.5 * kit.mm

    Rectangle {
        anchors.fill: parent
        color: bar.night ? PhoneTheme.nightTop : PhoneTheme.snow
    }
    Rectangle {
        visible: !bar.gestures
        anchors.centerIn: parent
        width: Math.max(1, 0.3 * bar.kit.mm)
        height: 0.5 * parent.height
        color: bar.night ? PhoneTheme.lilac : PhoneTheme.line
    }
    Target {
        kit: bar.kit
        target: "nav/up"
        anchors.fill: parent
        visible: bar.gestures
        grip: line
        veiled: false
        Rectangle {
            id: line
            anchors.centerIn: parent
            width: 1.6 * bar.kit.touch
            height: 1.4 * bar.kit.mm
            radius: height / 2
            color: bar.night ? PhoneTheme.snow : PhoneTheme.ink
        }
    }
    Row {
        visible: !bar.gestures
        anchors.fill: parent
        anchors.topMargin: bar.kit.gap / 2
        anchors.leftMargin: bar.kit.gap / 4
        anchors.rightMargin: bar.kit.gap / 4
        spacing: bar.kit.gap
        Repeater {
            model: [
                {
                    target: "nav/back",
                    icon: "back",
                    word: "もどる"
                },
                {
                    target: "nav/home",
                    icon: "home",
                    word: "ホーム"
                }
            ]
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
                        size: Math.min(0.7 * bar.kit.label, key.width - word.width - 0.2 * bar.kit.label)
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    PhoneText {
                        id: word
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
