pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Behind the small door: first the PIN, then the class, a learner, a lesson, the names, the screen's size. */
FocusScope {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property InstructorModel instructor

    readonly property string page: instructor.page
    readonly property bool ready: !settling.running // false for half a second after a page change
    readonly property var pages: ({
            "code": codePage,
            "recover": recoverPage,
            "class": classPage,
            "learner": learnerPage,
            "lesson": lessonPage,
            "people": peoplePage,
            "rename": renamePage,
            "erase": erasePage,
            "bus": busPage,
            "safety": safetyPage,
            "screen": screenPage
        })

    focus: true
    onPageChanged: {
        settling.restart();
        Qt.callLater(() => body.forceActiveFocus(Qt.TabFocusReason));
    }
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: instructor.back()

    InstructorHead {
        id: head

        x: Theme.margin
        y: Theme.margin
        width: root.width - 2 * Theme.margin
        shell: root.shell
        instructor: root.instructor
    }

    InstructorMessage {
        id: message

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        x: Theme.margin
        width: head.width
        shell: root.shell
        instructor: root.instructor
        wanted: ["class", "learner", "lesson", "people", "bus", "safety", "screen"].includes(root.page)
    }

    Loader {
        id: body

        anchors.top: message.visible ? message.bottom : head.bottom
        anchors.topMargin: Theme.smallGap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        x: Theme.margin - Theme.smallGap // sheets keep so much room around their rows
        width: head.width + Theme.smallGap
        focus: true
        sourceComponent: root.pages[root.page] ?? pinPage
    }

    Timer {
        id: settling

        interval: Theme.bounce
    }

    MouseArea { // a trembling second touch must not press what has just appeared under it
        anchors.fill: body
        enabled: !root.ready
        visible: enabled
    }

    Component {
        id: pinPage

        PinPage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: codePage

        CodePage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: recoverPage

        RecoverPage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: classPage

        ClassPage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: learnerPage

        LearnerPage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: lessonPage

        StumblePage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: peoplePage

        PeoplePage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: renamePage

        RenamePage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: erasePage

        ErasePage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: busPage

        BusPage {
            focus: true
            shell: root.shell
            bus: root.instructor.bus
        }
    }

    Component {
        id: safetyPage

        SafetyPage {
            focus: true
            shell: root.shell
            instructor: root.instructor
        }
    }

    Component {
        id: screenPage

        ScreenPage {
            focus: true
            shell: root.shell
            voice: root.voice
        }
    }
}
