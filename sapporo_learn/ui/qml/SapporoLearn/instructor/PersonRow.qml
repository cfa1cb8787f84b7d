pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One person with the three things that may be done. */
Card {
    id: root

    required property ShellModel shell
    required property var who

    readonly property bool beside: width >= Theme.mm(Theme.buttonsBeside) * Theme.textScale
    readonly property real room: width - 2 * Theme.padding

    signal renameAsked
    signal hideAsked
    signal eraseAsked

    shadowed: false
    implicitHeight: content.height + 2 * Theme.gap

    Grid {
        id: content

        x: Theme.padding
        y: Theme.gap
        columns: root.beside ? 2 : 1
        spacing: Theme.gap
        verticalItemAlignment: Grid.AlignVCenter

        Row {
            id: name

            width: root.beside ? root.room - buttons.width - Theme.gap : root.room
            spacing: Theme.gap

            Portrait {
                id: portrait

                anchors.verticalCenter: parent.verticalCenter
                picture: root.who.picture
                initial: root.who.initial
                opacity: root.who.hidden ? 0.5 : 1
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: name.width - portrait.width - name.spacing

                BodyText {
                    width: parent.width
                    points: Theme.record
                    font.bold: true
                    text: root.shell.keep(root.who.name)
                }

                BodyText {
                    width: parent.width
                    visible: root.who.hidden
                    points: Theme.note
                    color: Theme.quiet
                    text: root.shell.keep(qsTr("えらぶ画面には出ません"))
                }
            }
        }

        Flow {
            id: buttons

            readonly property real oneRow: rename.width + hide.width + erase.width + 2 * spacing

            width: root.beside ? oneRow : root.room
            spacing: Theme.gap

            BigButton {
                id: rename

                text: root.shell.keep(qsTr("名前をかえる"))
                spokenName: qsTr("%1の名前をかえる").arg(root.who.name)
                points: Theme.note
                onAct: root.renameAsked()
            }

            BigButton {
                id: hide

                text: root.who.hidden ? qsTr("もどす") : qsTr("かくす")
                spokenName: (root.who.hidden ? qsTr("%1を えらぶ画面にもどす") : qsTr("%1を えらぶ画面から かくす")).arg(root.who.name)
                points: Theme.note
                onAct: root.hideAsked()
            }

            BigButton {
                id: erase

                text: qsTr("消す")
                spokenName: qsTr("%1の記録を消す").arg(root.who.name)
                points: Theme.note
                look: "quiet"
                onAct: root.eraseAsked()
            }
        }
    }
}
