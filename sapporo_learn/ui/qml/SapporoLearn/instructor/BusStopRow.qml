pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One stop of a feed, with what can be done with it. */
Card {
    id: root

    required property ShellModel shell
    required property var stop
    required property string action

    signal act

    readonly property real room: width - 2 * Theme.padding
    readonly property bool beside: Math.ceil(name.implicitWidth) + Theme.gap + button.width <= room

    shadowed: false
    implicitHeight: content.height + 2 * Theme.smallGap

    Flow {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        width: root.room
        spacing: Theme.gap

        Column {
            width: root.beside && button.visible ? root.room - button.width - Theme.gap : root.room

            BodyText {
                id: name

                width: parent.width
                points: Theme.record
                ratio: Theme.labelRatio
                text: root.shell.keep(root.stop.name)
            }

            BodyText {
                width: parent.width
                visible: text !== ""
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.quiet
                text: root.shell.keep(root.stop.reading)
            }
        }

        BigButton {
            id: button

            visible: root.action !== ""
            text: root.action
            spokenName: qsTr("%1を%2").arg(root.stop.name).arg(root.action)
            points: Theme.note
            onAct: root.act()
        }
    }
}
