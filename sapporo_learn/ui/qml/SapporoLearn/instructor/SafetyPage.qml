pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! 記録の安全: is there a backup, back to yesterday, how long records are kept, and what was changed. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property SafetyModel safety: instructor.safety

    InstructorSheet {
        anchors.fill: parent
        focus: true

        Column {
            width: parent.width

            Repeater {
                model: root.safety.facts

                BodyText {
                    required property string modelData
                    required property int index

                    width: parent?.width ?? 0
                    points: index ? Theme.note : Theme.record
                    ratio: Theme.labelRatio
                    color: index === 0 && root.safety.broken ? Theme.stop : Theme.ink
                    font.bold: index === 0
                    text: root.shell.keep(modelData)
                }
            }

            BodyText {
                width: parent.width
                visible: root.safety.said !== ""
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.go
                text: root.shell.keep(root.safety.said)
                Accessible.role: Accessible.AlertMessage
            }
        }

        SafetyButtons {
            width: parent.width
            shell: root.shell
            safety: root.safety
        }

        BodyText {
            width: parent.width
            points: Theme.record
            ratio: Theme.labelRatio
            font.bold: true
            text: root.shell.keep(qsTr("何年 来ていない人の記録を、消しますか。"))
        }

        SafetyRules {
            width: parent.width
            shell: root.shell
            safety: root.safety
        }

        Column {
            width: parent.width
            spacing: Theme.smallGap

            BodyText {
                width: parent.width
                points: Theme.note
                text: root.shell.keep(qsTr("ひとりの記録を消すときは、名ぼを ひらいてください。"))
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                BigButton {
                    text: root.shell.keep(qsTr("名ぼをひらく"))
                    points: Theme.note
                    onAct: root.instructor.showPeople()
                }

                BigButton {
                    text: root.shell.keep(qsTr("画面の大きさを合わせる"))
                    points: Theme.note
                    onAct: root.instructor.show("screen")
                }
            }
        }

        BodyText {
            width: parent.width
            points: Theme.record
            ratio: Theme.labelRatio
            font.bold: true
            text: root.shell.keep(root.safety.lines.length ? qsTr("さいごに かえたこと") : qsTr("まだ、何も かえていません。"))
        }

        Repeater {
            model: root.safety.lines

            BodyText {
                required property var modelData

                width: parent?.width ?? 0
                points: Theme.note
                ratio: Theme.labelRatio
                text: root.shell.keep(modelData.when + "　" + modelData.words)
            }
        }
    }
}
