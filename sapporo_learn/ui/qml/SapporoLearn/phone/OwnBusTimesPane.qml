pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The next bus as large as it can be, the two after it where they fit, what to beware of, and the kinds of day. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var own: kit.phone.ownbus
    readonly property bool today: own.today === true

    OwnBusTitle {
        id: title
        kit: pane.kit
        words: pane.own.title ?? ""
        small: pane.own.small === true
    }
    Column {
        id: about
        anchors.top: title.bottom
        anchors.topMargin: 0.6 * pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        PhoneText {
            kit: pane.kit
            part: pane.own.boundSmall ? "small" : "label"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: pane.own.bound ?? ""
            leading: 1.04
        }
        PhoneText {
            kit: pane.kit
            part: "small"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: pane.own.column ?? ""
            color: PhoneTheme.quietInk
        }
    }
    Rectangle {
        id: card
        anchors.top: about.bottom
        anchors.topMargin: 0.6 * pane.kit.mm
        x: about.x
        width: about.width
        height: words.height + 1.6 * pane.kit.mm
        radius: 4 * pane.kit.mm
        color: pane.today ? PhoneTheme.lilac : PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: pane.kit.stroke
        Column {
            id: words
            readonly property color ink: pane.today ? PhoneTheme.snow : PhoneTheme.ink
            anchors.centerIn: parent
            width: parent.width - 2 * pane.kit.mm
            PhoneText {
                kit: pane.kit
                part: "label"
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                text: pane.own.next ?? ""
                color: words.ink
            }
            FitText {
                kit: pane.kit
                line: pane.own.wait ?? ""
                most: pane.today ? Math.max(pane.kit.reading, 0.11 * pane.width) : pane.kit.label
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.bold: pane.today
                color: words.ink
                leading: 1.06
            }
        }
    }
    PhoneText {
        id: later
        kit: pane.kit
        part: "small"
        anchors.top: card.bottom
        anchors.topMargin: 0.6 * pane.kit.mm
        x: about.x
        width: about.width
        visible: text !== "" && y + height + beware.height < tiles.y
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole(pane.own.later ?? "")
    }
    Column {
        id: beware
        x: about.x
        width: about.width
        anchors.bottom: tiles.top
        anchors.bottomMargin: pane.kit.gap / 2
        Repeater {
            model: pane.own.notices ?? []
            PhoneText {
                required property string modelData
                kit: pane.kit
                part: "small"
                width: beware.width
                horizontalAlignment: Text.AlignHCenter
                text: pane.kit.whole(modelData)
                color: PhoneTheme.quietInk
                leading: 1.06
            }
        }
    }
    Row {
        id: tiles
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        x: about.x
        width: about.width
        spacing: pane.kit.gap
        Repeater {
            model: pane.own.tiles ?? []
            TabTile {
                required property var modelData
                kit: pane.kit
                target: modelData.target
                word: modelData.word
                on: modelData.on
                width: (tiles.width - 2 * tiles.spacing) / 3
            }
        }
    }
}
