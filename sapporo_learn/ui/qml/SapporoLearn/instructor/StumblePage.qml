pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One lesson: at which step people stumble, most first, why, and what to say there. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    Scroller {
        anchors.fill: parent
        contentHeight: content.height

        Column {
            id: content

            width: parent.width
            spacing: Theme.gap

            Flow {
                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: root.instructor.lessons

                    BigButton {
                        required property var modelData

                        text: root.shell.keep(modelData.title)
                        points: Theme.note
                        look: modelData.current ? "primary" : "plain"
                        onAct: root.instructor.showLesson(modelData.id)
                    }
                }
            }

            BodyText {
                width: parent.width
                visible: root.instructor.lessonRows.length === 0
                text: root.shell.keep(qsTr("この教材は、まだ だれも練習していません。"))
            }

            Repeater {
                model: root.instructor.lessonRows

                StumbleRow {
                    required property var modelData

                    width: content.width
                    shell: root.shell
                    row: modelData
                }
            }
        }
    }
}
