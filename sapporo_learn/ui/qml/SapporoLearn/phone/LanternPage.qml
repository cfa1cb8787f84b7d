pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Touched shortly, the lantern lights or goes out; held, it opens a small window with 「とじる」. */
BookPage {
    id: page

    readonly property var play: kit.phone.playground

    landscape: "page-night"
    landscapeLit: "page-night-lit"
    lit: play.lanternLit
    word: "雪あかり"
    colour: PhoneTheme.snow
    Target {
        id: lantern
        kit: page.kit
        target: "playground/lantern"
        width: 0.5 * page.width
        height: 1.25 * width
        x: (page.width - width) / 2
        y: 0.86 * page.height - height
        radius: 0.3 * width
        PhoneIcon {
            anchors.fill: parent
            kit: page.kit
            name: "lantern"
        }
        PhoneIcon {
            anchors.fill: parent
            kit: page.kit
            name: "lantern-lit"
            opacity: page.light
        }
    }
    Rectangle {
        visible: page.play.lanternMenu
        anchors.centerIn: parent
        width: page.width - 2 * page.kit.margin
        height: menu.height + 6 * page.kit.mm
        radius: 5 * page.kit.mm
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: page.kit.stroke
        Column {
            id: menu
            anchors.centerIn: parent
            width: parent.width - 6 * page.kit.mm
            spacing: 2 * page.kit.mm
            PhoneText {
                kit: page.kit
                part: "label"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: page.kit.whole("長く さわりました")
            }
            WordButton {
                kit: page.kit
                target: "playground/close-lantern"
                word: "とじる"
                strong: true
                width: parent.width
            }
        }
    }
}
