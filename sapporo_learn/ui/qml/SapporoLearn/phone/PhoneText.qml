pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** All words on the phone. `part` chooses the size: reading, label, small or stamp; `spoken` is false inside a Target. */
Text {
    id: words

    required property PhoneKit kit
    property string part: "reading"
    property bool spoken: true

    font.family: PhoneTheme.family
    font.pixelSize: Math.round(part === "reading" ? kit.reading : part === "small" ? kit.small : kit.label)
    color: PhoneTheme.ink
    lineHeight: 1.12
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: text.replace(/\u2060/g, "")
    Accessible.ignored: !spoken
}
