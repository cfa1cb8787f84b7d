pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import SapporoLearn

/** A drawing of ours, sharp at every size. */
Image {
    id: icon

    required property PhoneKit kit
    required property string name
    property real size: 0

    width: size
    height: size
    source: name === "" ? "" : PhoneTheme.art + name + ".svg"
    sourceSize: Qt.size(Math.ceil(width * Screen.devicePixelRatio), Math.ceil(height * Screen.devicePixelRatio))
    Accessible.ignored: true
}
