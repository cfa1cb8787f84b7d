pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Everybody who learns here, last visitor first: who, when, how far, and where the last lesson stumbled. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var rows: instructor.classRows

    BodyText {
        width: parent.width
        visible: root.rows.length === 0
        text: root.shell.keep(qsTr("まだ、練習した方がいません。はじめの画面から、練習をはじめてください。"))
    }

    Scroller {
        anchors.fill: parent
        visible: root.rows.length > 0
        contentHeight: list.height

        Column {
            id: list

            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.rows

                ClassRow {
                    required property var modelData

                    width: list.width
                    shell: root.shell
                    row: modelData
                    onAct: root.instructor.showLearner(modelData.id)
                }
            }
        }
    }
}
