pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A drawn stamp with its word. */
Item {
    id: drawing

    required property PhoneKit kit
    required property string stamp
    required property string word
    property real picture: width - 2 * kit.mm
    property real wordSize: kit.label

    height: picture + label.height
    PhoneIcon {
        kit: drawing.kit
        name: drawing.stamp ? "stamp-" + drawing.stamp : ""
        size: drawing.picture
        anchors.horizontalCenter: parent.horizontalCenter
    }
    PhoneText {
        id: label
        kit: drawing.kit
        part: "stamp"
        spoken: false
        y: drawing.picture
        width: drawing.width
        horizontalAlignment: Text.AlignHCenter
        text: drawing.word
        leading: 1
        font.bold: true
        font.pixelSize: Math.floor(drawing.wordSize)
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.floor(PhoneTheme.smallPt * drawing.kit.point)
        color: PhoneTheme.ink
    }
}
