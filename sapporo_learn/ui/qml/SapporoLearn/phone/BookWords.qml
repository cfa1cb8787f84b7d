pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One paragraph: plain, strong, in a bubble of the other's or the learner's side, in a warning's frame, or a link. */
Item {
    id: paragraph

    required property PhoneKit kit
    required property string text
    required property string kind
    required property bool night

    readonly property bool bubble: kind === "they" || kind === "me" || kind === "warn"
    readonly property real inset: bubble ? 2 * kit.mm : 0

    readonly property real wide: kind === "they" || kind === "me" ? Math.min(width, words.contentWidth + 2 * inset) : width

    height: words.height + 2 * inset

    Rectangle {
        id: ground
        x: paragraph.kind === "me" ? paragraph.width - width : 0
        width: paragraph.wide
        height: paragraph.height
        visible: paragraph.bubble
        radius: 3 * paragraph.kit.mm
        color: paragraph.kind === "me" ? PhoneTheme.lilacTint : PhoneTheme.snow
        border.color: paragraph.kind === "warn" ? PhoneTheme.stop : PhoneTheme.line
        border.width: (paragraph.kind === "warn" ? 2 : 1) * paragraph.kit.stroke
    }
    PhoneText {
        id: words
        kit: paragraph.kit
        part: paragraph.kind === "strong" ? "reading" : paragraph.kind === "link" ? "small" : "label"
        x: ground.x + paragraph.inset
        y: paragraph.inset
        width: paragraph.width - 2 * paragraph.inset
        text: paragraph.text
        leading: 1.15
        font.bold: paragraph.kind === "strong"
        font.underline: paragraph.kind === "link"
        color: paragraph.kind === "link" ? PhoneTheme.link : paragraph.kind === "strong" ? PhoneTheme.go : paragraph.night && !paragraph.bubble ? PhoneTheme.snow : PhoneTheme.ink
    }
}
