pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A line to write on with the computer's own keyboard, with its name above. */
Column {
    id: root

    property alias text: field.text
    property alias maximumLength: field.maximumLength
    property string label: ""
    property bool secret: false

    signal done

    spacing: Theme.smallGap

    BodyText {
        width: parent.width
        points: Theme.record
        text: root.label
        color: Theme.quiet
        Accessible.ignored: true
    }

    TextField {
        id: field

        width: parent.width
        height: Math.max(Theme.button, implicitHeight)
        focus: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.pt(Theme.body)
        leftPadding: Theme.padding
        rightPadding: Theme.padding
        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        selectByMouse: true
        selectionColor: Theme.spoken
        selectedTextColor: Theme.spokenInk
        Accessible.name: root.label
        onAccepted: root.done()

        background: Rectangle {
            radius: Theme.radius
            color: Theme.card
            border.width: field.activeFocus ? Theme.focusStroke : Theme.stroke
            border.color: field.activeFocus ? Theme.focus : Theme.edge
        }
    }
}
