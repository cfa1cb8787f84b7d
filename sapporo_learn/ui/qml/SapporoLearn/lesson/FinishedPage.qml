pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The end of a lesson: a stamp lands gently, one sentence to be proud of, and where to go now. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property LessonModel lesson

    readonly property bool wide: width > height
    readonly property var line: [lesson.line, lesson.feedback].find(line => line.shown.includes(lesson.proud.shown)) ?? lesson.proud

    signal panelWanted(string section)
    signal againWanted
    signal otherWanted

    TopBar {
        id: bar

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        title: root.lesson.title.shown
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.otherWanted()
    }

    Image {
        anchors.fill: parent
        source: Theme.picture("scene-snow")
        sourceSize.width: width
        fillMode: Image.PreserveAspectCrop
        opacity: Theme.dark ? 0.2 : 1
        z: -1
    }

    Stamp {
        id: stamp

        readonly property real room: root.wide ? root.height - bar.height - buttons.height - 6 * Theme.pageMargin : (root.height - bar.height - buttons.height) * 0.4

        x: root.wide ? Math.max(Theme.pageMargin, (root.width - width - words.width) / 2 - Theme.padding) : (root.width - width) / 2
        y: root.wide ? words.y + (words.height - height) / 2 : bar.y + bar.height + (Theme.roomy ? root.height * 0.12 : Theme.gap)
        edge: Math.min(Theme.mm(80), room, root.width * 0.28)

        ParallelAnimation {
            running: true

            NumberAnimation {
                target: stamp
                property: "scale"
                from: 1.5
                to: 1
                duration: Theme.settle
                easing.type: Easing.OutCubic
            }

            NumberAnimation {
                target: stamp
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.settle
            }
        }
    }

    SpokenText {
        id: words

        x: root.wide ? stamp.x + stamp.width + 2 * Theme.padding : Theme.pageMargin + Theme.padding
        width: root.wide ? Math.min(Theme.mm(190), root.width - stamp.width - 2 * Theme.pageMargin - 2 * Theme.padding) : root.width - 2 * x
        anchors.top: root.wide ? bar.bottom : stamp.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap
        line: root.line
        voice: root.voice
        sizes: [Theme.sentenceLarge, 42, Theme.sentence, 32, Theme.body]
        centred: root.wide
    }

    Flow {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        spacing: Theme.gap
        layoutDirection: Qt.RightToLeft

        BigButton {
            focus: true
            large: true
            look: "primary"
            text: root.shell.keep(qsTr("ほかの練習"))
            iconName: "next"
            trailing: true
            onAct: root.otherWanted()
        }

        BigButton {
            large: true
            text: root.shell.keep(qsTr("最初から"))
            iconName: "restart"
            onAct: root.againWanted()
        }

        BigButton {
            large: true
            text: root.shell.keep(qsTr("もういちど聞く"))
            iconName: "listen"
            onAct: root.lesson.repeat()
        }
    }
}
