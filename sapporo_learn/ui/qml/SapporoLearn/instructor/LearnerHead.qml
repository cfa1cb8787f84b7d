pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Who this is and how the last lesson went. */
Item {
    id: root

    required property ShellModel shell
    required property var who

    readonly property bool beside: width >= Theme.mm(Theme.rowBeside) * Theme.textScale
    readonly property real room: width - portrait.width - Theme.gap

    implicitHeight: Math.max(portrait.height, grid.height) + Theme.smallGap

    Portrait {
        id: portrait

        width: Theme.button
        picture: root.who.picture ?? ""
        initial: root.who.initial ?? ""
    }

    Grid {
        id: grid

        x: portrait.width + Theme.gap
        columns: root.beside ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.smallGap

        Column {
            width: root.beside ? Math.floor(root.room * 0.5) : root.room

            TitleText {
                width: parent.width
                points: Theme.body
                text: root.shell.keep(root.who.name ?? "")
            }

            BodyText {
                width: parent.width
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.quiet
                text: root.shell.keep(qsTr("最後の練習　%1").arg(root.who.visit ?? ""))
            }

            BodyText {
                width: parent.width
                points: Theme.note
                ratio: Theme.labelRatio
                color: Theme.quiet
                text: root.shell.keep(qsTr("できた教材　%1").arg(root.who.passed ?? ""))
            }
        }

        Column {
            width: root.beside ? root.room - Math.floor(root.room * 0.5) - Theme.gap : root.room

            StateMark {
                width: parent.width
                kind: root.who.kind ?? ""
                word: root.shell.keep(root.who.word ?? "")
            }

            BodyText {
                width: parent.width
                points: Theme.note
                text: root.shell.keep(qsTr("「%1」 %2").arg(root.who.lesson ?? "").arg(root.who.why ?? ""))
            }
        }
    }
}
