pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A lesson on the home page: picture, title, what a touch does, and the stamp in a place of its own. */
AbstractButton {
    id: root

    required property var card // {id, number, title, icon, state, stamped, action}
    readonly property bool going: card.state === "going"

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
    implicitHeight: content.implicitHeight + topPadding + bottomPadding

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1、%2、%3").arg(card.number).arg(card.title.shown).arg(card.action)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    background: Card {
        color: root.down ? Theme.tint : Theme.card
        border.width: root.going ? 1.5 * Theme.stroke : Theme.hairline
        border.color: root.going ? Theme.accent : Theme.edge

        FocusFrame {
            shown: root.visualFocus
            inner: Theme.radiusLarge
        }
    }

    contentItem: Item {
        id: content

        implicitHeight: head.height + title.height + action.height + 2 * Theme.smallGap

        Item {
            id: head

            width: parent.width
            height: Theme.mm(24)

            Image {
                width: height
                height: parent.height
                source: Theme.picture("lesson-" + root.card.icon)
                sourceSize: Qt.size(height, height)
            }

            Stamp {
                anchors.right: parent.right
                visible: root.card.stamped
                edge: Math.min(parent.height, Theme.pt(Theme.body) * 2)
            }
        }

        RubyText {
            id: title

            anchors.top: head.bottom
            anchors.topMargin: Theme.smallGap
            width: parent.width
            line: root.card.title
            pixelSize: Theme.pt(Theme.body)
            bold: true
            Accessible.ignored: true
        }

        BodyText {
            id: action

            anchors.bottom: parent.bottom
            width: parent.width
            text: root.card.action
            color: root.card.state === "done" ? Theme.go : Theme.accent
            Accessible.ignored: true
        }
    }
}
