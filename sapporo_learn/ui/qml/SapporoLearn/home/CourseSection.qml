pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! A part of the course under its heading. */
Column {
    id: root

    required property ShellModel shell
    required property var section // {title, cards}
    required property int columns
    property real before: 0 // height of what belongs above it on the same page
    property real room: 0 // height of a page
    readonly property real firstRow: grid.y + (grid.tops.length > 1 ? grid.tops[1] - grid.spacing : grid.height)
    readonly property bool attached: before > 0 && before + firstRow <= room
    readonly property var tops: [...(attached ? [] : [0]), ...grid.tops.slice(1).map(top => top + grid.y)]

    signal chosen(int index)

    spacing: Theme.smallGap

    TitleText {
        width: parent.width
        visible: root.section.title !== ""
        text: root.shell.keep(root.section.title)
        points: Theme.body
        color: Theme.accent
    }

    CardGrid {
        id: grid

        width: parent.width
        columns: root.columns
        cards: root.section.cards
        onChosen: index => root.chosen(index)
    }
}
