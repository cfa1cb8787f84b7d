pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The names: give another one, take a tile away, bring it back, erase a person. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var names: instructor.everybody

    InstructorSheet {
        anchors.fill: parent
        focus: true
        moreName: qsTr("つぎの人たちを見る")
        lessName: qsTr("まえの人たちを見る")

        EmptyCard {
            width: parent.width
            visible: root.names.length === 0
            iconName: "newcomer"
            text: root.shell.keep(qsTr("まだ、どなたの名前もありません。「はじめての方」から、練習をはじめてください。"))
        }

        SteadyRepeater {
            id: list

            rows: root.names

            PersonRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                who: list.shown[index]
                onRenameAsked: root.instructor.askRename(who.id)
                onEraseAsked: root.instructor.askErase(who.id)
                onHideAsked: root.instructor.hide(who.id, !who.hidden)
            }
        }
    }
}
