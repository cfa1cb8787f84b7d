pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The sledge slides to the left, the middle or the right. */
BookPage {
    id: page

    landscape: "page-slope"
    word: "そり"
    Target {
        id: sledge
        readonly property real room: page.width - width - 4 * page.kit.mm
        readonly property real place: 2 * page.kit.mm + room * page.kit.phone.playground.sledge / 2

        kit: page.kit
        target: "playground/sledge"
        width: Math.max(PhoneTheme.sledgeMm * page.kit.screenMm, 24 * page.kit.mm)
        height: 0.7 * width
        x: place
        y: 0.84 * page.height - height
        radius: 0.3 * height
        veiled: false
        PhoneIcon {
            kit: page.kit
            name: "sledge"
            width: parent.width
            height: parent.height
            x: Math.max(-sledge.x, Math.min(page.width - sledge.x - width, sledge.carriedX))
        }
        Behavior on x {
            NumberAnimation {
                duration: page.kit.time(PhoneTheme.slow)
                easing.type: Easing.OutCubic
            }
        }
    }
}
