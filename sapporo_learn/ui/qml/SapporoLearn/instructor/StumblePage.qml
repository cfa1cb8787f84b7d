pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One lesson: at which step people stumble, most first, why, and what to say there. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var rows: instructor.lessonRows

    InstructorSheet {
        anchors.fill: parent
        focus: true

        Flow {
            readonly property var parts: children // a long course is turned row by row

            width: parent.width
            spacing: Theme.gap

            SteadyRepeater {
                id: choices

                rows: root.instructor.lessons

                BigButton {
                    required property int index

                    readonly property var lesson: choices.shown[index]

                    text: root.shell.keep(lesson.title)
                    points: Theme.note
                    width: Math.min(implicitWidth, parent?.width ?? 0)
                    iconName: lesson.current ? "check" : ""
                    look: lesson.current ? "primary" : "plain"
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: lesson.current
                    onAct: root.instructor.showLesson(lesson.id)
                }
            }
        }

        BodyText {
            width: parent.width
            visible: root.instructor.lessonNote !== ""
            points: Theme.note
            color: Theme.stop
            text: root.shell.keep(root.instructor.lessonNote)
        }

        BodyText {
            width: parent.width
            visible: root.rows.length > 0
            points: Theme.record
            ratio: Theme.labelRatio
            text: root.shell.keep(root.instructor.lessonSummary)
        }

        EmptyCard {
            width: parent.width
            visible: root.rows.length === 0
            iconName: "dots"
            text: root.shell.keep(root.instructor.lessonSummary)
        }

        SteadyRepeater {
            id: list

            rows: root.rows

            StumbleRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                row: list.shown[index]
            }
        }

        BodyText {
            width: parent.width
            visible: root.rows.length > 0
            points: Theme.note
            color: Theme.quiet
            text: root.shell.keep(qsTr("これまでの練習ぜんぶの数です。「–」は、まだ はかっていない、というしるしです。"))
        }
    }
}
