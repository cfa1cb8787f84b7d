pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The name of a place is written: the field, how to go on, and the keyboard. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var map: kit.phone.map
    readonly property real free: keyboard.y - field.y - field.height
    readonly property bool roomy: free >= 1.2 * kit.label
    readonly property real over: kit.phone.call.behind ? kit.gap : kit.mm

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Rectangle {
        id: field
        x: 2 * pane.kit.mm
        y: pane.over
        width: parent.width - 2 * x
        height: text.line + 2 * pane.kit.mm
        radius: 3.5 * pane.kit.mm
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: 1.4 * pane.kit.stroke
        PhoneIcon {
            id: lens
            kit: pane.kit
            name: "map-search"
            size: pane.kit.label
            x: 1.6 * pane.kit.mm
            anchors.verticalCenter: parent.verticalCenter
        }
        TypedText {
            id: text
            kit: pane.kit
            visible: pane.roomy || !pane.map.missing
            lines: pane.map.lines ?? []
            written: pane.map.written ?? ""
            writing: true
            x: lens.x + lens.width + pane.kit.mm
            y: pane.kit.mm
            width: parent.width - x - pane.kit.mm
            height: line
        }
    }
    FitText {
        id: note
        kit: pane.kit
        x: pane.roomy ? field.x : field.x + text.x
        width: pane.roomy ? field.width : text.width
        y: pane.roomy ? field.y + field.height + (pane.free - height) / 2 : field.y + (field.height - height) / 2
        visible: pane.roomy || pane.map.missing === true
        horizontalAlignment: Text.AlignHCenter
        line: pane.map.missing ? "見つかりません" : "書いたら 「確定」です"
        color: pane.map.missing ? PhoneTheme.stop : PhoneTheme.quietInk
    }
    Keyboard {
        id: keyboard
        kit: pane.kit
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
