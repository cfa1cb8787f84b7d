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
    readonly property var themes: [
        {
            name: "paper",
            label: qsTr("白い紙")
        },
        {
            name: "night-white",
            label: qsTr("黒に白")
        },
        {
            name: "night-yellow",
            label: qsTr("黒に黄色")
        }
    ]

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
    Accessible.name: section === "sound" ? qsTr("音") : section === "letters" ? qsTr("字の大きさ") : qsTr("字と音")

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        TapHandler {
            onTapped: root.close()
        }
    }

    Card {
        id: sheet

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Math.max(Theme.mm(210), Theme.pt(560)))
        height: Math.min(parent.height - 2 * Theme.margin, head.height + body.contentHeight + 3 * Theme.padding)

        TapHandler {} // a touch on the sheet stays on the sheet

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
                text: root.shell.keep(root.section === "sound" ? qsTr("音") : root.section === "letters" ? qsTr("字の大きさ") : qsTr("字と音"))
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

            Flow {
                id: groups

                width: parent.width
                spacing: 2 * Theme.gap

                SettingGroup {
                    visible: root.section !== "sound"
                    heading: qsTr("字の大きさ")

                    Repeater {
                        model: 5

                        Choice {
                            id: size

                            required property int index

                            chosen: root.shell.textStep === index
                            spokenName: qsTr("字の大きさ、%1番め").arg(index + 1)
                            height: Theme.mm(29)
                            width: Math.max(Theme.button, Theme.mm(17) + index * Theme.mm(2.5))
                            onAct: root.shell.setTextStep(index)

                            BodyText {
                                x: (size.availableWidth - width) / 2
                                y: (size.availableHeight - height) / 2
                                text: qsTr("あ")
                                ratio: 1
                                font.pixelSize: Theme.mm((1 + size.index / 4) * Theme.body * Theme.mmPerPt)
                                Accessible.ignored: true
                            }
                        }
                    }
                }

                SettingGroup {
                    visible: root.section !== "sound"
                    heading: qsTr("色")

                    Repeater {
                        model: root.themes

                        Choice {
                            id: colours

                            required property var modelData

                            chosen: root.shell.theme === modelData.name
                            spokenName: modelData.label
                            ground: Theme.palettes[modelData.name].ground
                            onAct: root.shell.setTheme(modelData.name)

                            BodyText {
                                x: Theme.smallGap
                                width: implicitWidth + Theme.smallGap
                                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                                verticalAlignment: Text.AlignVCenter
                                text: colours.modelData.label
                                color: Theme.palettes[colours.modelData.name].ink
                                Accessible.ignored: true
                            }
                        }
                    }
                }

                SettingGroup {
                    visible: root.section !== "letters"
                    heading: qsTr("音の大きさ")

                    Repeater {
                        model: 4

                        StepChoice {
                            required property int index

                            step: index
                            chosen: !root.voice.muted && root.voice.volumeStep === index
                            spokenName: [qsTr("音、小さい"), qsTr("音、ふつう"), qsTr("音、大きい"), qsTr("音、とても大きい")][index]
                            onAct: root.voice.setVolumeStep(index)
                        }
                    }
                }

                SettingGroup {
                    visible: root.section !== "letters"
                    heading: qsTr("声のはやさ")

                    Repeater {
                        model: 4

                        Choice {
                            id: speed

                            required property int index

                            chosen: root.voice.speedStep === index
                            spokenName: speedName.text
                            onAct: root.voice.setSpeedStep(index)

                            BodyText {
                                id: speedName

                                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                                verticalAlignment: Text.AlignVCenter
                                text: [qsTr("とてもゆっくり"), qsTr("ゆっくり"), qsTr("ふつう"), qsTr("はやい")][speed.index]
                                Accessible.ignored: true
                            }
                        }
                    }
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
