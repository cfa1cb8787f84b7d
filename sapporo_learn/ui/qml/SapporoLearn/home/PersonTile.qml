pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A tile to say who one is: a drawn picture and a name; upright with the name below, or lying with it beside. */
AbstractButton {
    id: root

    required property string name
    property string picture: ""
    property string sign: ""
    property bool upright: true
    property real largest: Theme.mm(32) // of an upright picture
    property bool plain: picture === ""

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.smallGap

    Accessible.role: Accessible.Button
    Accessible.name: name.replace(/\u2060/g, "")

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    background: Card {
        color: root.down ? Theme.tint : root.plain ? Theme.ground : Theme.card
        border.width: root.plain ? Theme.stroke : Theme.hairline
        border.color: root.plain ? Theme.accent : Theme.edge
        shadowed: !root.plain && !Theme.dark

        FocusFrame {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        Image {
            id: face

            x: root.upright ? (parent.width - width) / 2 : Theme.smallGap
            y: root.upright ? Theme.smallGap : (parent.height - height) / 2
            width: root.upright ? Math.min(root.largest, root.availableHeight - label.height - 2 * Theme.smallGap) : Theme.mm(22)
            height: width
            visible: !root.plain
            source: Theme.picture(root.picture)
            sourceSize.width: width
        }

        IconImage {
            anchors.centerIn: face
            icon: root.sign
            color: Theme.accent
            edge: Theme.mm(17)
        }

        BodyText {
            id: label

            x: root.upright ? 0 : Theme.mm(22) + Theme.smallGap + Theme.gap
            y: root.upright ? parent.height - height - Theme.smallGap : (parent.height - height) / 2
            width: parent.width - x
            text: root.name
            ratio: Theme.labelRatio
            color: root.plain ? Theme.accent : Theme.ink
            horizontalAlignment: root.upright ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }
    }
}
