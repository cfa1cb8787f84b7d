pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A few words to choose from, in one row that breaks when it must. */
SettingGroup {
    id: root

    required property var names
    required property int chosen

    signal choose(int step)

    Repeater {
        model: root.names

        Choice {
            id: choice

            required property int index
            required property string modelData

            chosen: root.chosen === index
            spokenName: qsTr("%1、%2").arg(root.heading).arg(modelData)
            onAct: root.choose(index)

            BodyText {
                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                verticalAlignment: Text.AlignVCenter
                text: choice.modelData
                Accessible.ignored: true
            }
        }
    }
}
