pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A lesson on the home page: its picture with the stamp hanging from it, title, and what a touch does. */
AbstractButton {
    id: root

    required property var card // {name, title, icon, state, stamped, action}
    readonly property bool going: card.state === "going"

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
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

        readonly property real hanging: root.card.stamped ? stamp.height - Theme.stampOverlap : 0

        implicitHeight: Math.max(picture.height + hanging, words.height)

        LessonPicture {
            id: picture

            y: (content.height - height - content.hanging) / 2
            icon: root.card.icon
        }

        Loader {
            id: stamp

            x: (picture.width - width) / 2
            y: picture.y + picture.height - Theme.stampOverlap
            active: root.card.stamped

            sourceComponent: Stamp {
                edge: Math.min(picture.width, Theme.pt(Theme.body) * 2)
            }
        }

        Column {
            id: words

            x: picture.width + Theme.padding
            y: (content.height - height) / 2
            width: parent.width - x
            spacing: Theme.smallGap

            RubyText {
                width: parent.width
                line: root.card.title
                pixelSize: Theme.pt(Theme.body)
                bold: true
                Accessible.ignored: true
            }

            BodyText {
                width: parent.width
                text: root.card.action
                color: root.card.state === "done" ? Theme.go : Theme.accent
                Accessible.ignored: true
            }
        }
    }
}
