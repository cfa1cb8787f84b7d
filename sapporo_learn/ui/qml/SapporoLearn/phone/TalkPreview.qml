pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The chosen stamp or photo, large, before it is sent. */
Rectangle {
    id: preview

    required property PhoneKit kit

    readonly property var tray: kit.phone.messenger.tray
    readonly property bool photo: tray.kind === "photo"

    radius: 4 * kit.mm
    color: PhoneTheme.snow
    border.color: PhoneTheme.lilac
    border.width: kit.stroke

    Row {
        anchors.centerIn: parent
        spacing: 2 * preview.kit.mm
        PhoneIcon {
            kit: preview.kit
            name: preview.tray.chosen ?? ""
            readonly property real shape: preview.photo ? PhoneTheme.photoShape : 1
            height: Math.min(preview.height - 3 * preview.kit.mm, (preview.photo ? 0.5 : 0.32) * preview.width / shape)
            width: shape * height
            anchors.verticalCenter: parent.verticalCenter
        }
        PhoneText {
            kit: preview.kit
            part: "label"
            visible: !preview.photo
            text: preview.tray.word ?? ""
            font.bold: true
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
