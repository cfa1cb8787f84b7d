pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*! Where to go on: the first and largest card, one touch anywhere on it. */
AbstractButton {
    id: root

    required property var lesson // {id, title, icon, line}
    readonly property real textRoom: availableWidth - icon.width - Theme.padding - (go.beside ? go.width + Theme.padding : 0)

    signal act

    focusPolicy: Qt.StrongFocus
    padding: Theme.padding
    implicitHeight: Math.max(icon.height, words.height) + topPadding + bottomPadding + (go.beside ? 0 : go.height + Theme.gap)

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1、つづける。%2").arg(lesson.title.shown).arg(lesson.line.shown)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: act()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: root.down ? Theme.accentDeep : Theme.accent

        FocusFrame {
            shown: root.visualFocus
            inner: Theme.radiusLarge
        }
    }

    contentItem: Item {
        Rectangle {
            id: icon

            width: Theme.mm(26)
            height: width
            radius: Theme.radiusLarge
            color: Theme.dark ? "#FFFFFF" : Theme.card

            Image {
                anchors.fill: parent
                anchors.margins: Theme.smallGap
                source: Theme.picture("lesson-" + root.lesson.icon)
                sourceSize: Qt.size(width, width)
            }
        }

        Column {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.padding
            width: root.textRoom

            RubyText {
                width: parent.width
                line: root.lesson.line
                pixelSize: Theme.pt(Theme.body)
                color: Theme.accentInk
                Accessible.ignored: true
            }

            RubyText {
                width: parent.width
                line: root.lesson.title
                pixelSize: Theme.pt(Theme.title)
                bold: true
                color: Theme.accentInk
                Accessible.ignored: true
            }
        }

        Rectangle {
            id: go

            readonly property bool beside: label.implicitWidth + 4 * Theme.padding < root.availableWidth * 0.35

            anchors.right: parent.right
            anchors.bottom: beside ? undefined : parent.bottom
            anchors.verticalCenter: beside ? parent.verticalCenter : undefined
            width: label.implicitWidth + 4 * Theme.padding
            height: Math.max(Theme.button, label.height + 2 * Theme.smallGap)
            radius: Theme.radius
            color: Theme.dark ? Theme.card : Theme.card

            BodyText {
                id: label

                anchors.centerIn: parent
                text: qsTr("つづける")
                points: Theme.title
                color: Theme.accent
                ratio: Theme.labelRatio
                Accessible.ignored: true
            }
        }
    }
}
