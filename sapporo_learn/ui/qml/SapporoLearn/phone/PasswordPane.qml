pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The password of a network: the notice on the wall, what has been typed, digits, 「つなぐ」. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var own: kit.phone.settings
    readonly property real cell: (width - 2 * kit.gap) / 3

    Rectangle {
        id: field
        width: parent.width
        height: 1.5 * pane.kit.label
        radius: 2 * pane.kit.mm
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: 1.4 * pane.kit.stroke
        PhoneText {
            anchors.centerIn: parent
            visible: !pane.own.refused
            kit: pane.kit
            part: "label"
            leading: 1
            font.bold: true
            font.letterSpacing: pane.own.typed === "" ? 0 : 0.3 * pane.kit.label
            text: pane.own.typed === "" ? "パスワード" : pane.own.typed + "＿".repeat(Math.max(0, pane.own.length - pane.own.typed.length))
            color: pane.own.typed === "" ? PhoneTheme.quietInk : PhoneTheme.ink
        }
        FitText {
            anchors.centerIn: parent
            visible: pane.own.refused
            kit: pane.kit
            leading: 1
            width: parent.width - 2 * pane.kit.mm
            horizontalAlignment: Text.AlignHCenter
            font.bold: true
            line: "ちがうようです"
            color: PhoneTheme.stop
        }
    }
    Grid {
        id: pad
        anchors.top: field.bottom
        anchors.topMargin: pane.kit.gap
        columns: 3
        spacing: pane.kit.gap
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "消す"]
            Item {
                id: place
                required property string modelData
                width: pane.cell
                height: pane.kit.touch
                Loader {
                    anchors.fill: parent
                    active: place.modelData !== ""
                    sourceComponent: WordButton {
                        kit: pane.kit
                        target: place.modelData === "消す" ? "settings/erase" : "settings/digit-" + place.modelData
                        word: place.modelData
                        width: place.width
                        height: place.height
                    }
                }
            }
        }
    }
    WordButton {
        anchors.top: pad.bottom
        anchors.topMargin: pane.kit.gap
        kit: pane.kit
        target: "settings/connect"
        word: "つなぐ"
        strong: pane.own.typed.length === pane.own.length
        width: parent.width
        height: pane.kit.touch
    }
}
