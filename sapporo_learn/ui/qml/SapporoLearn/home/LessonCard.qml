pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! A lesson on the home page: picture, title, what a touch does, and the stamp in a place of its own. */
AbstractButton {
    id: root

    required property var card // {id, number, title, icon, state, stamped, action}
    property bool lying: false // picture beside the title instead of above it
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

        implicitHeight: root.lying ? Math.max(picture.height, words.height) : picture.height + Theme.smallGap + words.height

        LessonPicture {
            id: picture

            icon: root.card.icon
        }

        Loader {
            id: stamp

            anchors.right: parent.right
            active: root.card.stamped

            sourceComponent: Stamp {
                edge: Math.min(picture.height, Theme.pt(Theme.body) * 2)
            }
        }

        Column {
            id: words

            x: root.lying ? picture.width + Theme.padding : 0
            y: root.lying ? 0 : content.height - height
            width: parent.width - x - (root.lying && root.card.stamped ? stamp.width + Theme.smallGap : 0)
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
