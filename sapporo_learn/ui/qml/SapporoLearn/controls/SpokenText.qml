pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The large sentence: follows the voice, phrase by phrase, and turns on by buttons when it is too long. */
Scroller {
    id: root

    required property var line
    required property VoiceModel voice
    property alias pixelSize: text.pixelSize
    property alias color: text.color
    property alias bold: text.bold
    readonly property bool mine: line.utterance > 0 && line.utterance === voice.utterance

    implicitHeight: text.height
    contentHeight: text.height
    moreName: qsTr("文の つづきを見る")
    lessName: qsTr("文の まえを見る")

    onLineChanged: toTop()

    RubyText {
        id: text

        width: root.width
        line: root.line
        spokenStart: root.voice.start
        spokenLength: root.mine ? root.voice.length : 0

        onSpokenItemChanged: {
            if (spokenItem)
                root.reveal(spokenItem.y, spokenItem.y + spokenItem.height);
        }
    }
}
