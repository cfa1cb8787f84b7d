pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A lesson on the home page: its picture, title, what a touch does, and the stamp beside that. */
AbstractButton {
    id: root

    required property var card // {name, title, icon, state, stamped, action}
    readonly property bool going: card.state === "going"

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    implicitHeight: content.implicitHeight + topPadding + bottomPadding

    Accessible.role: Accessible.Button
    Accessible.name: card.name

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

        implicitHeight: Math.max(picture.height, words.height)

        LessonPicture {
            id: picture

            y: (content.height - height) / 2
            icon: root.card.icon
        }

        Column {
            id: words

            x: picture.width + Theme.padding
            y: (content.height - height) / 2
            width: parent.width - x

            RubyText {
                width: parent.width
                line: root.card.title
                pixelSize: Theme.pt(Theme.body)
                bold: true
                Accessible.ignored: true
            }

            BodyText {
                id: action

                width: parent.width
                text: root.card.action
                color: root.card.state === "done" ? Theme.go : Theme.accent
                Accessible.ignored: true
            }
        }

        Loader {
            anchors.right: parent.right
            y: words.y + action.y + (action.height - height) / 2
            active: root.card.stamped

            sourceComponent: Stamp {
                edge: Theme.pt(Theme.body) * Theme.stampRatio
            }
        }
    }
}
