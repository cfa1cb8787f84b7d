pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Behind the small door: first the PIN, then the class, a learner, a lesson, the names, the screen's size. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property string page: instructor.page
    readonly property bool inside: !["set", "again", "enter", "recover", "code"].includes(page)

    Item {
        id: head

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        height: tabs.height

        Flow {
            id: tabs

            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.inside ? [
                    {
                        name: qsTr("クラス"),
                        pages: ["class", "learner"]
                    },
                    {
                        name: qsTr("教材"),
                        pages: ["lesson"]
                    },
                    {
                        name: qsTr("名ぼ"),
                        pages: ["people"]
                    },
                    {
                        name: qsTr("画面合わせ"),
                        pages: ["screen"]
                    }
                ] : []

                BigButton {
                    required property var modelData
                    required property int index

                    readonly property bool current: modelData.pages.includes(root.page)

                    text: modelData.name
                    points: Theme.record
                    look: current ? "primary" : "plain"
                    Accessible.role: Accessible.PageTab
                    Accessible.selected: current
                    onAct: root.open(index)
                }
            }

            BigButton {
                text: root.inside ? qsTr("講師をおわる") : qsTr("やめる")
                points: Theme.record
                iconName: "leave"
                look: "quiet"
                onAct: root.instructor.leave()
            }
        }
    }

    Loader {
        id: body

        x: Theme.margin
        y: head.y + head.height + Theme.gap
        width: root.width - 2 * Theme.margin
        height: root.height - y - Theme.margin
        focus: true
        sourceComponent: ({
                "class": classPage,
                "learner": learnerPage,
                "lesson": lessonPage,
                "people": peoplePage,
                "screen": screenPage,
                "code": codePage,
                "recover": recoverPage
            })[root.page] ?? pinPage
    }

    function open(index: int) {
        [() => instructor.showClass(), () => instructor.showLesson(""), () => instructor.showPeople(), () => instructor.showScreen()][index]();
    }

    Component {
        id: pinPage

        PinPage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: codePage

        CodePage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: recoverPage

        RecoverPage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: classPage

        ClassPage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: learnerPage

        LearnerPage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: lessonPage

        StumblePage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: peoplePage

        PeoplePage {
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: screenPage

        ScreenPage {
            shell: root.shell
        }
    }
}
