pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Four speeds of the voice; choosing one is heard. */
SettingGroup {
    id: root

    required property VoiceModel voice

    heading: qsTr("声のはやさ")

    Repeater {
        model: 4

        Choice {
            id: speed

            required property int index

            chosen: root.voice.speedStep === index
            spokenName: speedName.text
            onAct: root.voice.setSpeedStep(index)

            BodyText {
                id: speedName

                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                verticalAlignment: Text.AlignVCenter
                text: [qsTr("とてもゆっくり"), qsTr("ゆっくり"), qsTr("ふつう"), qsTr("はやい")][speed.index]
                Accessible.ignored: true
            }
        }
    }
}
