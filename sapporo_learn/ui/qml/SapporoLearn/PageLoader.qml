pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! Shows one page at a time, but not the first, and lets each appear softly. */
Loader {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property PeopleModel people
    required property GoalModel goal
    required property HomeModel home
    required property LessonModel lesson
    required property FreeModel free
    required property GlossaryModel glossary
    required property InstructorModel instructor
    required property string page
    readonly property bool appearing: appear.running

    signal panelWanted(string section)
    signal againWanted

    function pageFor(name: string): Component {
        switch (name) {
        case "who":
            return who;
        case "goal":
            return goalPage;
        case "home":
            return homeCards;
        case "lesson":
            return lessonPage;
        case "free":
            return freePractice;
        case "finished":
            return finished;
        case "instructor":
        case "pin":
            return instructorPages;
        case "crash":
            return crash;
        default:
            return null; // the first page is the window's own
        }
    }

    sourceComponent: pageFor(page)
    onLoaded: appear.restart()

    NumberAnimation {
        id: appear

        target: root.item
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.fade
    }

    Component {
        id: who

        WhoPage {
            shell: root.shell
            voice: root.voice
            people: root.people
            onPanelWanted: section => root.panelWanted(section)
        }
    }

    Component {
        id: goalPage

        GoalPage {
            shell: root.shell
            voice: root.voice
            goal: root.goal
            onPanelWanted: section => root.panelWanted(section)
        }
    }

    Component {
        id: homeCards

        HomePage {
            shell: root.shell
            voice: root.voice
            home: root.home
            onPanelWanted: section => root.panelWanted(section)
        }
    }

    Component {
        id: lessonPage

        LessonPage {
            shell: root.shell
            voice: root.voice
            lesson: root.lesson
            glossary: root.glossary
            onPanelWanted: section => root.panelWanted(section)
        }
    }

    Component {
        id: freePractice

        FreePage {
            shell: root.shell
            voice: root.voice
            free: root.free
            glossary: root.glossary
            onPanelWanted: section => root.panelWanted(section)
        }
    }

    Component {
        id: finished

        FinishedPage {
            shell: root.shell
            voice: root.voice
            lesson: root.lesson
            onPanelWanted: section => root.panelWanted(section)
            onAgainWanted: root.againWanted()
            onOtherWanted: root.shell.goHome()
        }
    }

    Component {
        id: instructorPages

        InstructorPage {
            shell: root.shell
            voice: root.voice
            instructor: root.instructor
        }
    }

    Component {
        id: crash

        CrashPage {
            shell: root.shell
            voice: root.voice
        }
    }
}
