pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Clock and app icons: a grid where the words fit under the icons, else rows; arrows lead to the other pages. */
Item {
    id: home

    required property PhoneKit kit

    readonly property real edge: 2 * kit.mm
    readonly property real inner: width - 2 * edge
    readonly property int columns: {
        const cell = word.width + kit.gap;
        return (inner + kit.gap) / 2 >= cell ? 2 : 1;
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
        visible: height <= grid.y
        kit: home.kit
    }
    Target {
        kit: home.kit
        target: "home/pages"
        anchors.fill: parent
        anchors.topMargin: home.kit.phone.call.behind ? home.kit.gap : 0
        anchors.bottomMargin: home.kit.gap / 2
        grip: strip
        centred: true
        veiled: false
        radius: 4 * home.kit.mm
    }
    Grid {
        id: grid
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: strip.top
        anchors.bottomMargin: home.kit.gap
        columns: home.columns
        columnSpacing: home.kit.gap
        rowSpacing: home.kit.gap
        Repeater {
            model: home.kit.phone.home.icons
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
    Item {
        id: strip
        x: home.edge
        width: home.inner
        height: home.kit.touch
        anchors.bottom: parent.bottom
        anchors.bottomMargin: home.kit.gap
        Repeater {
            model: [
                {
                    target: "home/previous",
                    icon: "arrow-left"
                },
                {
                    target: "home/next",
                    icon: "arrow-right"
                }
            ]
            Target {
                id: arrow
                required property var modelData
                required property int index
                kit: home.kit
                target: modelData.target
                visible: offered
                x: index * (strip.width - width)
                width: home.kit.touch
                height: home.kit.touch
                radius: width / 2
                Rectangle {
                    anchors.fill: parent
                    radius: arrow.radius
                    color: PhoneTheme.paper
                }
                PhoneIcon {
                    anchors.centerIn: parent
                    kit: home.kit
                    name: arrow.modelData.icon
                    size: 0.5 * arrow.width
                }
            }
        }
        PageStrip {
            kit: home.kit
            page: home.kit.phone.home.page
            pages: home.kit.phone.home.pages
            anchors.centerIn: parent
        }
    }
}
