pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Five sizes of letters, each shown as it will be. */
SettingGroup {
    id: root

    required property ShellModel shell

    heading: qsTr("字の大きさ")

    Repeater {
        model: 5

        Choice {
            id: size

            required property int index

            chosen: root.shell.textStep === index
            spokenName: qsTr("字の大きさ、%1番め").arg(index + 1)
            height: Theme.mm(29)
            width: Math.max(Theme.button, Theme.mm(17) + index * Theme.mm(2.5))
            onAct: root.shell.setTextStep(index)

            BodyText {
                objectName: "sample"
                x: (size.availableWidth - width) / 2
                y: (size.availableHeight - height) / 2
                text: qsTr("あ")
                ratio: 1
                font.pixelSize: Theme.mm((1 + size.index / 4) * Theme.body * Theme.mmPerPt)
                Accessible.ignored: true
            }
        }
    }
}
