pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    The head of every page: its name, and the same three buttons in the same place. When the two buttons for letters
    and sound do not fit beside each other they become one; the name shows only when it fits whole.
*/
Item {
    id: root

    property var line: null
    property string leaveLabel: qsTr("おわる")
    property string leaveIcon: ""
    property bool canLeave: true
    property bool canSet: true
    property bool forceJoined: false

    readonly property real need: letters.implicitWidth + sound.implicitWidth + leave.implicitWidth + 2 * Theme.gap
    readonly property bool joined: forceJoined || need > width
    readonly property real room: width - buttons.width - Theme.gap

    signal panelWanted(string name)
    signal left

    implicitHeight: buttons.height

    RubyText {
        id: title

        anchors.verticalCenter: parent.verticalCenter
        width: root.room
        visible: root.line !== null && naturalWidth <= root.room && implicitHeight <= root.height
        line: root.line ?? ({
                utterance: 0,
                shown: "",
                phrases: []
            })
        pixelSize: Theme.pt(Theme.body)
        Accessible.role: Accessible.Heading
    }

    Row {
        id: buttons

        anchors.right: parent.right
        spacing: Theme.gap

        BigButton {
            visible: root.canSet && root.joined
            text: qsTr("字と音")
            onAct: root.panelWanted("both")
        }

        BigButton {
            id: letters

            visible: root.canSet && !root.joined
            text: qsTr("字の大きさ")
            onAct: root.panelWanted("letters")
        }

        BigButton {
            id: sound

            visible: root.canSet && !root.joined
            text: qsTr("音")
            onAct: root.panelWanted("sound")
        }

        BigButton {
            id: leave

            visible: root.canLeave
            text: root.leaveLabel
            iconName: root.leaveIcon
            look: "quiet"
            onAct: root.left()
        }
    }
}
