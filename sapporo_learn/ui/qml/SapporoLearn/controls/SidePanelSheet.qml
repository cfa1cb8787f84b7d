pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The choices of the panel for letters and sound. */
Card {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property string heading
    required property string section // letters, sound, both
    required property real most // px, the highest it may grow

    signal closed

    height: Math.min(most, head.height + body.contentHeight + 3 * Theme.padding)
    Component.onCompleted: done.forceActiveFocus(Qt.OtherFocusReason)

    MouseArea {
        anchors.fill: parent // a touch on the sheet stays on the sheet
    }

    Item {
        id: head

        x: Theme.padding
        y: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: done.height

        TitleText {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - done.width - Theme.gap
            points: Theme.body
            text: root.shell.keep(root.heading)
        }

        BigButton {
            id: done

            anchors.right: parent.right
            look: "primary"
            iconName: "check"
            text: qsTr("これでよい")
            onAct: root.closed()
        }
    }

    Scroller {
        id: body

        anchors.top: head.bottom
        anchors.topMargin: Theme.padding
        x: Theme.padding
        width: head.width
        height: root.height - head.height - 3 * Theme.padding
        contentHeight: groups.height
        stops: groups.tops

        Flow {
            id: groups

            readonly property var tops: [...new Set(Array.from(children, child => child.visible ? child.y : 0))]

            width: parent.width
            spacing: 2 * Theme.gap

            LetterChoices {
                visible: root.section !== "sound"
                shell: root.shell
            }

            ColourChoices {
                visible: root.section !== "sound"
                shell: root.shell
            }

            FuriganaChoices {
                visible: root.section !== "sound"
                words: root.shell.words
            }

            WordingChoices {
                visible: root.section !== "sound"
                words: root.shell.words
            }

            WordingSample {
                visible: root.section !== "sound"
                words: root.shell.words
                voice: root.voice
            }

            VolumeChoices {
                visible: root.section !== "letters"
                voice: root.voice
            }

            SpeedChoices {
                visible: root.section !== "letters"
                voice: root.voice
            }

            BigButton {
                visible: root.section !== "letters"
                look: root.voice.muted ? "primary" : "plain"
                iconName: root.voice.muted ? "listen" : "mute"
                text: root.voice.muted ? qsTr("音を出す") : qsTr("音を消す")
                onAct: root.voice.setMuted(!root.voice.muted)
            }
        }
    }
}
