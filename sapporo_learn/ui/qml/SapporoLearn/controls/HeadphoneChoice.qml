pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One switch for headphones: they have a loudness of their own, which begins low. */
SettingGroup {
    id: root

    required property ShellModel shell
    required property VoiceModel voice

    heading: qsTr("イヤホン")

    Choice {
        chosen: root.voice.headphones
        spokenName: name.text
        Accessible.role: Accessible.CheckBox
        onAct: root.voice.setHeadphones(!root.voice.headphones)

        BodyText {
            id: name

            height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("イヤホンで聞く")
            Accessible.ignored: true
        }
    }

    BodyText {
        width: Math.min(Math.ceil(implicitWidth), root.parent?.width ?? 0)
        height: Math.max(implicitHeight, Theme.button)
        verticalAlignment: Text.AlignVCenter
        text: root.shell.keep(qsTr("丸いあなに、おくまでさします。"))
    }
}
