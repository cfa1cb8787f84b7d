pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Where to? The rows of the 五十音 in which there is a place, and the way to write a name. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var map: kit.phone.map

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    PaneTitle {
        id: title
        kit: pane.kit
        text: "どこへ 行く？"
    }
    PhoneText {
        id: note
        kit: pane.kit
        part: "label"
        anchors.top: title.bottom
        anchors.topMargin: pane.kit.mm
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole("名前の はじめの文字")
        color: PhoneTheme.quietInk
    }
    KanaKeys {
        anchors.top: note.bottom
        anchors.topMargin: pane.kit.gap
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        kit: pane.kit
        model: pane.map.keys ?? []
    }
    WordButton {
        kit: pane.kit
        target: "map/type"
        word: "文字で さがす"
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap
    }
}
