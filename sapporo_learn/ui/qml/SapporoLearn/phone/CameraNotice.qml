pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A few words over the picture. */
Rectangle {
    id: notice

    required property PhoneKit kit
    property alias text: words.text
    property alias leading: words.leading
    property string part: "label"

    width: Math.min(parent.width - 2 * kit.mm, words.implicitWidth + 4 * kit.mm)
    height: words.height + 2 * kit.mm
    radius: 3 * kit.mm
    color: PhoneTheme.snow

    PhoneText {
        id: words
        kit: notice.kit
        part: notice.part
        anchors.centerIn: parent
        width: notice.width - 2 * notice.kit.mm
        horizontalAlignment: Text.AlignHCenter
        font.bold: true
    }
}
