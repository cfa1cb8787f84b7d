pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How slippery the road is: the word, a drawing for each level, and the present one in a frame. */
Target {
    id: card

    readonly property var weather: kit.phone.weather
    readonly property real cell: Math.min((width - 4 * kit.mm) / 3, 17 * kit.mm)

    target: "weather/road"
    height: words.height + cell + 3.4 * kit.mm
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: card.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: 1.2 * card.kit.stroke
    }
    Column {
        id: words
        y: 1.2 * card.kit.mm
        x: card.kit.mm
        width: parent.width - 2 * x
        FitText {
            kit: card.kit
            spoken: false
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            line: "道のようす（練習用）"
            most: 0.86 * card.kit.label
            font.bold: true
            color: PhoneTheme.lilac
        }
        PhoneText {
            kit: card.kit
            part: "label"
            spoken: false
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: card.kit.whole(card.weather.roadWord ?? "")
            font.bold: true
            leading: 1.04
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: words.y + words.height + 0.6 * card.kit.mm
        spacing: card.kit.mm
        Repeater {
            model: card.weather.roads ?? 0
            Rectangle {
                id: level
                required property int index
                readonly property bool on: index + 1 === card.weather.road
                width: card.cell
                height: card.cell
                radius: 2 * card.kit.mm
                color: on ? PhoneTheme.sunlight : "transparent"
                border.color: on ? PhoneTheme.ink : PhoneTheme.line
                border.width: (on ? 1.4 : 0.7) * card.kit.stroke
                PhoneIcon {
                    anchors.centerIn: parent
                    kit: card.kit
                    name: "road-" + (level.index + 1)
                    size: 0.86 * parent.width
                    opacity: level.on ? 1 : 0.45
                }
            }
        }
    }
}
