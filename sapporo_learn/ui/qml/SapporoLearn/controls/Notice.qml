pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! One sentence for whoever is there, with one button to put it away. */
Card {
    id: root

    property alias text: sentence.text

    signal dismissed

    implicitHeight: content.height + 2 * Theme.padding
    border.width: Theme.stroke
    border.color: Theme.accent
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence.clean

    Flow {
        id: content

        x: Theme.padding
        y: Theme.padding
        width: root.width - 2 * Theme.padding
        spacing: Theme.gap

        IconImage {
            id: sign

            icon: "notice"
            color: Theme.accent
        }

        BodyText {
            id: sentence

            width: Math.min(Math.ceil(implicitWidth), content.width - sign.width - Theme.gap)
        }

        BigButton {
            text: qsTr("わかりました")
            look: "primary"
            onAct: root.dismissed()
        }
    }
}
