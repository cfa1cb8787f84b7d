pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Touched shortly, the snowman smiles. */
BookPage {
    id: page

    readonly property bool happy: kit.phone.playground.snowmanHappy === true

    landscape: "page-hill"
    onHappyChanged: sway.restart()
    word: "雪だるま"
    Target {
        id: snowman
        kit: page.kit
        target: "playground/snowman"
        width: 0.62 * page.width
        height: 1.25 * width
        x: (page.width - width) / 2
        y: 0.88 * page.height - height
        radius: 0.4 * width
        veiled: false
        PhoneIcon {
            anchors.fill: parent
            kit: page.kit
            name: page.happy ? "snowman-happy" : "snowman"
            scale: snowman.pressed ? 0.94 : 1
            transformOrigin: Item.Bottom
            SequentialAnimation on rotation {
                id: sway
                running: false
                NumberAnimation {
                    to: -4
                    duration: page.kit.time(PhoneTheme.gentle)
                }
                NumberAnimation {
                    to: 4
                    duration: page.kit.time(PhoneTheme.gentle)
                }
                NumberAnimation {
                    to: 0
                    duration: page.kit.time(PhoneTheme.gentle)
                }
            }
        }
    }
}
