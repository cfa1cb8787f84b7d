pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Taking photos: what the lens sees, the last photo, the shutter, the other camera. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var lens: kit.phone.camera

    PhotoOf {
        id: view
        kit: pane.kit
        picture: pane.lens.view
        finger: pane.lens.finger
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: modes.top
        anchors.bottomMargin: pane.kit.gap
        Rectangle {
            id: flash
            anchors.fill: parent
            color: PhoneTheme.snow
            opacity: 0
            NumberAnimation on opacity {
                id: blink
                running: false
                from: 0.9
                to: 0
                duration: pane.kit.time(PhoneTheme.gentle)
            }
        }
        CameraNotice {
            kit: pane.kit
            visible: pane.lens.finger
            text: pane.kit.whole("レンズに ゆびが かかっています")
            anchors.horizontalCenter: parent.horizontalCenter
            y: 2 * pane.kit.mm
        }
    }
    Connections {
        target: pane.kit.phone
        property int count: pane.lens.count
        function onCameraChanged() {
            if (pane.lens.count > count)
                blink.restart();
            count = pane.lens.count;
        }
    }
    CameraModes {
        id: modes
        kit: pane.kit
        visible: !pane.lens.finger
        x: 2 * pane.kit.mm
        width: parent.width - 2 * x
        anchors.bottom: keys.top
        anchors.bottomMargin: pane.kit.gap
    }
    WordButton {
        kit: pane.kit
        target: "camera/lift-finger"
        visible: pane.lens.finger
        word: "ゆびをはなす"
        x: modes.x
        width: modes.width
        anchors.bottom: modes.bottom
    }
    Item {
        id: keys
        x: modes.x
        width: modes.width
        height: pane.kit.callTouch
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
        Target {
            id: album
            kit: pane.kit
            target: "camera/album"
            visible: offered
            width: pane.kit.touch
            height: width
            radius: 2 * pane.kit.mm
            anchors.verticalCenter: parent.verticalCenter
            PhotoOf {
                kit: pane.kit
                picture: pane.lens.last.picture ?? ""
                finger: pane.lens.last.finger === true
                anchors.fill: parent
            }
            Rectangle {
                anchors.fill: parent
                radius: pane.kit.mm
                color: "transparent"
                border.color: PhoneTheme.snow
                border.width: 2 * pane.kit.stroke
            }
            CountBadge {
                kit: pane.kit
                count: pane.lens.count
                color: PhoneTheme.lilac
                x: parent.width - width
                y: parent.height - height
            }
        }
        Target {
            id: shutter
            kit: pane.kit
            target: "camera/shutter"
            width: pane.kit.callTouch
            height: width
            radius: width / 2
            veiled: false
            anchors.centerIn: parent
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: "transparent"
                border.color: PhoneTheme.snow
                border.width: 2.4 * pane.kit.stroke
            }
            Rectangle {
                anchors.centerIn: parent
                width: 0.8 * parent.width
                height: width
                radius: width / 2
                color: shutter.pressed ? PhoneTheme.sunlight : PhoneTheme.snow
                scale: shutter.pressed ? 0.9 : 1
            }
        }
        Target {
            kit: pane.kit
            target: "camera/flip"
            width: pane.kit.touch
            height: width
            radius: width / 2
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            Rectangle {
                anchors.fill: parent
                radius: width / 2
                color: PhoneTheme.nightTile
                border.color: PhoneTheme.lilacTint
                border.width: pane.kit.stroke
            }
            PhoneIcon {
                anchors.centerIn: parent
                kit: pane.kit
                name: "flip"
                size: 0.62 * parent.width
            }
        }
    }
}
