pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn
import SapporoLearn.Models

/*!
    The one large sentence, under a word that says how much help this part gives. A touch on it explains words of the
    phone in it.
*/
Card {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property GlossaryModel glossary
    required property string part // says how much help this part of the lesson gives
    required property var line
    required property real sentencePt
    required property real steadyHeight // of the card while feedback stands below it

    // the word on top steps back when the sentence needs its place
    readonly property real room: steadyHeight - 2 * Theme.padding
    readonly property real needed: sentence.least <= room ? sentence.least : sentence.leastUnled
    readonly property bool staged: needed <= room - stage.height - Theme.smallGap

    AbstractButton {
        id: meaning

        objectName: "meaning"
        anchors.fill: parent
        visible: root.glossary.here !== ""
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("ことばの意味：%1").arg(root.glossary.here)
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        onClicked: root.glossary.explain()

        background: FocusFrame {
            shown: meaning.visualFocus
        }
    }

    Chip {
        id: cue

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        y: Theme.padding
        visible: meaning.visible && root.staged && stage.width + width + 3 * Theme.padding <= root.width
        text: qsTr("ことばの意味")
        Accessible.ignored: true
    }

    Chip {
        id: stage

        x: Theme.padding
        y: Theme.padding
        width: Math.min(implicitWidth, root.width - 2 * Theme.padding)
        visible: root.staged
        text: root.shell.keep(root.part)
    }

    SpokenText {
        id: sentence

        objectName: "sentence"
        x: Theme.padding
        y: Theme.padding + (root.staged ? stage.height + Theme.smallGap : 0)
        width: root.width - 2 * Theme.padding
        height: root.height - y - Theme.padding
        steadyHeight: root.steadyHeight - y - Theme.padding
        line: root.line
        voice: root.voice
        sizes: [root.sentencePt, 44, 40, Theme.sentence].filter(points => points <= root.sentencePt)
    }
}
