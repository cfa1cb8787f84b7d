pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The other large, oneself small, what the other says, and the controls, unless the picture is bare. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var call: kit.phone.video
    readonly property real edge: kit.gap / 2

    Item {
        id: picture
        clip: true
        width: parent.width
        anchors.top: parent.top
        anchors.bottom: pane.call.bare ? parent.bottom : controls.top
        anchors.bottomMargin: pane.call.bare ? 0 : pane.edge
        PhoneIcon {
            kit: pane.kit
            name: pane.call.picture
            size: Math.max(parent.width, said.y + said.radius)
            x: (parent.width - width) / 2
        }
        PhoneIcon {
            kit: pane.kit
            name: pane.call.self
            visible: !pane.call.false
            width: Math.min(0.27 * pane.width, 22 * pane.kit.mm)
            height: width / PhoneTheme.selfShape
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: pane.kit.mm
        }
        Rectangle {
            id: said
            x: pane.kit.mm
            width: parent.width - 2 * x
            height: words.height + 2 * pane.kit.mm
            anchors.bottom: parent.bottom
            anchors.bottomMargin: pane.kit.mm
            radius: 3 * pane.kit.mm
            color: pane.call.warns ? PhoneTheme.sunlight : PhoneTheme.snow
            PhoneText {
                id: words
                kit: pane.kit
                part: "label"
                x: pane.kit.mm
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                text: pane.call.caption
                font.bold: true
            }
        }
        Target {
            anchors.fill: parent
            kit: pane.kit
            target: "video/picture"
            visible: offered
            radius: 0
        }
    }
    VideoControls {
        id: controls
        kit: pane.kit
        visible: !pane.call.bare
        x: pane.edge
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.edge
    }
}
