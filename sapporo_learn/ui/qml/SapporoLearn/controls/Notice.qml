pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! One sentence for whoever is there, over the page, with one button to put it away. */
FocusScope {
    id: root

    property alias text: sentence.text

    signal dismissed

    onVisibleChanged: {
        if (visible)
            ok.forceActiveFocus(Qt.OtherFocusReason);
    }

    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence.clean

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent // the page behind waits
        }
    }

    Card {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(250) * Math.max(1, Theme.textScale / 1.5))
        height: sentence.height + ok.height + 3 * Theme.padding
        border.width: Theme.stroke
        border.color: Theme.accent

        IconImage {
            id: sign

            x: Theme.padding
            y: Theme.padding
            icon: "notice"
            color: Theme.accent
        }

        BodyText {
            id: sentence

            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            y: Theme.padding
            width: parent.width - x - Theme.padding
        }

        BigButton {
            id: ok

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.padding
            focus: true
            text: qsTr("わかりました")
            look: "primary"
            onAct: root.dismissed()
        }
    }
}
