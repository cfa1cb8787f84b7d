pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Every control once, for whoever changes one: with a true square of 20 mm to hold a ruler to. */
Scroller {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    readonly property var looks: ["primary", "plain", "quiet", "stop"]
    readonly property var line: ({
            utterance: 0,
            shown: "緑のボタンを、ポンとさわります。",
            lead: 0,
            phrases: [
                {
                    start: 0,
                    length: 7,
                    pieces: [
                        {
                            shown: "緑",
                            reading: "みどり"
                        },
                        {
                            shown: "のボタンを、",
                            reading: ""
                        }
                    ]
                },
                {
                    start: 7,
                    length: 9,
                    pieces: [
                        {
                            shown: "ポンとさわります。",
                            reading: ""
                        }
                    ]
                }
            ]
        })

    contentHeight: shelf.height
    stops: shelf.tops

    Column {
        id: shelf

        readonly property var tops: Array.from(children, child => child.y)

        x: Theme.margin
        width: root.width - 2 * Theme.margin
        spacing: Theme.gap

        TitleText {
            width: parent.width
            text: root.shell.keep(qsTr("部品のみほん"))
        }

        Rectangle {
            width: Theme.mm(20)
            height: width
            color: Theme.tint
            border.width: Theme.hairline
            border.color: Theme.accent
        }

        BodyText {
            width: parent.width
            text: root.shell.keep(qsTr("この四角は、たて・よこ 20ミリです。定規を当てて、たしかめられます。"))
        }

        RubyText {
            width: parent.width
            line: root.line
            spokenStart: 0
            spokenLength: 7
        }

        SpokenText {
            width: parent.width
            height: implicitHeight
            line: root.line
            voice: root.voice
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.looks

                BigButton {
                    required property string modelData

                    look: modelData
                    iconName: "listen"
                    text: root.shell.keep(qsTr("もういちど聞く"))
                }
            }

            BigButton {
                enabled: false
                text: qsTr("いまは押せません")
            }

            BigButton {
                iconName: "down"
                spokenName: qsTr("つづきを見る")
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            Chip {
                width: Math.min(implicitWidth, parent.width)
                text: root.shell.keep(qsTr("いっしょに やってみましょう"))
            }

            Stamp {}

            StepDots {
                dots: ["done", "now", "todo"].map(state => ({
                            state: state
                        }))
            }
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: 4

                StepChoice {
                    required property int index

                    step: index
                    chosen: index === 2
                    spokenName: qsTr("音、%1番め").arg(index + 1)
                }
            }
        }

        LetterChoices {
            shell: root.shell
        }

        ColourChoices {
            shell: root.shell
        }

        PersonTile {
            width: Math.min(parent.width, Theme.mm(70) + Theme.pt(Theme.body) * 4)
            height: Theme.mm(60)
            name: qsTr("すずらんさん")
            picture: "suzuran"
        }
    }
}
