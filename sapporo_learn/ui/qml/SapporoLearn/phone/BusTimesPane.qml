pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The next bus as large as it can be, the hours around it where they fit, and the star that keeps the stop. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var bus: kit.phone.bus

    PaneTitle {
        id: title
        kit: pane.kit
        text: pane.kit.whole(pane.bus.title ?? "")
    }
    Column {
        id: about
        anchors.top: title.bottom
        anchors.topMargin: 0.8 * pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        PhoneText {
            kit: pane.kit
            part: "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pane.kit.whole(pane.bus.bound ?? "")
            leading: 1.04
        }
        PhoneText {
            kit: pane.kit
            part: "small"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pane.kit.whole(pane.bus.column ?? "")
            color: PhoneTheme.quietInk
        }
    }
    Rectangle {
        id: card
        anchors.top: about.bottom
        anchors.topMargin: 0.8 * pane.kit.mm
        x: about.x
        width: about.width
        height: words.height + 2.4 * pane.kit.mm
        radius: 4 * pane.kit.mm
        color: pane.bus.today ? PhoneTheme.lilac : PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: pane.kit.stroke
        Column {
            id: words
            readonly property color ink: pane.bus.today ? PhoneTheme.snow : PhoneTheme.ink
            anchors.centerIn: parent
            width: parent.width - 2 * pane.kit.mm
            PhoneText {
                kit: pane.kit
                part: "label"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: pane.bus.next ?? ""
                color: words.ink
            }
            PhoneText {
                kit: pane.kit
                part: pane.bus.today ? "reading" : "label"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: pane.kit.whole(pane.bus.wait ?? "")
                font.bold: pane.bus.today === true
                font.pixelSize: Math.round(pane.bus.today ? Math.max(pane.kit.reading, 0.12 * pane.width) : pane.kit.label)
                color: words.ink
                leading: 1.06
            }
        }
    }
    BusHours {
        kit: pane.kit
        hours: pane.bus.hours ?? []
        anchors.top: card.bottom
        anchors.topMargin: pane.kit.mm
        x: about.x
        width: about.width
        room: buttons.y - y - pane.kit.mm
    }
    Column {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        x: about.x
        width: about.width
        spacing: pane.kit.gap
        WordButton {
            kit: pane.kit
            target: "bus/delay"
            visible: offered
            word: "雪のおくれ"
            icon: "snowflake"
            width: parent.width
        }
        WordButton {
            kit: pane.kit
            target: "bus/keep"
            word: pane.bus.kept ? "登録ずみ" : "登録"
            icon: pane.bus.kept ? "star-full" : "star"
            width: parent.width
        }
    }
}
