pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Two questions in pictures: how far one is, and what one would like to do. Neither must be answered. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property GoalModel goal

    signal panelWanted(string section)

    TopBar {
        id: bar

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        title: qsTr("めあて")
        leaveLabel: root.goal.leave
        canRepeat: true
        onRepeating: root.shell.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.goal.skip()
    }

    SpokenText {
        id: question

        anchors.top: bar.bottom
        anchors.topMargin: Theme.pageGap
        x: Theme.pageMargin
        width: root.width - 2 * x
        height: implicitHeight
        line: root.shell.line
        voice: root.voice
        sizes: [Theme.body]
        apart: false
    }

    TileGrid {
        anchors.top: question.bottom
        anchors.topMargin: Theme.pageGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        focus: true
        shell: root.shell
        stretched: true
        tiles: root.goal.tiles
        nextText: root.shell.keep(qsTr("ほかの めあて"))
        previousText: root.shell.keep(qsTr("まえの めあて"))
        onChosen: id => root.goal.choose(id)
    }
}
