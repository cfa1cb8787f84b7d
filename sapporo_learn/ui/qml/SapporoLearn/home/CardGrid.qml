pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! Lessons as cards, each row as high as its highest. */
Grid {
    id: root

    required property var cards // see LessonCard
    readonly property var tops: [...new Set(Array.from(children, child => child.y))] // of its rows

    signal chosen(int index)

    function rowHeight(index: int): real {
        const first = index - index % columns;
        let highest = 0;
        for (let at = first; at < Math.min(first + columns, all.count); ++at)
            highest = Math.max(highest, all.itemAt(at)?.implicitHeight ?? 0);
        return highest;
    }

    spacing: Theme.pageGap

    Repeater {
        id: all

        model: root.cards.length // a card stays, and keeps the keyboard, when its state changes

        LessonCard {
            required property int index

            width: Math.floor((root.width - (root.columns - 1) * root.spacing) / root.columns)
            height: root.rowHeight(index)
            card: root.cards[index]
            onAct: root.chosen(index)
        }
    }
}
