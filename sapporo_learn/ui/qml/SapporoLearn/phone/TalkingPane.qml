pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** A call that goes on. Nothing counts the minutes: nobody is hurried. Whom one calls is seen to be rung up first. */
Item {
    id: pane

    required property PhoneKit kit

    property bool through: !kit.phone.call.placed || kit.pace === 0

    readonly property bool answered: through && !kit.phone.call.waiting

    Timer {
        running: !pane.through
        interval: Math.max(1, pane.kit.time(PhoneTheme.ringUp))
        onTriggered: pane.through = true
    }
    Caller {
        kit: pane.kit
        line: pane.answered ? "通話中" : "呼び出し中"
        rings: !pane.answered
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: switches.top
        anchors.margins: 2 * pane.kit.mm
    }
    Row {
        id: switches
        readonly property real room: pane.width - 3 * pane.kit.mm - spacing
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: hangUp.top
        anchors.bottomMargin: pane.kit.gap
        spacing: pane.kit.gap
        SwitchTile {
            kit: pane.kit
            target: "call/mute"
            word: "消音"
            icon: "mute"
            on: pane.kit.phone.call.muted === true
            width: switches.room - speaker.width
        }
        SwitchTile {
            id: speaker
            kit: pane.kit
            target: "call/speaker"
            word: "スピーカー"
            icon: "speaker"
            on: pane.kit.phone.call.speaker === true
            width: Math.max(needed, 0.6 * switches.room)
        }
    }
    RoundButton {
        id: hangUp
        kit: pane.kit
        target: "call/hang-up"
        icon: "hang-up"
        word: "切る"
        colour: PhoneTheme.stop
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: pane.kit.gap / 2
    }
}
