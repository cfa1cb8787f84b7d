pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! How the chosen wording sounds. */
RubyText {
    required property WordsModel words
    required property VoiceModel voice

    width: parent.width
    line: words.sample
    pixelSize: Theme.pt(Theme.body)
    spokenStart: voice.start
    spokenLength: line.utterance > 0 && line.utterance === voice.utterance ? voice.length : 0
}
