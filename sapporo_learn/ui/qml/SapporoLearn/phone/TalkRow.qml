pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A talk in the list: portrait, name, unread number, last words. `room` is the height there is. */
Target {
    id: row

    required property var talk
    required property real room

    readonly property real needed: Math.max(words.height, portrait.height) + 3 * kit.mm
    readonly property bool roomy: needed + last.height <= room

    height: Math.min(room, Math.max(kit.touch, needed + (roomy ? last.height + kit.mm : 0)))
    radius: 4 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.line
        border.width: Math.max(1, 0.25 * row.kit.mm)
    }
    FaceOf {
        id: portrait
        kit: row.kit
        person: row.talk.person
        size: Math.max(1.45 * row.kit.label, 9 * row.kit.mm)
        x: 1.5 * row.kit.mm
        y: 1.5 * row.kit.mm
    }
    PhoneText {
        id: words
        kit: row.kit
        part: "label"
        spoken: false
        x: portrait.x + portrait.width + 1.5 * row.kit.mm
        y: 1.5 * row.kit.mm
        width: row.width - x - row.kit.mm
        text: row.talk.person.name
        leading: 1.04
    }
    PhoneText {
        id: last
        kit: row.kit
        part: "label"
        visible: row.roomy
        x: 2 * row.kit.mm
        y: Math.max(words.y + words.height, portrait.y + portrait.height) + 0.6 * row.kit.mm
        width: row.width - 2 * x
        text: row.talk.last
        color: PhoneTheme.quietInk
        leading: 1.04
    }
    CountBadge {
        kit: row.kit
        count: row.talk.unread
        x: portrait.x + portrait.width - 0.7 * width
        y: Math.max(0, portrait.y - 0.2 * height)
    }
}
