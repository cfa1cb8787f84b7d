pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The choices of the panel for letters and sound. */
Card {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property FitModel fit
    required property string heading
    required property string section // letters, sound, both
    required property real most // px, the highest it may grow

    readonly property bool heard: section !== "letters"
    readonly property bool chosenByHand: heard && !fit.active // while it is being fitted, only the loudness is

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
        height: Math.ceil(done.height)

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

            readonly property var tops: topsFor(body.viewHeight)

            /*! Tops of the groups; one that is taller than its place may be turned before each of its rows. */
            function topsFor(view: real): var {
                const found = new Set([0]);
                for (const child of Array.from(children).filter(child => child.visible)) {
                    found.add(child.y);
                    for (const row of child.height > view ? child["rows"] ?? [] : [])
                        found.add(child.y + row);
                }
                return [...found].map(Math.floor).sort((one, other) => one - other);
            }

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
                visible: root.heard
                shell: root.shell
                voice: root.voice
            }

            BigButton {
                visible: root.chosenByHand
                height: Math.ceil(implicitHeight)
                iconName: "listen"
                text: root.shell.keep(qsTr("聞こえ方を 合わせる"))
                onAct: root.fit.open()
            }

            HeadphoneChoice {
                visible: root.heard
                shell: root.shell
                voice: root.voice
            }

            SpeedChoices {
                visible: root.chosenByHand
                voice: root.voice
            }

            SpokenChoices {
                visible: root.chosenByHand
                heading: qsTr("声の高さ")
                names: [qsTr("低い"), qsTr("すこし低い"), qsTr("ふつう"), qsTr("高い")]
                chosen: root.voice.pitchStep
                onChoose: step => root.voice.setPitchStep(step)
            }

            SpokenChoices {
                visible: root.chosenByHand
                heading: qsTr("ことばの切れ目")
                names: [qsTr("みじかい"), qsTr("ふつう"), qsTr("ながい")]
                chosen: root.voice.pauseStep
                onChoose: step => root.voice.setPauseStep(step)
            }

            SpokenChoices {
                visible: root.chosenByHand && root.voice.hasOther
                heading: qsTr("声")
                names: [qsTr("いつもの声"), qsTr("べつの声")]
                chosen: root.voice.usesOther ? 1 : 0
                onChoose: step => root.voice.setOther(step === 1)
            }
        }
    }
}
