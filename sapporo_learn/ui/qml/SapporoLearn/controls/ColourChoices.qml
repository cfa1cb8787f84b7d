pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Three pairs of ground and ink, each shown as it will be. */
SettingGroup {
    id: root

    required property ShellModel shell
    readonly property var themes: [
        {
            name: "paper",
            label: qsTr("白い紙")
        },
        {
            name: "night-white",
            label: qsTr("黒に白")
        },
        {
            name: "night-yellow",
            label: qsTr("黒に黄色")
        }
    ]

    heading: qsTr("色")

    Repeater {
        model: root.themes

        Choice {
            id: colours

            required property var modelData

            chosen: root.shell.theme === modelData.name
            spokenName: modelData.label
            ground: Theme.palettes[modelData.name].ground
            onAct: root.shell.setTheme(modelData.name)

            BodyText {
                x: Theme.smallGap
                width: implicitWidth + Theme.smallGap
                height: Math.max(implicitHeight, Theme.button - 2 * Theme.smallGap)
                verticalAlignment: Text.AlignVCenter
                text: colours.modelData.label
                color: Theme.palettes[colours.modelData.name].ink
                Accessible.ignored: true
            }
        }
    }
}
