pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One sentence for whoever is there, over the page, with one button to hear it again and one to put it away. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice

    readonly property real most: height - 2 * Theme.margin - buttons.height - 3 * Theme.padding

    signal dismissed

    Component.onCompleted: ok.forceActiveFocus(Qt.OtherFocusReason)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: shell.notice

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent // the page behind waits
        }
    }

    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(250) * Math.max(1, Theme.textScale / 1.5))
        height: sentence.height + buttons.height + 3 * Theme.padding
        border.width: Theme.stroke
        border.color: Theme.accent

        IconImage {
            id: sign

            x: Theme.padding
            y: Theme.padding
            icon: "notice"
            color: Theme.accent
        }

        SpokenText {
            id: sentence

            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            y: Theme.padding
            width: parent.width - x - Theme.padding
            height: Math.min(implicitHeight, root.most)
            line: root.shell.noticeLine
            voice: root.voice
            sizes: [Theme.body]
            apart: false
        }

        Flow {
            id: buttons

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.padding
            width: parent.width - 2 * Theme.padding
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gap

            BigButton {
                id: ok

                focus: true
                text: qsTr("わかりました")
                look: "primary"
                onAct: root.dismissed()
            }

            RepeatButton {
                room: buttons.width - ok.width - Theme.gap
                onAct: root.shell.repeat()
            }
        }
    }
}
