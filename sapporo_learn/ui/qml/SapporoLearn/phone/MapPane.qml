pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The map to look about on: pull it, see it closer or wider, come back to where one is, look for a place. */
Item {
    id: pane

    required property PhoneKit kit

    MapSheet {
        id: sheet
        anchors.fill: parent
        anchors.topMargin: search.y + search.height + pane.kit.gap / 2
        kit: pane.kit
        pulledX: area.carriedX
        pulledY: area.carriedY
        stretched: area.stretched
        hidden: pane.kit.touch + pane.kit.gap
        covered: 2 * pane.kit.touch + 2 * pane.kit.gap
    }
    Target {
        id: area
        kit: pane.kit
        target: "map/area"
        anchors.fill: sheet
        anchors.bottomMargin: pane.kit.gap / 2
        veiled: false
        radius: 3 * pane.kit.mm
    }
    WordButton {
        id: search
        kit: pane.kit
        target: "map/search"
        word: "さがす"
        icon: "map-search"
        x: 2 * pane.kit.mm
        y: pane.kit.phone.call.behind ? pane.kit.gap : pane.kit.mm
        width: parent.width - 2 * x
    }
    WordButton {
        kit: pane.kit
        target: "map/here"
        word: "現在地"
        x: search.x
        width: parent.width - 2 * x - pane.kit.touch - pane.kit.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap
        colour: PhoneTheme.link
        strong: true
    }
    Column {
        anchors.right: parent.right
        anchors.rightMargin: search.x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap
        spacing: pane.kit.gap
        Repeater {
            model: [
                {
                    target: "map/closer",
                    word: "＋"
                },
                {
                    target: "map/farther",
                    word: "−"
                }
            ]
            Item {
                id: place
                required property var modelData
                width: pane.kit.touch
                height: button.height
                WordButton {
                    id: button
                    kit: pane.kit
                    target: place.modelData.target
                    word: place.modelData.word
                    visible: offered
                    width: parent.width
                }
            }
        }
    }
}
