pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The first page: one promise, one large button, and a small door for instructors. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice

    signal panelWanted(string section)

    TopBar {
        id: bar

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        title: qsTr("さっぽろ スマホれんしゅう")
        canLeave: false
        onPanelWanted: section => root.panelWanted(section)
    }

    Image {
        id: scene

        readonly property real free: root.height - (promise.y + Math.min(promise.height, promise.contentHeight))

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.min(free, Math.ceil(width * 0.42))
        visible: free > buttons.height + 2 * Theme.margin
        source: Theme.picture("scene-winter")
        sourceSize.width: width
        fillMode: Image.PreserveAspectCrop
        verticalAlignment: Image.AlignBottom
        opacity: Theme.dark ? 0.45 : 1
    }

    SpokenText {
        id: promise

        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        x: Theme.margin + Theme.padding
        width: root.width - 2 * x
        line: root.shell.line
        voice: root.voice
        sizes: [Theme.promise, 46, 40, Theme.sentence, 32, Theme.body]
        sentencesApart: true
    }

    Item {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        height: begin.height

        BigButton {
            id: door

            anchors.bottom: parent.bottom
            text: qsTr("講師")
            look: "quiet"
            onAct: root.shell.openInstructor()
        }

        BigButton {
            id: again

            anchors.right: begin.left
            anchors.rightMargin: Theme.gap
            anchors.bottom: parent.bottom
            height: begin.height
            text: fullLabel.implicitWidth + door.width + begin.width + 2 * Theme.gap <= parent.width ? fullLabel.text : qsTr("聞く")
            spokenName: qsTr("もういちど聞く")
            iconName: "listen"
            onAct: root.shell.repeat()
        }

        BigButton {
            id: fullLabel

            visible: false
            text: qsTr("もういちど聞く")
            iconName: "listen"
        }

        BigButton {
            id: begin

            anchors.right: parent.right
            width: Math.max(implicitWidth, Theme.mm(80))
            focus: true
            large: true
            look: "primary"
            points: Theme.title
            text: qsTr("はじめる")
            iconName: "next"
            onAct: root.shell.begin()
        }
    }
}
