pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** メモ: the paper, with the keyboard over its lower part; or the practice of flicks. */
Item {
    id: notes

    required property PhoneKit kit

    readonly property var view: kit.phone.notes
    readonly property bool writing: view.open || view.drill
    readonly property real over: writing ? 0 : kit.phone.call.behind ? kit.gap : kit.mm

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Target {
        id: sheet
        kit: notes.kit
        target: "notes/write"
        visible: !notes.view.drill
        x: notes.writing ? 0 : notes.kit.margin
        y: notes.over
        width: parent.width - 2 * x
        height: (notes.writing ? keyboard.y : practice.y - notes.kit.gap) - y
        radius: notes.writing ? 0 : 3 * notes.kit.mm
        Rectangle {
            anchors.fill: parent
            radius: sheet.radius
            color: PhoneTheme.snow
            border.color: PhoneTheme.line
            border.width: notes.writing ? 0 : notes.kit.stroke
        }
        TypedText {
            id: text
            kit: notes.kit
            lines: notes.view.lines
            written: notes.view.written
            writing: notes.view.open
            anchors.fill: parent
            anchors.topMargin: Math.max(0, Math.min(1.5 * notes.kit.mm, (sheet.height - line) / 2))
            anchors.bottomMargin: anchors.topMargin
            anchors.leftMargin: 2.4 * notes.kit.mm
            anchors.rightMargin: 2.4 * notes.kit.mm
        }
        PhoneText {
            kit: notes.kit
            spoken: false
            visible: !notes.writing && notes.view.written === ""
            width: text.width
            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            color: PhoneTheme.quietInk
            text: notes.kit.whole("ここに さわると 書けます")
        }
    }
    FlickTask {
        kit: notes.kit
        visible: notes.view.drill
        y: notes.over
        width: parent.width
        height: keyboard.y - y
    }
    WordButton {
        id: practice
        kit: notes.kit
        target: "notes/flick"
        visible: !notes.writing
        word: "フリック練習"
        x: notes.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: notes.kit.gap / 2
    }
    Keyboard {
        id: keyboard
        kit: notes.kit
        width: parent.width
        anchors.bottom: parent.bottom
    }
}
