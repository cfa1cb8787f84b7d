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

    signal panelWanted(string section)

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

    TileGrid {
        anchors.top: question.bottom
        anchors.topMargin: Theme.pageGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.pageMargin
        x: Theme.pageMargin
        width: root.width - 2 * Theme.pageMargin
        focus: true
        shell: root.shell
        tiles: root.tiles
        nextText: root.shell.keep(qsTr("つぎの人たち"))
        previousText: root.shell.keep(qsTr("まえの人たち"))
        onChosen: id => root.choose(id)
    }
}
