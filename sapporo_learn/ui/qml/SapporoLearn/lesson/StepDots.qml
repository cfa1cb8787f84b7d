pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! The way through a round: a tick for what is done, a long mark for now, a ring for what is to come. */
Row {
    id: root

    required property var dots // [{state: "done" | "now" | "todo"}]
    readonly property int done: dots.filter(dot => dot.state === "done").length

    spacing: Theme.smallGap

    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1のうち %2まで できました").arg(dots.length).arg(done)

    Repeater {
        model: root.dots

        Rectangle {
            id: dot

            required property var modelData
            readonly property string step: modelData.state

            width: step === "now" ? Theme.dot * 1.8 : Theme.dot
            height: Theme.dot
            radius: height / 2
            color: step === "todo" ? "transparent" : Theme.accent
            border.width: Theme.stroke
            border.color: Theme.accent

            IconImage {
                anchors.centerIn: parent
                visible: dot.step === "done"
                icon: "check"
                edge: Theme.dot * 0.8
                color: Theme.accentInk
            }
        }
    }
}
