pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/** Somebody calls while the phone is in use: red on the left, green on the right. */
Item {
    id: pane

    required property PhoneKit kit

    /** Who calls without a name can be refused. */
    readonly property bool refuse: kit.phone.call.refuse === true

    Caller {
        kit: pane.kit
        line: "着信中"
        rings: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.margins: 3 * pane.kit.mm
    }
    Item {
        id: buttons
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5 * pane.kit.mm
        height: decline.height
        RoundButton {
            id: decline
            kit: pane.kit
            target: pane.refuse ? "call/refuse" : "call/decline"
            icon: "hang-up"
            word: pane.refuse ? "拒否" : "切る"
            colour: PhoneTheme.stop
            x: 0.27 * parent.width - width / 2
        }
        RoundButton {
            kit: pane.kit
            target: "call/answer"
            icon: "handset"
            word: "出る"
            colour: PhoneTheme.go
            x: 0.73 * parent.width - width / 2
        }
    }
}
