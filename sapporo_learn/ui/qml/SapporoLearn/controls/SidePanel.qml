pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Letters, colours and sound, set by looking and listening; every touch shows or sounds at once. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    property string section: "" // letters, sound, both; "" = closed
    readonly property bool open: section !== ""
    readonly property string heading: section === "sound" ? qsTr("聞きやすく") : section === "letters" ? qsTr("見やすく") : qsTr("字と音")

    function close() {
        section = "";
    }

    visible: open
    onOpenChanged: {
        if (open)
            done.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: close()

    Accessible.role: Accessible.Dialog
    Accessible.name: heading

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: root.close()
        }
    }

    Card {
        id: sheet

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Math.max(Theme.mm(210), Theme.pt(560)))
        height: Math.min(parent.height - 2 * Theme.margin, head.height + body.contentHeight + 3 * Theme.padding)

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
                onAct: root.close()
            }
        }

        Scroller {
            id: body

            anchors.top: head.bottom
            anchors.topMargin: Theme.padding
            x: Theme.padding
            width: head.width
            height: sheet.height - head.height - 3 * Theme.padding
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
}
