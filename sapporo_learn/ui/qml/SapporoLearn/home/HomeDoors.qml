pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! What is not a lesson: the phone without a task, and what one aims at. */
Flow {
    id: root

    required property ShellModel shell
    required property HomeModel home
    readonly property real rowWidth: free.implicitWidth + (home.goalLabel === "" ? 0 : spacing + goal.implicitWidth) // in one row
    readonly property var tops: [...new Set(Array.from(children, child => child.y))] // of its rows

    spacing: Theme.gap

    BigButton {
        id: free

        width: Math.min(implicitWidth, root.width)
        iconName: "phone"
        text: root.shell.keep(qsTr("じゆうに れんしゅう"))
        onAct: root.home.practiseFreely()
    }

    BigButton {
        id: goal

        width: Math.min(implicitWidth, root.width)
        visible: root.home.goalLabel !== ""
        iconName: "flag"
        text: root.shell.keep(root.home.goalLabel)
        onAct: root.home.chooseGoal()
    }
}
