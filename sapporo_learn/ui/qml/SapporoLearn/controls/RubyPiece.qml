pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! A piece of a phrase with its small kana above; wider than the room, it breaks anywhere into rows of about one length. */
Item {
    id: root

    required property var part // {shown, reading}
    required property real natural // width
    required property real room
    required property real kanaHeight
    required property real lineHeight
    required property real kanaSize
    required property real pixelSize
    required property bool bold
    required property color color
    readonly property bool wide: natural > room

    width: Math.min(natural, room)
    height: kanaHeight + base.height

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        active: root.part.reading !== ""

        sourceComponent: Text {
            objectName: "ruby"
            height: root.kanaHeight
            verticalAlignment: Text.AlignBottom
            text: root.part.reading
            textFormat: Text.PlainText
            color: root.color
            font.family: Theme.family
            font.pixelSize: Math.max(1, root.kanaSize)
            Accessible.ignored: true
        }
    }

    Text {
        id: base

        y: root.kanaHeight
        width: root.wide ? Math.min(root.room, root.natural / Math.ceil(root.natural / root.room) + root.pixelSize / 2) : parent.width
        text: root.part.shown
        textFormat: Text.PlainText
        wrapMode: root.wide ? Text.WrapAnywhere : Text.NoWrap
        horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
        lineHeight: root.lineHeight
        lineHeightMode: Text.FixedHeight
        color: root.color
        font.family: Theme.family
        font.pixelSize: root.pixelSize
        font.bold: root.bold
        Accessible.ignored: true
    }
}
