pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One paragraph: plain, in a bubble of the other or of the learner, a warning with its sign, or a link. */
Item {
    id: paragraph

    required property PhoneKit kit
    required property string text
    required property string kind
    required property bool night

    readonly property bool bubble: kind === "they" || kind === "me" || kind === "warn"
    readonly property real inset: bubble ? 2 * kit.mm : 0

    height: words.height + 2 * inset

    Rectangle {
        anchors.fill: parent
        visible: paragraph.bubble
        radius: 3 * paragraph.kit.mm
        color: paragraph.kind === "me" ? PhoneTheme.lilacTint : PhoneTheme.snow
        border.color: paragraph.kind === "warn" ? PhoneTheme.stop : PhoneTheme.line
        border.width: (paragraph.kind === "warn" ? 2 : 1) * paragraph.kit.stroke
    }
    PhoneText {
        id: words
        kit: paragraph.kit
        part: paragraph.kind === "link" ? "small" : "label"
        x: paragraph.inset
        y: paragraph.inset
        width: parent.width - 2 * x
        text: paragraph.text
        leading: 1.15
        font.underline: paragraph.kind === "link"
        color: paragraph.night && !paragraph.bubble ? PhoneTheme.snow : paragraph.kind === "link" ? PhoneTheme.link : PhoneTheme.ink
    }
}
