pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Home of a learner: first what to do next, then the course. No scores anywhere. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property HomeModel home

    readonly property real cardWidth: Theme.lessonPicture + 7 * Theme.pt(Theme.body) + 3 * Theme.padding
    readonly property int columns: Math.max(1, Math.floor((content.width + Theme.pageGap) / (cardWidth + Theme.pageGap)))
    readonly property var sections: home.sections // read once: every reading makes the whole list anew
    readonly property var offers: home.offers

    readonly property bool doorsBelow: doors.rowWidth + 2 * (Theme.button + Theme.gap) <= width - 2 * Theme.pageMargin // beside the arrows

    signal panelWanted(string section)

    /*! Goes where an offer leads. */
    function take(offer: var) {
        if (offer.kind === "review")
            home.review(offer.id);
        else
            home.open(offer.id);
    }

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
        id: scroller

        anchors.top: bar.bottom
        anchors.topMargin: content.spacing
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        focus: true
        foot: root.doorsBelow ? doors.height + Theme.smallGap : 0
        contentHeight: content.height
        between: Theme.pageGap
        stops: [].concat(...Array.from(content.children, child => (child.tops ?? [0]).map(top => top + child.y)))
        moreName: qsTr("つぎの練習を見る")
        lessName: qsTr("まえの練習を見る")

        Column {
            id: content

            width: parent.width
            spacing: further.visible ? Theme.gap : Theme.pageGap

            TitleText {
                width: parent.width
                visible: !bar.titleShown
                text: root.shell.keep(root.home.greeting)
                points: Theme.body
            }

            Loader {
                width: parent.width
                active: root.offers.length > 0
                visible: active
                sourceComponent: OfferCard {
                    compact: Theme.textScale > 1.5 || further.visible // room for the course below them
                    offer: root.offers[0]
                    voice: root.voice
                    spoken: root.shell.linesBefore
                    onAct: root.take(offer)
                }
            }

            CardGrid {
                id: further

                width: parent.width
                visible: cards.length > 0
                columns: root.columns > 1 ? 2 : 1
                cards: root.offers.slice(1).map(offer => offer.card)
                onChosen: index => root.take(root.offers[index + 1])
            }

            Loader {
                readonly property var tops: (item as HomeDoors)?.tops ?? [0]

                width: parent.width
                active: !root.doorsBelow
                visible: active
                sourceComponent: HomeDoors {
                    shell: root.shell
                    home: root.home
                }
            }

            SpokenText {
                id: sentence

                width: parent.width
                height: implicitHeight
                line: root.shell.line
                voice: root.voice
                sizes: [Theme.body]
                apart: false
            }

            Repeater {
                model: root.sections.length

                CourseSection {
                    required property int index

                    width: content.width
                    shell: root.shell
                    section: root.sections[index]
                    columns: root.columns
                    before: index > 0 ? 0 : sentence.height + content.spacing
                    room: scroller.viewHeight
                    onChosen: card => root.home.open(section.cards[card].id)
                }
            }
        }
    }

    HomeDoors {
        id: doors

        x: Theme.pageMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        width: rowWidth
        visible: root.doorsBelow
        shell: root.shell
        home: root.home
    }
}
