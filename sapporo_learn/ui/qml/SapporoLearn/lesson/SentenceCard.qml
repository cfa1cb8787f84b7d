pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The one large sentence, under a word that says how much help this part gives. */
Card {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property LessonModel lesson
    required property real sentencePt

    Chip {
        id: stage

        x: Theme.padding
        y: Theme.padding
        width: Math.min(implicitWidth, root.width - 2 * Theme.padding)
        text: root.shell.keep(root.lesson.stage)
    }

    SpokenText {
        anchors.top: stage.bottom
        anchors.topMargin: Theme.smallGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.padding
        x: Theme.padding
        width: root.width - 2 * Theme.padding
        line: root.lesson.line
        voice: root.voice
        sizes: [root.sentencePt, 44, 40, Theme.sentence].filter(points => points <= root.sentencePt)
    }
}
