pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Clock and app icons: a grid where the words fit under the icons, else rows. */
Item {
    id: home

    required property PhoneKit kit

    readonly property real edge: 2 * kit.mm
    readonly property real inner: width - 2 * edge
    readonly property int columns: {
        const cell = word.width + kit.gap;
        return (inner + kit.gap) / 3 >= cell * 1.15 ? 3 : (inner + kit.gap) / 2 >= cell ? 2 : 1;
    }

    TextMetrics {
        id: word
        font.family: PhoneTheme.family
        font.pixelSize: Math.round(home.kit.label)
        text: "つながり"
    }
    ClockFace {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (grid.y - height) / 2)
        kit: home.kit
    }
    Grid {
        id: grid
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: home.kit.gap
        columns: home.columns
        columnSpacing: home.kit.gap
        rowSpacing: home.kit.gap
        Repeater {
            model: [
                {
                    target: "home/phone",
                    icon: "app-phone",
                    word: "電話",
                    badge: home.kit.phone.home.callBadge
                },
                {
                    target: "home/messenger",
                    icon: "app-messenger",
                    word: "つながり\nトーク",
                    badge: home.kit.phone.home.messageBadge
                },
                {
                    target: "home/playground",
                    icon: "app-playground",
                    word: "ゆき\nあそび",
                    badge: 0
                }
            ]
            AppIcon {
                required property var modelData
                kit: home.kit
                target: modelData.target
                icon: modelData.icon
                word: modelData.word
                badge: modelData.badge
                row: home.columns === 1
                width: (home.inner - (home.columns - 1) * home.kit.gap) / home.columns
            }
        }
    }
}
