pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One person with the three things that may be done. */
Card {
    id: root

    required property ShellModel shell
    required property var who

    signal renameAsked
    signal hideAsked
    signal eraseAsked

    shadowed: false
    implicitHeight: content.height + 2 * Theme.smallGap

    Flow {
        id: content

        x: Theme.padding
        y: Theme.smallGap
        width: root.width - 2 * Theme.padding
        spacing: Theme.gap

        Row {
            id: name

            spacing: Theme.gap
            height: Theme.button

            Portrait {
                id: portrait

                anchors.verticalCenter: parent.verticalCenter
                picture: root.who.picture
            }

            BodyText {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(Theme.mm(60), Math.min(implicitWidth, content.width - portrait.width - Theme.gap))
                text: root.shell.keep(root.who.hidden ? qsTr("%1（かくれています）").arg(root.who.name) : root.who.name)
            }
        }

        BigButton {
            text: qsTr("名前をかえる")
            spokenName: qsTr("%1さんの名前をかえる").arg(root.who.name)
            points: Theme.note
            onAct: root.renameAsked()
        }

        BigButton {
            text: root.who.hidden ? qsTr("もどす") : qsTr("かくす")
            spokenName: (root.who.hidden ? qsTr("%1さんをもどす") : qsTr("%1さんをかくす")).arg(root.who.name)
            points: Theme.note
            onAct: root.hideAsked()
        }

        BigButton {
            text: qsTr("消す")
            spokenName: qsTr("%1さんの記録を消す").arg(root.who.name)
            points: Theme.note
            look: "quiet"
            onAct: root.eraseAsked()
        }
    }
}
