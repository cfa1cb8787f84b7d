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
    readonly property bool low: height < 11 * Theme.pt(Theme.body) // a lying card fits below the sentence, no standing one
    readonly property int columns: low ? 1 : Math.max(1, Math.floor((content.width + Theme.pageGap) / (cardWidth + Theme.pageGap)))
    readonly property var lessons: home.cards // read once: every reading makes the whole list anew
    readonly property bool canResume: home.resume.id !== undefined

    readonly property bool tall: height > 11 * Theme.pt(Theme.title) // room for a greeting of its own

    signal panelWanted(string section)

    TopBar {
        id: bar

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        title: root.home.greeting
        canRepeat: true
        onRepeating: root.shell.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.home.leave()
    }

    Scroller {
        anchors.top: bar.bottom
        anchors.topMargin: Theme.pageGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        focus: true
        contentHeight: content.height
        stops: content.tops.filter(top => top < cards.y).concat(cards.tops.map(top => top + cards.y))
        moreName: qsTr("つぎの練習を見る")
        lessName: qsTr("まえの練習を見る")

        Column {
            id: content

            readonly property var tops: Array.from(children, child => child.y)

            width: parent.width
            spacing: Theme.pageGap

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
                apart: false
            }

            Loader {
                width: parent.width
                active: root.canResume
                visible: active
                sourceComponent: ResumeCard {
                    lesson: root.home.resume
                    voice: root.voice
                    spoken: root.shell.linesBefore.find(line => line.shown === lesson.line.shown) ?? lesson.line
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

                readonly property var tops: [...new Set(Array.from(children, child => child.y))]

                columns: root.columns
                spacing: Theme.pageGap

                Repeater {
                    model: root.lessons.length // a card stays, and keeps the keyboard, when its state changes

                    LessonCard {
                        required property int index

                        width: Math.floor((content.width - (root.columns - 1) * Theme.pageGap) / root.columns)
                        height: cards.tallest
                        lying: root.columns === 1
                        card: root.lessons[index]
                        onAct: root.home.open(card.id)
                    }
                }
            }
        }
    }
}
