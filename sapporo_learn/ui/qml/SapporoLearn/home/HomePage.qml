pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Home of a learner: where to go on first, then the lessons in their order. No scores anywhere. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property HomeModel home

    readonly property real cardWidth: Math.max(Theme.mm(70), 7 * Theme.pt(Theme.body) + 2 * Theme.padding)
    readonly property int columns: Math.max(1, Math.floor((content.width + Theme.gap) / (cardWidth + Theme.gap)))
    readonly property bool canResume: home.resume.id !== undefined

    readonly property bool tall: height > 11 * Theme.pt(Theme.title) // room for a greeting of its own

    signal panelWanted(string section)

    TopBar {
        id: bar

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        title: root.home.greeting
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.home.leave()
    }

    Scroller {
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        x: Theme.margin
        width: root.width - 2 * Theme.margin
        focus: true
        contentHeight: content.height
        stops: content.tops.filter(top => top < cards.y).concat(cards.tops.map(top => top + cards.y))
        moreName: qsTr("つぎの練習を見る")
        lessName: qsTr("まえの練習を見る")

        Column {
            id: content

            property var tops: [0]

            width: parent.width
            spacing: Theme.gap

            onPositioningComplete: tops = Array.from(children, child => child.y)

            TitleText {
                width: parent.width
                visible: !bar.titleShown && root.tall
                text: root.shell.keep(root.home.greeting)
                points: Theme.body
            }

            SpokenText {
                width: parent.width
                height: implicitHeight
                line: root.shell.line
                voice: root.voice
                sizes: [Theme.body]
            }

            Loader {
                width: parent.width
                active: root.canResume
                visible: active
                sourceComponent: ResumeCard {
                    lesson: root.home.resume
                    onAct: root.home.open(lesson.id)
                }
            }

            Grid {
                id: cards

                readonly property real tallest: {
                    let height = 0;
                    for (const child of children)
                        height = Math.max(height, child.implicitHeight);
                    return height;
                }

                property var tops: []

                columns: root.columns
                spacing: Theme.gap

                onPositioningComplete: tops = [...new Set(Array.from(children, child => child.y))]

                Repeater {
                    model: root.home.cards

                    LessonCard {
                        required property var modelData

                        width: Math.floor((content.width - (root.columns - 1) * Theme.gap) / root.columns)
                        height: cards.tallest
                        lying: root.columns === 1
                        card: modelData
                        onAct: root.home.open(card.id)
                    }
                }
            }
        }
    }
}
