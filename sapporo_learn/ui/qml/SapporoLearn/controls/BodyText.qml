pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! Ordinary text. Pass sentences through `shell.keep()`: lines then break only between phrases. */
Text {
    id: root

    property real points: Theme.body
    property real ratio: Theme.lineRatio
    readonly property string clean: text.replace(/\u2060/g, "")

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.pt(points)
    lineHeight: Math.ceil(font.pixelSize * ratio)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.role: Accessible.StaticText
    Accessible.name: clean
}
