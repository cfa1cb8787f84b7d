pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    One sentence and the phone. Where they stand, and whether they take turns, is LayoutModel's plan: a new sentence is
    shown first; what the finger did, and what the ghost finger shows, is seen beside the phone.
*/
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property LessonModel lesson
    required property GlossaryModel glossary

    readonly property rect sentencePlace: plan.sentence
    readonly property rect feedbackPlace: plan.feedback
    readonly property bool together: sentencePlace.height > 0 && feedbackPlace.height > 0
    // small kana may make the strip taller than planned; it borrows from the card, at most half of it
    readonly property real borrowed: together ? Math.max(0, Math.min(feedback.need - feedbackPlace.height, sentencePlace.height / 2)) : 0

    property bool coachWanted: false
    readonly property bool coaching: coachWanted && lesson.called

    signal panelWanted(string section)

    onCoachingChanged: {
        if (coaching)
            coach.forceActiveFocus(Qt.OtherFocusReason);
        else if (coach.activeFocus)
            phone.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onShortcutOverride: event => event.accepted = coaching && event.key === Qt.Key_Escape
    Keys.onEscapePressed: coachWanted = false

    LayoutModel {
        id: plan

        width: root.width
        height: root.height
        pxPerMm: Theme.pxPerMm
        textScale: Theme.textScale
    }

    Connections {
        target: root.lesson

        function onChanged() {
            root.coachWanted = root.coachWanted && root.lesson.called;
        }

        function onSaid() {
            plan.doing = root.lesson.feedback.shown !== "" && !root.lesson.pausing;
        }
    }

    Connections {
        target: root.lesson.phone

        function onGhostChanged() {
            if (root.lesson.phone.ghostTarget !== "")
                plan.doing = true;
        }
    }

    BigButton {
        id: hand

        x: plan.bar.x
        y: plan.bar.y
        height: bar.height
        visible: root.lesson.called
        spokenName: qsTr("講師への合図")
        iconName: "hand"
        look: "quiet"
        onAct: root.coachWanted = !root.coachWanted
    }

    TopBar {
        id: bar

        x: plan.bar.x + (hand.visible ? hand.width + Theme.gap : 0)
        y: plan.bar.y
        width: plan.bar.x + plan.bar.width - x
        title: root.lesson.title.shown
        canRepeat: plan.turns
        onRepeating: root.lesson.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.lesson.leave()

        StepDots {
            dots: root.lesson.dots
        }
    }

    SentenceCard {
        glossary: root.glossary
        x: root.sentencePlace.x
        y: root.sentencePlace.y
        width: root.sentencePlace.width
        height: feedback.empty && root.together ? root.feedbackPlace.y + root.feedbackPlace.height - y : root.sentencePlace.height - root.borrowed
        visible: root.sentencePlace.height > 0 && !root.coaching
        shell: root.shell
        voice: root.voice
        part: root.lesson.stage
        // without a strip below, it also tells what is to be touched where there is nothing to do on the phone
        line: !root.together && root.lesson.pausing && root.lesson.feedback.shown !== "" ? root.lesson.feedback : root.lesson.line
        sentencePt: plan.sentencePt
        steadyHeight: root.lesson.pausing && feedback.empty ? height : root.sentencePlace.height
    }

    FeedbackStrip {
        id: feedback

        x: root.feedbackPlace.x
        y: root.feedbackPlace.y - root.borrowed
        width: root.feedbackPlace.width
        most: root.feedbackPlace.height + (root.together ? root.sentencePlace.height / 2 : 0)
        height: root.together ? root.feedbackPlace.height + root.borrowed : Math.min(need, root.feedbackPlace.height)
        visible: line.shown !== "" && root.feedbackPlace.height > 0 && !root.coaching
        repeatsSentence: plan.turns
        voice: root.voice
        feedback: root.lesson.feedback
        kind: root.lesson.feedbackKind
        sentence: root.lesson.line
    }

    CoachCard {
        id: coach

        x: plan.column.x
        y: plan.column.y
        width: plan.column.width
        height: Math.min(need, plan.column.height)
        visible: root.coaching
        shell: root.shell
        coach: root.lesson.coach
        onPutAway: root.coachWanted = false
    }

    ToolPane {
        visible: !root.coaching || plan.tools.y >= coach.y + coach.height
        x: plan.tools.x
        y: plan.tools.y
        width: plan.tools.width
        height: plan.tools.height
        shell: root.shell
        lesson: root.lesson
        plan: plan
        onTurned: doing => plan.doing = doing
    }

    PhoneView {
        id: phone

        x: plan.phone.x
        y: plan.phone.y
        width: plan.phone.width
        height: plan.phone.height
        visible: plan.phone.height > 0
        focus: true
        phone: root.lesson.phone
        mm: plan.magnification * Theme.pxPerMm
        screenMm: Theme.pxPerMm
        pace: Theme.pace
    }
}
