pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A photo, or what the camera sees: cut to fit, with the finger where one lay on the lens. */
Item {
    id: photo

    required property PhoneKit kit
    required property string picture
    required property bool finger
    property string name: ""

    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: name
    Accessible.ignored: name === ""

    Repeater {
        model: photo.finger ? [photo.picture, "lens-finger"] : [photo.picture]
        PhoneIcon {
            required property string modelData
            kit: photo.kit
            name: modelData
            width: photo.width
            height: photo.height
            fillMode: Image.PreserveAspectCrop
        }
    }
}
