pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Back up now, look the file through, and really go back? */
Column {
    id: root

    required property ShellModel shell
    required property SafetyModel safety

    property string asking: "" // what shall be gone back to: yesterday, before or nothing

    readonly property string question: asking === "yesterday" ? safety.yesterday : asking === "before" ? safety.before : ""

    spacing: Theme.gap
    onAskingChanged: Qt.callLater(() => (root.question === "" ? first : keep).forceActiveFocus(Qt.TabFocusReason))

    BodyText {
        width: parent.width
        visible: root.question !== ""
        points: Theme.record
        ratio: Theme.labelRatio
        text: root.shell.keep(root.question)
        Accessible.role: Accessible.AlertMessage
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        BigButton {
            id: first

            visible: root.question === ""
            text: root.shell.keep(root.safety.busy ? qsTr("しています") : qsTr("いまバックアップ"))
            points: Theme.record
            look: "primary"
            onAct: root.safety.backUp() // while something is under way, nothing begins
        }

        BigButton {
            visible: root.question === "" && root.safety.yesterday !== ""
            enabled: !root.safety.busy
            text: root.shell.keep(qsTr("きのうの状態にもどす"))
            points: Theme.record
            onAct: root.asking = "yesterday"
        }

        BigButton {
            visible: root.question === "" && root.safety.before !== ""
            enabled: !root.safety.busy
            text: root.shell.keep(qsTr("もどすまえの状態にする"))
            points: Theme.record
            onAct: root.asking = "before"
        }

        BigButton {
            visible: root.question === ""
            enabled: !root.safety.busy
            text: root.shell.keep(qsTr("ファイルをしらべる"))
            points: Theme.record
            look: "quiet"
            onAct: root.safety.check()
        }

        BigButton {
            id: keep

            visible: root.question !== ""
            text: qsTr("もどさない")
            points: Theme.record
            look: "primary"
            onAct: root.asking = ""
        }

        BigButton {
            visible: root.question !== ""
            text: root.shell.keep(qsTr("ほんとうに もどす"))
            points: Theme.record
            look: "stop"
            onAct: {
                const wanted = root.asking;
                root.asking = "";
                if (wanted === "before")
                    root.safety.undo();
                else
                    root.safety.restore();
            }
        }
    }
}
