pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! One of a few choices; the chosen one has a thick frame and a tick, not only another colour. */
AbstractButton {
    id: root

    required property bool chosen
    required property string spokenName
    property color ground: Theme.card
    property color frame: Theme.edge
    default property alias sample: holder.data

    signal act

    down: pressed || rim.pressed
    focusPolicy: Qt.StrongFocus
    padding: Theme.smallGap
    implicitWidth: Math.max(Theme.button, holder.childrenRect.width + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.button, holder.childrenRect.height + topPadding + bottomPadding)

    Accessible.role: Accessible.RadioButton
    Accessible.name: spokenName
    Accessible.checkable: true
    Accessible.checked: chosen

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    Rim {
        id: rim

        button: root
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.tint : root.ground
        border.width: root.chosen ? 2 * Theme.stroke : Theme.stroke
        border.color: root.chosen ? Theme.accent : root.frame

        FocusFrame {
            shown: root.visualFocus
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height / 2
            width: Theme.mm(7)
            height: width
            radius: width / 2
            visible: root.chosen
            color: Theme.accent

            IconImage {
                anchors.centerIn: parent
                icon: "check"
                edge: Theme.mm(5)
                color: Theme.accentInk
            }
        }
    }

    contentItem: Item {
        id: holder
    }
}
