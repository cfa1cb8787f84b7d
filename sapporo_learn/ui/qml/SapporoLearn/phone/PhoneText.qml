pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** All words on the phone. `part` chooses the size: reading, label, small, sign or stamp; `spoken` is false inside a Target. */
Text {
    id: words

    required property PhoneKit kit
    property string part: "reading"
    property bool spoken: true
    /** Distance of lines, in sizes of the letters; fonts differ too much in their own. */
    property real leading: 1.12
    /** How much of the room beside the words is on their left. */
    readonly property real lead: horizontalAlignment === Text.AlignHCenter ? 0.5 : horizontalAlignment === Text.AlignRight ? 1 : 0

    font.family: PhoneTheme.family
    font.pixelSize: Math.round(part === "reading" ? kit.reading : part === "small" ? kit.small : part === "sign" ? kit.sign : kit.label)
    color: PhoneTheme.ink
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.ceil(leading * font.pixelSize)
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text.replace(/\u2060/g, "")
    Accessible.ignored: !spoken
}
