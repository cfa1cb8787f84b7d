pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! How loud the loudspeaker of this machine may be, and from when to when. */
Column {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    readonly property bool limited: voice.quietMost < limits.length - 1
    readonly property bool wholeDay: voice.quietStart === voice.quietEnd
    readonly property list<string> limits: [qsTr("小さい音まで"), qsTr("ふつうの音まで"), qsTr("大きい音まで"), qsTr("おさえない")]
    readonly property var parts: [content, steps, first, last, whole]

    topPadding: Theme.gap
    spacing: Theme.gap

    BodyText {
        id: content

        width: parent.width
        points: Theme.record
        text: root.shell.keep(qsTr("まわりに合わせて、スピーカーの音をおさえられます。イヤホンの音は、かわりません。"))
    }

    Flow {
        id: steps

        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.limits

            BigButton {
                required property int index
                required property string modelData

                readonly property bool current: root.voice.quietMost === index

                text: root.shell.keep(modelData)
                points: Theme.record
                look: current ? "primary" : "plain"
                iconName: current ? "check" : ""
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: current
                Accessible.onPressAction: click()
                onAct: root.voice.setQuiet(root.voice.quietStart, root.voice.quietEnd, index)
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: root.limited

        HourRow {
            id: first

            name: qsTr("はじまり")
            hour: root.voice.quietStart
            onPicked: hour => root.voice.setQuiet(hour, root.voice.quietEnd, root.voice.quietMost)
        }

        HourRow {
            id: last

            name: qsTr("おわり")
            hour: root.voice.quietEnd
            onPicked: hour => root.voice.setQuiet(root.voice.quietStart, hour, root.voice.quietMost)
        }

        BodyText {
            id: whole

            height: Math.max(implicitHeight, Theme.button)
            verticalAlignment: Text.AlignVCenter
            visible: root.wholeDay
            points: Theme.record
            text: qsTr("一日中です。")
        }
    }

    component HourRow: Row {
        id: row

        required property string name
        required property int hour

        signal picked(int hour)

        spacing: Theme.smallGap

        BigButton {
            iconName: "left"
            restMs: Theme.keyBounce
            autoRepeat: true
            spokenName: qsTr("%1を 1時間 早く").arg(row.name)
            onAct: row.picked((row.hour + 23) % 24)
        }

        BodyText {
            height: Math.max(implicitHeight, Theme.button)
            verticalAlignment: Text.AlignVCenter
            points: Theme.record
            text: qsTr("%1 %2時").arg(row.name).arg(row.hour)
        }

        BigButton {
            iconName: "right"
            restMs: Theme.keyBounce
            autoRepeat: true
            spokenName: qsTr("%1を 1時間 おそく").arg(row.name)
            onAct: row.picked((row.hour + 1) % 24)
        }
    }
}
