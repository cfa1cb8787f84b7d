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

        Row {
            id: words

            width: Math.min(sign.width + spacing + Math.ceil(sentence.implicitWidth), content.width - (beside ? ok.width + Theme.gap : 0))
            spacing: Theme.gap

            readonly property bool beside: content.width - ok.width - Theme.gap > content.width * 0.6

            IconImage {
                id: sign

                icon: "notice"
                color: Theme.accent
            }

            BodyText {
                id: sentence

                width: words.width - sign.width - words.spacing
            }
        }

        BigButton {
            id: ok

            text: qsTr("わかりました")
            look: "primary"
            onAct: root.dismissed()
        }
    }
}
