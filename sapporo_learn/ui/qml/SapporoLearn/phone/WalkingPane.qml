pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** How to walk when it is slippery: one picture and one sentence at a time. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var weather: kit.phone.weather
    readonly property real room: buttons.y - title.height - kit.mm
    readonly property real spare: Math.max(0, (room - picture.height - words.height) / 3)

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.snow
    }
    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole("冬の 歩きかた")
    }
    PhoneIcon {
        id: picture
        kit: pane.kit
        name: pane.weather.tip ? "walk-" + pane.weather.tip : ""
        size: Math.min(pane.width - 4 * pane.kit.mm, pane.room - words.height)
        anchors.horizontalCenter: parent.horizontalCenter
        y: title.height + pane.spare
    }
    Column {
        id: words
        y: picture.y + picture.height + pane.spare
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        PhoneText {
            kit: pane.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pane.kit.whole(pane.weather.tipWord ?? "")
            font.bold: true
            leading: 1.06
        }
        FitText {
            kit: pane.kit
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            line: pane.weather.tipMore ?? ""
            color: PhoneTheme.quietInk
        }
    }
    Column {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        spacing: pane.kit.gap
        WordButton {
            kit: pane.kit
            target: "weather/next-tip"
            visible: offered
            word: "つぎへ"
            strong: true
            width: parent.width
        }
        WordButton {
            kit: pane.kit
            target: "weather/close-road"
            word: "とじる"
            width: parent.width
        }
    }
}
