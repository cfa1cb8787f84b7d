pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Time, a waiting notice, and the place from which a slide up opens the phone. */
Item {
    id: lock

    required property PhoneKit kit

    readonly property var notice: kit.phone.lock

    ClockFace {
        id: face
        anchors.horizontalCenter: parent.horizontalCenter
        y: 0.06 * parent.height
        kit: lock.kit
        colour: PhoneTheme.snow
    }
    Rectangle {
        visible: lock.notice.words !== ""
        x: lock.kit.margin
        y: face.y + face.height + 3 * lock.kit.mm
        width: parent.width - 2 * x
        height: words.y + words.height + 2 * lock.kit.mm
        radius: 4 * lock.kit.mm
        color: PhoneTheme.paper
        PhoneIcon {
            id: app
            kit: lock.kit
            name: "app-messenger"
            size: lock.kit.reading * 1.1
            x: 2.5 * lock.kit.mm
            y: 2.5 * lock.kit.mm
        }
        PhoneText {
            id: sender
            kit: lock.kit
            part: "label"
            x: app.x + app.width + 2 * lock.kit.mm
            anchors.verticalCenter: app.verticalCenter
            text: lock.notice.sender
            font.bold: true
        }
        PhoneText {
            id: words
            kit: lock.kit
            x: app.x
            y: app.y + app.height + lock.kit.mm
            width: parent.width - 2 * x
            text: lock.notice.words
        }
    }
    Target {
        id: area
        kit: lock.kit
        target: "lock/unlock"
        grip: arrows
        veiled: false
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: lock.kit.mm
        height: 0.42 * parent.height
        radius: 6 * lock.kit.mm
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 3 * lock.kit.mm
            spacing: 1.5 * lock.kit.mm
            transform: Translate {
                y: Math.max(-0.3 * area.height, Math.min(0, area.carriedY))
            }
            PhoneIcon {
                id: arrows
                kit: lock.kit
                name: "up"
                size: lock.kit.label * 1.5
                anchors.horizontalCenter: parent.horizontalCenter
            }
            PhoneText {
                kit: lock.kit
                part: "label"
                spoken: false
                horizontalAlignment: Text.AlignHCenter
                text: "上へ すべらせて\n開く"
                color: PhoneTheme.snow
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: lock.kit.touch * 1.6
                height: 1.6 * lock.kit.mm
                radius: height / 2
                color: area.pressed ? PhoneTheme.sunlight : PhoneTheme.snow
            }
        }
    }
}
