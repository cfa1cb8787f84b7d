pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The small bird, as small as anything on the phone may be; touched, it sings. */
BookPage {
    id: page

    readonly property bool sings: kit.phone.playground.birdSings === true

    landscape: "page-branch"
    onSingsChanged: hop.restart()
    word: "小鳥"
    PhoneIcon {
        kit: page.kit
        visible: page.sings
        name: "notes"
        size: 1.2 * bird.width
        x: bird.x + bird.width
        y: bird.y - 0.8 * size
    }
    Target {
        id: bird
        kit: page.kit
        target: "playground/bird"
        width: page.kit.touch
        height: page.kit.touch
        x: 0.5 * page.width
        y: 0.55 * page.height - height
        radius: width / 2
        PhoneIcon {
            width: parent.width
            height: parent.height
            kit: page.kit
            name: page.sings ? "bird-singing" : "bird"
            SequentialAnimation on y {
                id: hop
                running: false
                NumberAnimation {
                    to: -0.3 * bird.height
                    duration: page.kit.time(PhoneTheme.quick)
                    easing.type: Easing.OutQuad
                }
                NumberAnimation {
                    to: 0
                    duration: page.kit.time(PhoneTheme.quick)
                    easing.type: Easing.InQuad
                }
            }
        }
    }
}
