pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A row of a list: a drawing, a word on one line or two, and an arrow that says that more is behind it. */
Target {
    id: row

    required property string word
    required property string icon

    readonly property real pad: 2 * kit.mm
    readonly property real inner: width - sign.width - arrow.width - 4 * pad
    readonly property bool single: ruler.advanceWidth(word) / PhoneTheme.rulerPx * kit.label * 1.04 <= inner

    height: Math.max(kit.touch, 16 * kit.mm, label.height + pad)
    radius: 3.5 * kit.mm

    FontMetrics {
        id: ruler
        font.family: PhoneTheme.family
        font.pixelSize: PhoneTheme.rulerPx
    }
    Rectangle {
        anchors.fill: parent
        radius: row.radius
        color: PhoneTheme.snow
        border.color: PhoneTheme.rest
        border.width: row.kit.stroke
    }
    PhoneIcon {
        id: sign
        kit: row.kit
        name: row.icon
        size: 1.5 * row.kit.label
        x: row.pad
        anchors.verticalCenter: parent.verticalCenter
    }
    FitText {
        id: label
        kit: row.kit
        spoken: false
        x: sign.x + sign.width + row.pad
        width: row.inner
        anchors.verticalCenter: parent.verticalCenter
        line: row.single ? row.word : row.word.replace(/ /g, "\n")
        leading: 1.06
    }
    PhoneIcon {
        id: arrow
        kit: row.kit
        name: "arrow-right"
        size: 5.4 * row.kit.mm
        anchors.right: parent.right
        anchors.rightMargin: row.pad
        anchors.verticalCenter: parent.verticalCenter
    }
}
