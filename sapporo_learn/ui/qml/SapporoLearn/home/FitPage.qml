pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! 聞こえ方を合わせる: listen, and say which was easier to hear. The answer whose sound is being heard stands out. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property FitModel fit

    signal panelWanted(string section)

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    TopBar {
        id: bar

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        title: qsTr("聞こえ方を合わせる")
        leaveLabel: qsTr("やめる")
        canLeave: !root.fit.done
        canRepeat: true
        onRepeating: root.fit.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.fit.leave()

        StepDots {
            dots: root.fit.dots
        }
    }

    SpokenText {
        anchors.top: bar.bottom
        anchors.topMargin: Theme.pageGap
        anchors.bottom: answers.top
        anchors.bottomMargin: Theme.pageGap
        x: Theme.pageMargin
        width: root.width - 2 * x
        line: root.fit.line
        voice: root.voice
        sizes: [Theme.sentenceLarge, 42, Theme.sentence, 32, Theme.body]
        centred: true
    }

    Grid {
        id: answers

        readonly property int count: choices.count + (skip.visible ? 1 : 0)
        readonly property real widest: Math.max(skip.implicitWidth, ...Array.from(children, child => child.visible ? child.implicitWidth : 0))
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * x
        columns: [count, 2].find(columns => columns * widest + (columns - 1) * spacing <= width) ?? 1
        spacing: Theme.gap

        Repeater {
            id: choices

            model: root.fit.choices

            BigButton {
                required property int index
                required property var modelData
                readonly property bool heard: root.fit.hearing === index + 1

                width: answers.cell
                height: Math.max(implicitHeight, Theme.roomy ? Theme.mm(32) : 0)
                focus: index === 0
                large: true
                enabled: root.fit.ready
                look: heard || (root.fit.done && index === 0) ? "primary" : "plain"
                iconName: heard ? "listen" : ""
                text: root.shell.keep(modelData.name)
                onAct: root.fit.choose(modelData.id)
            }
        }

        BigButton {
            id: skip

            width: answers.cell
            height: Math.max(implicitHeight, Theme.roomy ? Theme.mm(32) : 0)
            visible: !root.fit.done
            large: true
            look: "quiet"
            text: qsTr("とばす")
            onAct: root.fit.skip()
        }
    }
}
