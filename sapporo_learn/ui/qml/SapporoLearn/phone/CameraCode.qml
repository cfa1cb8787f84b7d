pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A QR code as the lens sees it: small when far, blurred when near or shaken, in the frame when it can be read. */
Item {
    id: sight

    required property PhoneKit kit

    readonly property var lens: kit.phone.camera
    readonly property real side: Math.min(width, height)
    readonly property real share: lens.distance === "far" ? 0.36 : lens.distance === "near" ? 1.7 : 0.82
    readonly property real blur: lens.shaky ? 0.028 : lens.distance === "near" ? 0.022 : 0

    clip: true
    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.wallGrey
    }
    Repeater {
        model: sight.blur > 0 ? [[0, 0, 1], [1, 0.5, 0.5], [-1, -0.5, 0.4], [0.6, -1, 0.35]] : [[0, 0, 1]]
        PhoneIcon {
            required property var modelData
            kit: sight.kit
            name: sight.lens.code
            size: sight.share * sight.side
            opacity: modelData[2]
            x: (sight.width - width) / 2 + modelData[0] * sight.blur * sight.side
            y: (sight.height - height) / 2 + modelData[1] * sight.blur * sight.side
        }
    }
    PhoneIcon {
        anchors.centerIn: parent
        kit: sight.kit
        name: "qr-frame"
        size: 0.94 * sight.side
    }
}
