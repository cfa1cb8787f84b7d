pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Four steps of loudness, and silence; choosing one is heard. */
SettingGroup {
    id: root

    required property ShellModel shell
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

    BigButton {
        height: Math.max(Math.ceil(implicitHeight), Theme.mm(24))
        width: Math.min(implicitWidth, root.parent?.width ?? 0)
        look: root.voice.muted ? "primary" : "plain"
        iconName: root.voice.muted ? "listen" : "mute"
        text: root.voice.muted ? qsTr("音を出す") : qsTr("音を消す")
        onAct: root.voice.setMuted(!root.voice.muted)
    }

    BodyText {
        width: Math.min(Math.ceil(implicitWidth), root.parent?.width ?? 0)
        visible: root.voice.capped
        text: root.shell.keep(qsTr("今の時間は、ここまでの大きさです。"))
    }
}
