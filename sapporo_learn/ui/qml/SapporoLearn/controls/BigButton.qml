pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import SapporoLearn

/*!
    The one way to press something outside the phone. It answers on the way down, acts when the finger is lifted on
    it however long it lay there, and takes a second touch within half a second for a tremble.
*/
AbstractButton {
    id: root

    property string look: "plain" // primary, plain, quiet, stop
    property string iconName: ""
    property bool large: false
    property bool trailing: false // the sign after the words, as for going on
    property real points: Theme.body
    property int restMs: Theme.bounce
    property string spokenName: text.replace(/\u2060/g, "")

    readonly property bool filled: look === "primary" || look === "stop"
    readonly property color strong: look === "stop" ? Theme.stop : look === "quiet" ? Theme.quiet : Theme.accent
    readonly property color inkColor: filled ? (look === "stop" ? Theme.card : Theme.accentInk) : strong
    readonly property bool both: iconName !== "" && text !== ""
    readonly property real labelRoom: availableWidth - (both ? icon.width + Theme.smallGap : 0)

    signal act

    down: pressed || rim.pressed
    focusPolicy: Qt.StrongFocus
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: Theme.smallGap
    bottomPadding: Theme.smallGap
    implicitWidth: Math.max(Theme.button, leftPadding + content.implicitWidth + rightPadding)
    implicitHeight: Math.max(large ? Theme.buttonLarge : Theme.button, topPadding + content.implicitHeight + bottomPadding)
    opacity: enabled ? 1 : 0.35

    Accessible.role: Accessible.Button
    Accessible.name: spokenName

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    onClicked: {
        if (!rest.running) {
            rest.start();
            act();
        }
    }

    Timer {
        id: rest

        interval: root.restMs
    }

    Rim {
        id: rim

        button: root
    }

    background: Rectangle {
        y: root.down ? Theme.pressDepth : 0
        radius: Theme.radius
        color: root.filled ? (root.down ? Qt.darker(root.strong, 1.25) : root.strong) : (root.down ? Theme.tint : Theme.card)
        border.width: root.filled ? 0 : Theme.stroke
        border.color: root.strong

        FocusFrame {
            shown: root.visualFocus
        }
    }

    contentItem: Item {
        id: content

        implicitWidth: row.spacing + (root.iconName === "" ? 0 : icon.width) + (root.text === "" ? 0 : Math.ceil(label.implicitWidth))
        implicitHeight: Math.max(root.iconName === "" ? 0 : icon.height, root.text === "" ? 0 : label.height)

        Row {
            id: row

            x: Math.round((parent.width - width) / 2)
            y: Math.round((parent.height - height) / 2) + (root.down ? Theme.pressDepth : 0)
            layoutDirection: root.trailing ? Qt.RightToLeft : Qt.LeftToRight
            spacing: root.both ? Theme.smallGap : 0

            IconImage {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                icon: root.iconName
                color: root.inkColor
                edge: root.text === "" ? Theme.mm(11) : Theme.pt(root.points) * Theme.iconRatio

                // words on two lines are narrower than their room: the sign stays beside them
                transform: Translate {
                    x: root.both ? Math.round((label.width - label.contentWidth) / 2) * (root.trailing ? -1 : 1) : 0
                }
            }

            BodyText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), root.labelRoom)
                visible: root.text !== ""
                text: root.text
                points: root.points
                color: root.inkColor
                ratio: Theme.labelRatio
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
