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
    readonly property var lessons: instructor.lessons

    InstructorSheet {
        anchors.fill: parent
        focus: true

        Flow {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.lessons.length

                BigButton {
                    required property int index

                    readonly property var lesson: root.lessons[index]

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

        Repeater {
            model: root.rows.length

            StumbleRow {
                required property int index

                width: parent?.width ?? 0
                shell: root.shell
                row: root.rows[index]
            }
        }

        BodyText {
            width: parent.width
            visible: root.rows.length > 0
            points: Theme.note
            color: Theme.quiet
            text: root.shell.keep(qsTr("記録せずに練習した方も、人数に入っています。「–」は、まだ はかっていない、というしるしです。"))
        }
    }
}
