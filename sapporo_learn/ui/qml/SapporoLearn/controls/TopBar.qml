pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*!
    The head of every page: its name, and the same buttons in the same place. When the two buttons for letters and sound
    do not fit beside each other they become one, in the end a short one, which is never missing; the name shows only
    when it fits whole.
*/
Item {
    id: root

    property string title: ""
    property string leaveLabel: qsTr("おわる")
    property string leaveIcon: ""
    property bool canLeave: true
    property bool canSet: true
    property bool canRepeat: false
    default property alias below: holder.data // something small under the name

    readonly property real ending: canLeave ? leave.implicitWidth + Theme.gap : 0
    readonly property real least: ending + (canRepeat ? repeat.shortWidth + Theme.gap : 0)
    readonly property real apart: letters.implicitWidth + Theme.gap + sound.implicitWidth
    readonly property bool joined: least + apart > width
    readonly property bool squeezed: least + both.implicitWidth > width
    readonly property real setting: squeezed ? brief.implicitWidth : joined ? both.implicitWidth : apart
    readonly property real others: ending + (canSet ? setting + Theme.gap : 0)
    readonly property real room: width - buttons.width - Theme.gap
    readonly property bool stacked: holder.childrenRect.height === 0 || name.implicitHeight + Theme.smallGap + holder.childrenRect.height <= height
    readonly property real beside: stacked || holder.childrenRect.width === 0 ? 0 : holder.childrenRect.width + Theme.gap
    readonly property bool titleShown: title !== "" && name.implicitWidth + beside <= room

    signal panelWanted(string name)
    signal repeating
    signal leaving

    implicitHeight: buttons.height

    Grid {
        id: left

        anchors.verticalCenter: parent.verticalCenter
        columns: root.stacked ? 1 : 2
        spacing: root.stacked ? Theme.smallGap / 2 : Theme.gap
        verticalItemAlignment: Grid.AlignVCenter

        TitleText {
            id: name

            visible: root.titleShown
            text: root.title
            points: Theme.body
            ratio: Theme.labelRatio
            wrapMode: Text.NoWrap
        }

        Item {
            id: holder

            visible: childrenRect.width > 0 && childrenRect.width <= root.room
            width: childrenRect.width
            height: childrenRect.height
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        spacing: Theme.gap

        RepeatButton {
            id: repeat

            visible: root.canRepeat
            tight: root.width - root.others < shortWidth
            height: leave.height // its sign is a little taller than words
            room: root.width - root.others - (name.text === "" ? 0 : name.implicitWidth + Theme.gap)
            onAct: root.repeating()
        }

        BigButton {
            id: both

            visible: root.canSet && root.joined && !root.squeezed
            text: qsTr("字と音")
            onAct: root.panelWanted("both")
        }

        BigButton {
            id: brief

            visible: root.canSet && root.squeezed
            text: qsTr("音")
            spokenName: qsTr("字と音")
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
            onAct: root.leaving()
        }
    }
}
