pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A drawn stamp, or a photo to choose, with its word. `picture` is its height, `shape` how much wider it is. */
Item {
    id: stamp

    required property PhoneKit kit
    required property string drawing
    required property string word
    property real picture: width - 2 * kit.mm
    property real shape: 1
    property real wordSize: kit.label

    height: picture + label.height
    PhoneIcon {
        kit: stamp.kit
        name: stamp.drawing
        height: stamp.picture
        width: stamp.shape * height
        anchors.horizontalCenter: parent.horizontalCenter
    }
    PhoneText {
        id: label
        kit: stamp.kit
        part: "stamp"
        spoken: false
        y: stamp.picture
        width: stamp.width
        horizontalAlignment: Text.AlignHCenter
        text: stamp.word
        leading: 1
        font.bold: true
        font.pixelSize: Math.floor(stamp.wordSize)
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.floor(PhoneTheme.smallPt * stamp.kit.point)
        color: PhoneTheme.ink
    }
}
