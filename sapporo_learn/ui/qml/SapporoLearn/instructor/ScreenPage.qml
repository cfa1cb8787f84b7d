pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    A bank card held to the glass tells how large a pixel is; every millimetre of the program follows from it. Below it,
    how loud the room may be.
*/
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice

    property real candidate: shell.pxPerMm
    property bool taken: false

    function nudge(factor: real) {
        taken = false;
        candidate = Math.max(Theme.pxPerMmLeast, Math.min(Theme.pxPerMmMost, content.room / Theme.cardWidthMm, candidate * factor));
    }

    InstructorSheet {
        anchors.fill: parent
        focus: true

        BodyText {
            width: parent.width
            points: Theme.record
            text: root.shell.keep(qsTr("キャッシュカードを画面にあてます。わくがカードと同じ大きさになるまで、「小さく」「大きく」をさわってください。"))
        }

        Flow {
            id: content

            readonly property real natural: card.width + spacing + controls.width
            readonly property real room: root.width - 2 * Theme.smallGap

            anchors.horizontalCenter: parent?.horizontalCenter
            width: Math.min(room, natural)
            topPadding: Theme.gap
            spacing: Theme.mm(12)

            BankCard {
                id: card

                pxPerMm: root.candidate
            }

            Column {
                id: controls

                spacing: Theme.gap

                Row {
                    spacing: Theme.gap

                    BigButton {
                        text: qsTr("小さく")
                        points: Theme.record
                        autoRepeat: true
                        restMs: Theme.keyBounce
                        onAct: root.nudge(Theme.cardNudge)
                    }

                    BigButton {
                        text: qsTr("大きく")
                        points: Theme.record
                        autoRepeat: true
                        restMs: Theme.keyBounce
                        onAct: root.nudge(1 / Theme.cardNudge)
                    }
                }

                BigButton {
                    text: root.shell.keep(qsTr("この大きさにする"))
                    points: Theme.record
                    look: "primary"
                    iconName: "check"
                    onAct: {
                        root.shell.setPxPerMm(root.candidate);
                        root.taken = true;
                    }
                }

                BodyText {
                    width: Math.min(content.room, Math.ceil(implicitWidth))
                    visible: root.taken
                    points: Theme.record
                    color: Theme.go
                    text: root.shell.keep(qsTr("この大きさに決めました。"))
                    Accessible.role: Accessible.AlertMessage
                }
            }
        }

        QuietRow {
            width: parent?.width ?? 0
            shell: root.shell
            voice: root.voice
        }
    }
}
