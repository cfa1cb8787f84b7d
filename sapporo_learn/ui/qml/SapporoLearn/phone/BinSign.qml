pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The bin with its word below. */
Target {
    id: sign

    width: Math.max(kit.touch, word.implicitWidth + 2 * kit.mm)
    height: Math.max(kit.touch, word.y + word.height + 0.5 * kit.mm)
    radius: 2.5 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: sign.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: sign.kit.stroke
    }
    PhoneIcon {
        id: drawing
        kit: sign.kit
        name: "bin"
        size: Math.max(sign.kit.touch - word.height - 2 * sign.kit.mm, 0.9 * sign.kit.small)
        y: sign.kit.mm
        anchors.horizontalCenter: parent.horizontalCenter
    }
    PhoneText {
        id: word
        kit: sign.kit
        part: "small"
        spoken: false
        anchors.horizontalCenter: parent.horizontalCenter
        y: drawing.y + drawing.height + 0.2 * sign.kit.mm
        text: "ごみ箱"
        font.bold: true
        leading: 1.06
    }
}
