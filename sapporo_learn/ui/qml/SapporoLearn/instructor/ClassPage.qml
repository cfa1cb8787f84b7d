pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Everybody who learns here, by days, whoever needs help first; beside it the steps that trouble most. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property bool empty: instructor.classRows.length === 0
    readonly property bool beside: instructor.hardest.length > 0 && width >= Theme.mm(Theme.panelBeside) * Theme.textScale

    InstructorSheet {
        width: root.beside ? panel.x - Theme.gap : root.width
        height: parent.height
        focus: true
        moreName: qsTr("つぎの人たちを見る")
        lessName: qsTr("まえの人たちを見る")

        BodyText {
            width: parent.width
            visible: !root.empty
            text: root.shell.keep(root.instructor.classSummary)
            points: Theme.record
            ratio: Theme.labelRatio
        }

        EmptyCard {
            width: parent.width
            visible: root.empty
            iconName: "newcomer"
            text: root.shell.keep(qsTr("まだ、練習した方がいません。はじめの画面から、練習をはじめてください。"))
        }

        Repeater {
            model: root.instructor.classModel

            ClassRow {
                width: parent?.width ?? 0
                shell: root.shell
                onAct: root.instructor.showLearner(row.id)
            }
        }
    }

    HardestPanel {
        id: panel

        y: Theme.smallGap
        x: root.width - width
        width: Theme.mm(Theme.panelWidth) * Theme.textScale
        height: root.height - y
        visible: root.beside
        shell: root.shell
        instructor: root.instructor
    }
}
