pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Who are you: newcomers first, a door without a record, then everybody by picture. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property PeopleModel people

    readonly property var tiles: [
        {
            id: "newcomer",
            name: qsTr("はじめての方"),
            picture: "",
            sign: "newcomer"
        },
        {
            id: "guest",
            name: qsTr("記録せずに練習"),
            picture: "",
            sign: "guest"
        },
        ...people.tiles]
    readonly property real em: Theme.pt(Theme.body)
    readonly property int longest: Math.max(...tiles.map(tile => tile.name.length))
    readonly property real uprightWidth: Math.max(Theme.mm(58), 7 * em) + 2 * Theme.smallGap
    readonly property real uprightHeight: Theme.mm(36) + labelHeight(uprightWidth - 2 * Theme.smallGap) + 3 * Theme.smallGap
    readonly property real lyingWidth: Theme.mm(22) + 7 * em + Theme.gap + 3 * Theme.smallGap
    readonly property real lyingHeight: Math.max(Theme.mm(22), labelHeight(7 * em)) + 2 * Theme.smallGap
    readonly property bool upright: grid.countFor(uprightWidth, uprightHeight) >= Math.min(tiles.length, grid.countFor(lyingWidth, lyingHeight))

    signal panelWanted(string section)

    function labelHeight(room: real): real {
        return Math.ceil(longest * em / room) * em * Theme.labelRatio;
    }

    function choose(id: string) {
        if (id === "newcomer")
            people.newcomer();
        else if (id === "guest")
            people.guest();
        else
            people.choose(id);
    }

    TopBar {
        id: bar

        x: Theme.pageMargin
        y: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        title: qsTr("どなたですか")
        leaveLabel: qsTr("もどる")
        canRepeat: true
        onRepeating: root.shell.repeat()
        onPanelWanted: section => root.panelWanted(section)
        onLeaving: root.shell.goWelcome()
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

    PagedGrid {
        id: grid

        anchors.top: question.bottom
        anchors.topMargin: Theme.pageGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        focus: true
        model: root.tiles
        cellWidth: root.upright ? root.uprightWidth : root.lyingWidth
        cellHeight: root.upright ? root.uprightHeight : root.lyingHeight
        nextText: root.shell.keep(qsTr("つぎの人たち"))
        previousText: root.shell.keep(qsTr("まえの人たち"))
        delegate: PersonTile {
            required property var modelData

            width: grid.tileWidth
            height: grid.cellHeight
            name: root.shell.keep(modelData.name)
            picture: modelData.picture
            sign: modelData.sign ?? ""
            upright: root.upright
            onAct: root.choose(modelData.id)
        }
    }
}
