pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The chosen stamp, large, before it is sent. */
Item {
    id: preview

    required property PhoneKit kit

    readonly property var talk: kit.phone.messenger

    Rectangle {
        anchors.fill: parent
        anchors.margins: preview.kit.mm
        radius: 4 * preview.kit.mm
        color: PhoneTheme.snow
        border.color: PhoneTheme.lilac
        border.width: preview.kit.stroke
        Row {
            anchors.centerIn: parent
            spacing: 2 * preview.kit.mm
            PhoneIcon {
                kit: preview.kit
                name: preview.talk.chosen ? "stamp-" + preview.talk.chosen : ""
                size: Math.min(preview.height - 3 * preview.kit.mm, 0.32 * preview.width)
                anchors.verticalCenter: parent.verticalCenter
            }
            PhoneText {
                kit: preview.kit
                part: "label"
                text: preview.talk.chosenWord
                font.bold: true
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
