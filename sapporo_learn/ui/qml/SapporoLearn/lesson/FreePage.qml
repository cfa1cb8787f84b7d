pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    The phone without a task: the promise, what the finger did, the phone. Where they take turns, the promise comes first,
    and the phone stays from the first touch on.
*/
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property FreeModel free
    required property GlossaryModel glossary

    readonly property rect sentencePlace: plan.sentence
    readonly property rect feedbackPlace: plan.feedback
    readonly property bool together: sentencePlace.height > 0

    // there are fewer buttons than in a lesson; what stands above them gets their room
    readonly property real toolsTop: plan.tools.y + (plan.mode === "above" ? 0 : plan.tools.height - tools.height)
    readonly property real wordsBottom: plan.mode === "above" ? feedbackPlace.y + feedbackPlace.height : toolsTop - Theme.gap

    signal panelWanted(string section)

    LayoutModel {
        id: plan

        width: root.width
        height: root.height
        pxPerMm: Theme.pxPerMm
        textScale: Theme.textScale
    }

    Connections {
        target: root.free

        function onSaid() {
            if (root.free.feedback.shown !== "")
                plan.doing = true;
        }
    }

    TopBar {
        x: plan.bar.x
        y: plan.bar.y
        width: plan.bar.width
        title: qsTr("じゆうに れんしゅう")
        canRepeat: plan.turns
        onRepeating: root.free.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.free.leave()
    }

    SentenceCard {
        x: root.sentencePlace.x
        y: root.sentencePlace.y
        width: root.sentencePlace.width
        height: root.wordsBottom - y - (feedback.visible ? feedback.height + Theme.gap : 0)
        visible: root.together
        shell: root.shell
        voice: root.voice
        glossary: root.glossary
        part: qsTr("ためしてみましょう")
        line: root.free.line
        sentencePt: plan.sentencePt
        steadyHeight: plan.turns ? height : root.sentencePlace.height
    }

    TitleText {
        x: root.feedbackPlace.x
        y: root.feedbackPlace.y
        width: root.feedbackPlace.width
        visible: plan.turns && plan.doing && feedback.empty
        text: root.shell.keep(qsTr("じゆうに れんしゅう"))
        points: Theme.body
    }

    FeedbackStrip {
        id: feedback

        x: root.feedbackPlace.x
        visible: line.shown !== "" && root.feedbackPlace.width > 0
        y: root.together ? root.wordsBottom - height : root.feedbackPlace.y
        width: root.feedbackPlace.width
        most: root.together ? root.wordsBottom : root.wordsBottom - root.feedbackPlace.y
        height: root.together ? Math.max(need, root.feedbackPlace.height) : Math.min(need, root.wordsBottom - y)
        repeatsSentence: false
        voice: root.voice
        feedback: root.free.feedback
        kind: "finger"
        sentence: root.free.line
    }

    Flow {
        id: tools

        x: plan.tools.x
        y: root.toolsTop
        width: plan.tools.width
        spacing: Theme.gap

        BigButton {
            id: listen

            width: Math.min(implicitWidth, parent.width)
            visible: !plan.turns
            iconName: "listen"
            text: root.shell.keep(qsTr("もういちど聞く"))
            onAct: root.free.repeat()
        }

        BigButton {
            width: Math.min(implicitWidth, parent.width)
            visible: plan.turns && !plan.doing
            look: "primary"
            iconName: "phone"
            text: root.shell.keep(qsTr("スマホを見る"))
            onAct: plan.doing = true
        }

        BigButton {
            width: Math.min(implicitWidth, parent.width)
            visible: plan.turns && plan.doing
            iconName: "read"
            text: root.shell.keep(qsTr("文を見る"))
            onAct: plan.doing = false
        }

        BigButton {
            width: Math.min(implicitWidth, parent.width)
            visible: !plan.turns || plan.doing
            iconName: plan.turns ? "" : "restart"
            text: plan.turns ? qsTr("最初へ") : root.shell.keep(qsTr("最初にもどす"))
            spokenName: qsTr("最初にもどす")
            onAct: root.free.restart()
        }

        BigButton {
            width: Math.min(implicitWidth, parent.width)
            visible: !root.together && root.glossary.here !== ""
            text: root.shell.keep(qsTr("ことばの意味"))
            spokenName: qsTr("ことばの意味：%1").arg(root.glossary.here)
            onAct: root.glossary.explain()
        }
    }

    PhoneView {
        x: plan.phone.x
        y: plan.phone.y
        width: plan.phone.width
        height: plan.phone.height
        visible: plan.phone.height > 0
        focus: true
        phone: root.free.phone
        mm: plan.magnification * Theme.pxPerMm
        screenMm: Theme.pxPerMm
        pace: Theme.pace
    }
}
