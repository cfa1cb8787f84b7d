pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** A soft dot where the finger came down: the phone has felt it. */
Rectangle {
    id: dot

    required property PhoneKit kit
    required property TouchSurface surface

    readonly property real rest: 9 * kit.screenMm

    x: surface.x + surface.fingerPlace.x - width / 2
    y: surface.y + surface.fingerPlace.y - height / 2
    width: rest
    height: width
    radius: width / 2
    color: PhoneTheme.drop
    border.color: PhoneTheme.lilac
    border.width: kit.stroke
    opacity: surface.fingerDown ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        enabled: !dot.surface.fingerDown
        NumberAnimation {
            duration: dot.kit.time(PhoneTheme.gentle)
        }
    }
}
