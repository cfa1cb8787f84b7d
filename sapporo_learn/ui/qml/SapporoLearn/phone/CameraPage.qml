pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The page behind a QR code, under its address. */
Rectangle {
    id: page

    required property PhoneKit kit

    readonly property var sheet: kit.phone.camera
    readonly property real free: close.y - kit.gap - bar.height - words.height - 4 * kit.mm

    color: PhoneTheme.ground

    Rectangle {
        id: bar
        width: parent.width
        height: address.height + 2 * page.kit.mm
        color: PhoneTheme.lilacTint
        PhoneText {
            id: address
            kit: page.kit
            part: "small"
            x: 1.2 * page.kit.mm
            y: page.kit.mm
            width: parent.width - 2 * x
            horizontalAlignment: Text.AlignHCenter
            text: page.sheet.address
            leading: PhoneTheme.latinLeading
        }
    }
    PhoneIcon {
        id: picture
        kit: page.kit
        name: page.sheet.picture
        width: Math.min(page.width - 6 * page.kit.mm, Math.max(0, page.free) / 0.65)
        height: 0.65 * width
        anchors.horizontalCenter: parent.horizontalCenter
        y: bar.height + 2 * page.kit.mm
    }
    Column {
        id: words
        x: page.kit.mm
        width: page.width - 2 * x
        y: picture.y + picture.height + 2 * page.kit.mm
        spacing: page.kit.mm / 2
        FitText {
            kit: page.kit
            visible: line !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.bold: true
            most: page.kit.reading
            line: page.sheet.heading
        }
        Repeater {
            model: page.sheet.lines
            FitText {
                required property string modelData
                kit: page.kit
                width: words.width
                horizontalAlignment: Text.AlignHCenter
                line: modelData
            }
        }
    }
    WordButton {
        id: close
        kit: page.kit
        target: "camera/close-page"
        word: "とじる"
        strong: true
        x: page.kit.margin
        width: page.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: page.kit.gap / 2
    }
}
