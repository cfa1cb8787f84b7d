pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn
import SapporoLearn.Models

/*! Where to go on: the first and largest card, one touch anywhere on it. */
AbstractButton {
    id: root

    required property var lesson // {id, title, icon, line}
    required property var spoken // the line, as it is said
    required property VoiceModel voice
    readonly property bool compact: Theme.textScale > 1.5
    readonly property real room: availableWidth - icon.width - 2 * Theme.padding
    readonly property bool labelled: room - label.implicitWidth - 4 * Theme.padding >= Math.max(line.naturalWidth, title.naturalWidth)

    readonly property bool pointed: labelled || room - Theme.button >= Math.max(line.naturalWidth, title.naturalWidth)

    signal act

    objectName: "resume"
    focusPolicy: Qt.StrongFocus
    padding: compact ? Theme.smallGap : Theme.padding
    implicitHeight: Math.max(icon.height, words.height) + topPadding + bottomPadding

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
        LessonPicture {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.paper
            icon: root.lesson.icon
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
                line: root.spoken
                spokenStart: root.voice.start
                spokenLength: root.spoken.utterance > 0 && root.spoken.utterance === root.voice.utterance ? root.voice.length : 0
                pixelSize: Theme.pt(Theme.body)
                color: Theme.accentInk
                Accessible.ignored: true
            }

            RubyText {
                id: title

                width: parent.width
                line: root.lesson.title
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
                text: qsTr("つづける")
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
