pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** After a false policeman: it was right to hang up, why, and whom to ask. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property real picture: Math.min(close.y - words.height - 3 * kit.gap, 40 * kit.mm)

    Rectangle {
        anchors.fill: parent
        color: PhoneTheme.ground
    }
    Column {
        id: lines
        x: pane.kit.margin
        width: parent.width - 2 * x
        y: Math.max(0, (close.y - height) / 2)
        spacing: 1.4 * pane.kit.mm
        PhoneIcon {
            kit: pane.kit
            name: "safe-shield"
            visible: pane.picture >= 14 * pane.kit.mm
            size: Math.max(0, pane.picture)
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Column {
            id: words
            width: parent.width
            spacing: parent.spacing
            Repeater {
                model: pane.kit.phone.video.advice
                PhoneText {
                    required property var modelData
                    kit: pane.kit
                    part: "label"
                    width: lines.width
                    horizontalAlignment: Text.AlignHCenter
                    text: modelData.words
                    leading: 1.08
                    font.bold: modelData.strong
                    color: modelData.strong ? PhoneTheme.go : PhoneTheme.ink
                }
            }
        }
    }
    WordButton {
        id: close
        kit: pane.kit
        target: "video/close-advice"
        word: "とじる"
        strong: true
        x: pane.kit.margin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
