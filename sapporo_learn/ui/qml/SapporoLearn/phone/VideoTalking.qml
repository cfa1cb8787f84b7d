pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** The other large, oneself small, what the other says, and the controls, unless the picture is bare. Whom one calls is rung up first. */
Item {
    id: pane

    required property PhoneKit kit

    readonly property var call: kit.phone.video
    readonly property real edge: kit.gap / 2

    /** Whether the other has answered and is seen. */
    property bool through: !call.placed || kit.pace === 0

    Timer {
        running: !pane.through
        interval: Math.max(1, pane.kit.time(PhoneTheme.ringUp))
        onTriggered: pane.through = true
    }
    Caller {
        visible: !picture.visible
        kit: pane.kit
        person: pane.call.person
        line: "呼び出し中"
        rings: visible
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: controls.top
        anchors.margins: 2 * pane.kit.mm
    }

    Item {
        id: picture
        visible: pane.through && !pane.call.waiting
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
        SelfPicture {
            kit: pane.kit
            visible: !pane.call.false
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
    }
    Target {
        anchors.fill: picture
        anchors.bottomMargin: pane.call.bare ? 0 : pane.edge
        kit: pane.kit
        target: "video/picture"
        visible: offered
        radius: 0
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
