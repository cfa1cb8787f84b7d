pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A line of a list that opens something: a whole sheet of paper to press. */
AbstractButton {
    id: root

    required property string spokenName
    property color frame: Theme.line
    default property alias content: holder.data

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
    implicitHeight: Math.max(Theme.button, holder.childrenRect.height + 2 * padding)

    Accessible.role: Accessible.Button
    Accessible.name: spokenName

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    background: Card {
        color: root.down ? Theme.tint : Theme.card
        border.color: root.visualFocus ? Theme.focus : root.frame
        border.width: root.visualFocus ? Theme.focusStroke : Theme.stroke
    }

    contentItem: Item {
        id: holder
    }
}
