pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Four steps of loudness; choosing one is heard. */
SettingGroup {
    id: root

    required property VoiceModel voice

    heading: qsTr("音の大きさ")

    Repeater {
        model: 4

        StepChoice {
            required property int index

            step: index
            chosen: !root.voice.muted && root.voice.volumeStep === index
            spokenName: [qsTr("音、小さい"), qsTr("音、ふつう"), qsTr("音、大きい"), qsTr("音、とても大きい")][index]
            onAct: root.voice.setVolumeStep(index)
        }
    }
}
