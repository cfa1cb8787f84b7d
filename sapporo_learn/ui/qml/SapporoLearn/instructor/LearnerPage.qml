pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! One learner: every lesson, every step – how long, how much help, which causes. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property var who: instructor.learner

    Scroller {
        anchors.fill: parent
        contentHeight: content.height

        Column {
            id: content

            width: parent.width
            spacing: Theme.gap

            Row {
                spacing: Theme.gap

                Portrait {
                    id: portrait

                    picture: root.who.picture ?? ""
                }

                Column {
                    width: content.width - portrait.width - Theme.gap

                    TitleText {
                        width: parent.width
                        text: root.shell.keep(root.who.name ?? "")
                    }

                    BodyText {
                        width: parent.width
                        points: Theme.note
                        color: Theme.quiet
                        text: root.shell.keep(qsTr("さいごの練習：%1　できた教材：%2").arg(root.who.visit ?? "").arg(root.who.passed ?? ""))
                    }
                }
            }

            Repeater {
                model: root.who.lessons ?? []

                Column {
                    id: block

                    required property var modelData

                    width: content.width
                    spacing: Theme.smallGap

                    TitleText {
                        width: parent.width
                        points: Theme.body
                        text: root.shell.keep(block.modelData.title)
                    }

                    Repeater {
                        model: block.modelData.steps

                        StepRow {
                            required property var modelData

                            width: block.width
                            shell: root.shell
                            row: modelData
                        }
                    }
                }
            }
        }
    }
}
