pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Which day, which half of it, sky, temperature and snow, and the road, which leads to how to walk. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var weather: kit.phone.weather
    readonly property real inner: width - 2 * rows.x

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Column {
        id: rows
        x: 2 * pane.kit.mm
        y: pane.kit.phone.call.behind ? pane.kit.gap : 0.5 * pane.kit.mm
        spacing: pane.kit.gap
        Repeater {
            model: [pane.weather.days ?? [], pane.weather.halves ?? []]
            Row {
                id: tabs
                required property var modelData
                spacing: pane.kit.gap
                Repeater {
                    model: tabs.modelData
                    TabTile {
                        required property var modelData
                        kit: pane.kit
                        target: modelData.target
                        word: modelData.word
                        on: modelData.on
                        width: (pane.inner - pane.kit.gap) / 2
                    }
                }
            }
        }
    }
    Item {
        id: middle
        anchors.top: rows.bottom
        anchors.bottom: road.top
        x: rows.x
        width: pane.inner
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Math.max(0, Math.min(pane.kit.gap, (middle.height - date.height - now.height) / 3))
            FitText {
                id: date
                visible: middle.height >= height + now.height // below a call's band there may be no room; 今日 stands above
                kit: pane.kit
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                line: pane.weather.date ?? ""
                font.bold: true
                color: PhoneTheme.lilac
            }
            Row {
                id: now
                spacing: pane.kit.mm
                PhoneIcon {
                    id: sky
                    kit: pane.kit
                    name: "sky-" + pane.weather.sky
                    size: Math.min(0.46 * middle.width, middle.width - 4.95 * pane.kit.label)
                    anchors.verticalCenter: parent.verticalCenter
                }
                Column {
                    width: middle.width - sky.width - pane.kit.mm
                    anchors.verticalCenter: parent.verticalCenter
                    PhoneText {
                        kit: pane.kit
                        part: "label"
                        width: parent.width
                        text: pane.kit.whole(pane.weather.skyWord + " " + pane.weather.degrees)
                        font.bold: true
                    }
                    PhoneText {
                        kit: pane.kit
                        part: "label"
                        width: parent.width
                        text: pane.kit.whole("雪は " + pane.weather.snow)
                    }
                }
            }
        }
    }
    RoadCard {
        id: road
        kit: pane.kit
        x: rows.x
        width: pane.inner
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
