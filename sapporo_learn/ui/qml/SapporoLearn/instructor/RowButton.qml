pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A line of a list that opens something: a whole sheet of paper to press. */
AbstractButton {
    id: root

    required property string spokenName
    property color frame: Theme.line
    property bool strong: false // a frame that is seen across the room
    default property alias content: holder.data

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    implicitHeight: Math.max(Theme.button, holder.childrenRect.height + topPadding + bottomPadding)

    Accessible.role: Accessible.Button
    Accessible.name: spokenName

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    background: Card {
        color: root.down ? Theme.tint : Theme.card
        border.color: root.frame
        border.width: root.strong ? 2 * Theme.stroke : Theme.stroke

        FocusFrame {
            shown: root.visualFocus
            inner: Theme.radiusLarge
        }
    }

    contentItem: Item {
        id: holder
    }
}
