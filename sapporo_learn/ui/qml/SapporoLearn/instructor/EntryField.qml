pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A line to write on with the computer's own keyboard, with its name above. */
FocusScope {
    id: root

    property alias text: field.text
    property alias maximumLength: field.maximumLength
    required property string label
    property bool secret: false // digits that nobody may read over one's shoulder

    signal done
    signal edited(text: string)

    implicitHeight: field.y + field.height

    BodyText {
        id: name

        width: parent.width
        points: Theme.note
        text: root.label
        color: Theme.quiet
        Accessible.ignored: true
    }

    TextField {
        id: field

        y: name.height
        width: parent.width
        height: Math.max(Theme.button, implicitHeight)
        focus: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.pt(Theme.body)
        leftPadding: Theme.padding
        rightPadding: Theme.padding
        echoMode: root.secret ? TextInput.Password : TextInput.Normal
        inputMethodHints: root.secret ? Qt.ImhDigitsOnly : Qt.ImhNone
        selectByMouse: true
        selectionColor: Theme.spoken
        selectedTextColor: Theme.spokenInk
        Accessible.name: name.clean
        onAccepted: root.done()
        onTextEdited: root.edited(text)

        background: Rectangle {
            radius: Theme.radius
            color: Theme.card
            border.width: field.activeFocus ? Theme.focusStroke : Theme.stroke
            border.color: field.activeFocus ? Theme.focus : Theme.edge
        }
    }
}
