pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! After how many years without a visit a record may go; it goes only when that is confirmed. */
Column {
    id: root

    required property ShellModel shell
    required property SafetyModel safety

    property bool asking: false

    spacing: Theme.gap
    onAskingChanged: Qt.callLater(() => (root.asking ? keep : first).forceActiveFocus(Qt.TabFocusReason))

    Flow {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.safety.rules.length

            Choice {
                id: rule

                required property int index

                readonly property var choice: root.safety.rules[index]

                enabled: !root.safety.busy
                chosen: choice.chosen
                spokenName: choice.years ? qsTr("%1 来ていない人の記録を 消す").arg(choice.word) : choice.word
                onAct: root.safety.setYears(choice.years)

                BodyText {
                    height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    points: Theme.record
                    ratio: Theme.labelRatio
                    verticalAlignment: Text.AlignVCenter
                    text: rule.choice.word
                }
            }
        }
    }

    BodyText {
        width: parent.width
        visible: root.safety.old !== ""
        points: Theme.note
        text: root.shell.keep(root.asking ? qsTr("%1消すと、もとには戻せません。").arg(root.safety.old) : root.safety.old)
    }

    Flow {
        width: parent.width
        visible: root.safety.old !== ""
        spacing: Theme.gap

        BigButton {
            id: first

            visible: !root.asking
            text: root.shell.keep(qsTr("この人たちの記録を消す"))
            points: Theme.record
            look: "quiet"
            onAct: root.asking = true
        }

        BigButton {
            id: keep

            visible: root.asking
            text: qsTr("消さないで おく")
            points: Theme.record
            look: "primary"
            onAct: root.asking = false
        }

        BigButton {
            visible: root.asking
            text: root.shell.keep(qsTr("ほんとうに 消す"))
            points: Theme.record
            look: "stop"
            onAct: {
                root.asking = false;
                root.safety.eraseOld();
            }
        }
    }
}
