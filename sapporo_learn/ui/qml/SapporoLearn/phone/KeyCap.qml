pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** One key: what is written on it, with a drawing above where there is one. */
Target {
    id: key

    /** What the model tells about it; `target` names it. */
    required property var cap
    required property string word
    required property real wordSize
    property string icon: ""
    property bool strong: false
    property color ground: PhoneTheme.snow
    property color rim: PhoneTheme.line

    target: cap.target ?? ""
    visible: target !== ""
    radius: 2 * kit.mm

    Rectangle {
        anchors.fill: parent
        radius: key.radius
        color: key.strong ? PhoneTheme.lilac : key.ground
        border.color: key.strong ? PhoneTheme.lilac : key.rim
        border.width: key.kit.stroke
    }
    Column {
        anchors.centerIn: parent
        PhoneIcon {
            kit: key.kit
            name: key.icon
            size: key.icon ? Math.min(0.42 * key.height, key.height - words.height - 0.4 * key.kit.mm) : 0
            visible: key.icon !== ""
            anchors.horizontalCenter: parent.horizontalCenter
        }
        PhoneText {
            id: words
            kit: key.kit
            part: "small"
            spoken: false
            leading: 1.05
            font.pixelSize: Math.floor(key.wordSize)
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            anchors.horizontalCenter: parent.horizontalCenter
            text: key.word
            color: key.strong ? PhoneTheme.snow : PhoneTheme.ink
        }
    }
}
