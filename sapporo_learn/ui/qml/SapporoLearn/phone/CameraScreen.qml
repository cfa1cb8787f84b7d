pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** カメラ: photos or QR codes; over them the page that a code led to. */
Rectangle {
    id: camera

    required property PhoneKit kit

    readonly property var lens: kit.phone.camera

    color: PhoneTheme.nightTop

    Loader {
        anchors.fill: parent
        sourceComponent: camera.lens.page ? page : camera.lens.mode === "qr" ? reading : photo
    }
    Component {
        id: photo
        CameraPhoto {
            kit: camera.kit
        }
    }
    Component {
        id: reading
        CameraReading {
            kit: camera.kit
        }
    }
    Component {
        id: page
        CameraPage {
            kit: camera.kit
        }
    }
}
