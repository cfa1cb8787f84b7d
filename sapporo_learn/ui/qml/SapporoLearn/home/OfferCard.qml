pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn
import SapporoLearn.Models

/*! What to do next: the first and largest card, one touch anywhere on it. */
AbstractButton {
    id: root

    required property var offer // {id, title, icon, line, label, name}
    required property var spoken // the lines of the page, as they are said
    required property VoiceModel voice
    property bool compact: Theme.textScale > 1.5
    readonly property real room: availableWidth - icon.width - 2 * Theme.padding
    readonly property bool labelled: room - label.implicitWidth - 4 * Theme.padding >= Math.max(line.naturalWidth, title.naturalWidth)

    readonly property bool pointed: labelled || room - Theme.button >= Math.max(line.naturalWidth, title.naturalWidth)

    signal act

    /*! The words as they are said; where nothing is said, as they are. */
    function said(words: var): var {
        return spoken.find(line => line.shown === words.shown) ?? words;
    }

    function lit(words: var): int {
        return words.utterance > 0 && words.utterance === voice.utterance ? voice.length : 0;
    }

    objectName: "offer"
    focusPolicy: Qt.StrongFocus
    padding: compact ? Theme.smallGap : Theme.padding
    implicitHeight: Math.max(icon.height, words.height) + topPadding + bottomPadding

    Accessible.role: Accessible.Button
    Accessible.name: offer.name

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
        LessonPicture {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.paper
            icon: root.offer.icon
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: icon.right
            anchors.leftMargin: Theme.padding
            width: root.pointed ? root.room - go.width : root.room + Theme.padding

            RubyText {
                id: line

                width: parent.width
                line: root.said(root.offer.line)
                spokenStart: root.voice.start
                spokenLength: root.lit(root.said(root.offer.line))
                pixelSize: Theme.pt(Theme.body)
                color: Theme.accentInk
                Accessible.ignored: true
            }

            RubyText {
                id: title

                width: parent.width
                line: root.said(root.offer.title)
                spokenStart: root.voice.start
                spokenLength: root.lit(root.said(root.offer.title))
                pixelSize: Theme.pt(root.compact ? Theme.body : Theme.title)
                bold: true
                color: Theme.accentInk
                Accessible.ignored: true
            }
        }

        Rectangle {
            id: go

            visible: root.pointed
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: root.labelled ? label.implicitWidth + 4 * Theme.padding : Theme.button
            height: Math.max(Theme.button, label.height + 2 * Theme.smallGap)
            radius: Theme.radius
            color: Theme.card

            BodyText {
                id: label

                anchors.centerIn: parent
                visible: root.labelled
                text: root.offer.label
                points: Theme.title
                color: Theme.accent
                ratio: Theme.labelRatio
                Accessible.ignored: true
            }

            IconImage {
                anchors.centerIn: parent
                visible: !root.labelled
                icon: "next"
                edge: Theme.mm(12)
                color: Theme.accent
            }
        }
    }
}
