pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Three wordings of the lessons; choosing one is heard, and stands in WordingSample. */
SettingGroup {
    id: root

    required property WordsModel words

    heading: qsTr("ことば")

    Repeater {
        model: [qsTr("ふつう"), qsTr("やさしい"), qsTr("とてもやさしい")]

        Choice {
            id: plainness

            required property int index
            required property string modelData

            chosen: root.words.wordingStep === index
            spokenName: qsTr("ことば、%1").arg(modelData)
            onAct: root.words.setWording(index)

            BodyText {
                x: Theme.smallGap
                width: implicitWidth + Theme.smallGap
                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                verticalAlignment: Text.AlignVCenter
                text: plainness.modelData
                Accessible.ignored: true
            }
        }
    }
}
