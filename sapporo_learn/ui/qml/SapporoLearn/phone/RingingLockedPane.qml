pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Somebody calls while the phone is locked: the green disc slides to the right. */
Item {
    id: pane

    required property PhoneKit kit

    Caller {
        kit: pane.kit
        line: "着信中"
        rings: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: hint.top
        anchors.margins: 3 * pane.kit.mm
    }
    PhoneText {
        id: hint
        kit: pane.kit
        part: "label"
        width: parent.width - 2 * pane.kit.margin
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: track.top
        anchors.bottomMargin: 2 * pane.kit.mm
        horizontalAlignment: Text.AlignHCenter
        text: pane.kit.whole("右へ すべらせて 出る")
        color: PhoneTheme.snow
    }
    Rectangle {
        id: track
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8 * pane.kit.mm
        width: parent.width - 2 * pane.kit.margin
        height: disc.height + 2 * pane.kit.mm
        radius: height / 2
        color: PhoneTheme.nightTile
        border.color: PhoneTheme.lilacTint
        border.width: pane.kit.stroke
        Row {
            anchors.verticalCenter: parent.verticalCenter
            x: disc.x + disc.width + (track.width - disc.x - disc.width - width) / 2
            Repeater {
                model: 3
                PhoneIcon {
                    required property int index
                    kit: pane.kit
                    name: "chevron"
                    size: 0.4 * disc.height
                    opacity: 0.4 + 0.3 * index
                }
            }
        }
        Target {
            id: disc
            kit: pane.kit
            target: "call/slide-answer"
            veiled: false
            x: pane.kit.mm
            y: x
            width: 1.12 * pane.kit.callTouch
            height: width
            radius: width / 2
            Rectangle {
                width: parent.width
                height: width
                radius: width / 2
                x: Math.max(0, Math.min(track.width - width - 2 * disc.x, disc.carriedX))
                color: disc.pressed ? Qt.darker(PhoneTheme.go, 1.4) : PhoneTheme.go
                border.color: disc.pressed ? PhoneTheme.sunlight : PhoneTheme.snow
                border.width: (disc.pressed ? 4 : 1) * pane.kit.stroke
                PhoneIcon {
                    anchors.centerIn: parent
                    kit: pane.kit
                    name: "handset"
                    size: 0.52 * parent.width
                }
                Behavior on x {
                    enabled: !disc.pressed
                    NumberAnimation {
                        duration: pane.kit.time(PhoneTheme.gentle)
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }
    }
}
