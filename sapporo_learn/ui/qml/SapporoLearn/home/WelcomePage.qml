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

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
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
        visible: free > buttons.height + 2 * Theme.pageMargin
        source: Theme.picture("scene-winter")
        sourceSize.width: width
        fillMode: Image.PreserveAspectCrop
        verticalAlignment: Image.AlignBottom
        opacity: Theme.dark ? 0.45 : 1
    }

    Rectangle {
        anchors.fill: scene
        visible: scene.visible
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.ground
            }

            GradientStop {
                position: 0.25
                color: Qt.alpha(Theme.ground, 0)
            }
        }
    }

    SpokenText {
        id: promise

        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        x: Theme.pageMargin
        width: root.width - 2 * x
        line: root.shell.line
        voice: root.voice
        sizes: [Theme.promise, 46, 40, Theme.sentence, 32, Theme.body]
    }

    Item {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        height: begin.height

        BigButton {
            id: door

            anchors.bottom: parent.bottom
            text: qsTr("講師")
            look: "quiet"
            onAct: root.shell.openInstructor()
        }

        RepeatButton {
            anchors.right: begin.left
            anchors.rightMargin: Theme.gap
            anchors.bottom: parent.bottom
            height: begin.height
            room: parent.width - door.width - begin.width - 2 * Theme.gap
            onAct: root.shell.repeat()
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
            trailing: true
            onAct: root.shell.begin()
        }
    }
}
