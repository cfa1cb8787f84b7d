pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    All pages but the first, and what may lie over any page. Everything works by keyboard: Tab moves on, Enter or Space
    presses, Esc goes back or ends, F5 says the sentence again, F1 asks for help in a lesson.
*/
FocusScope {
    id: root

    required property Main main
    required property ShellModel shell
    required property VoiceModel voice
    required property PeopleModel people
    required property GoalModel goal
    required property HomeModel home
    required property LessonModel lesson
    required property FreeModel free
    required property FitModel fit
    required property GlossaryModel glossary
    required property InstructorModel instructor

    readonly property string page: shell.crashed ? "crash" : fit.active ? "fit" : below
    readonly property string below: shell.page === "lesson" && lesson.phase === "finished" ? "finished" : shell.page
    readonly property bool covered: panel.open || shell.notice !== ""

    /*! Gives a sentence to the screen reader when the program's own voice is silent. */
    function tell(sentence: string) {
        if (sentence !== "" && (voice.muted || !voice.audible))
            body.Accessible.announce(sentence);
    }

    /*! Says what is on top once more. */
    function repeat() {
        if (shell.notice === "" && (page === "lesson" || page === "finished"))
            lesson.repeat();
        else if (shell.notice === "" && page === "free")
            free.repeat();
        else if (shell.notice === "" && page === "fit")
            fit.repeat();
        else
            shell.repeat();
    }

    function dismiss() {
        shell.dismissNotice();
        repeat(); // of the page below, which it had interrupted
        Qt.callLater(focusPage);
    }

    function leavePage() {
        if (shell.notice !== "")
            dismiss();
        else if (panel.open)
            panel.close();
        else if (page === "fit")
            fit.leave();
        else if (page === "who")
            shell.goWelcome();
        else if (page === "goal")
            goal.skip();
        else if (page === "home")
            home.leave();
        else if (page === "lesson")
            lesson.leave();
        else if (page === "free")
            free.leave();
        else if (page === "finished")
            shell.goHome();
    }

    function again() {
        lesson.leave();
        home.again();
    }

    function focusPage() {
        if (panel.open)
            panel.forceActiveFocus(Qt.OtherFocusReason);
        else if (page === "fit")
            fitting.forceActiveFocus(Qt.OtherFocusReason);
        else if (page === "welcome")
            main.focusFirst();
        else
            body.forceActiveFocus(Qt.OtherFocusReason);
    }

    anchors.fill: parent

    onPageChanged: {
        panel.section = "";
        settling.restart();
        Qt.callLater(focusPage);
    }

    Binding {
        target: root.main
        property: "page"
        value: root.page
    }

    Binding {
        target: root.main
        property: "ready"
        value: !settling.running && !body.appearing && !root.main.appearing // half a second after a page change: a trembling finger
    }

    Binding {
        target: root.main
        property: "covered"
        value: root.covered
    }

    Connections {
        target: root.main

        function onPanelWanted(section: string) {
            panel.section = section;
        }
    }

    Shortcut {
        sequences: ["Esc"]
        onActivated: root.leavePage()
    }

    Shortcut {
        sequences: ["F5"]
        onActivated: root.repeat()
    }

    Shortcut {
        sequences: ["F1"]
        enabled: root.page === "lesson" && !root.covered
        onActivated: root.lesson.help()
    }

    SaidAloud {
        shell: root.shell
        lesson: root.lesson
        free: root.free
        fit: root.fit
        onSaid: sentence => root.tell(sentence)
    }

    Timer {
        id: settling

        interval: Theme.bounce
    }

    PageLoader {
        id: body

        anchors.fill: parent
        focus: true
        enabled: !root.covered && root.page !== "fit"
        visible: root.page !== "fit"
        shell: root.shell
        voice: root.voice
        people: root.people
        goal: root.goal
        home: root.home
        lesson: root.lesson
        free: root.free
        glossary: root.glossary
        instructor: root.instructor
        page: root.shell.crashed ? "crash" : root.below
        onPanelWanted: section => panel.section = section
        onAgainWanted: root.again()
    }

    FitLayer {
        id: fitting

        anchors.fill: parent
        active: root.page === "fit"
        enabled: !root.covered
        shell: root.shell
        voice: root.voice
        fit: root.fit
        onPanelWanted: section => panel.section = section
        onOver: root.repeat() // of the page below, which it had interrupted
    }

    MouseArea {
        anchors.fill: parent
        enabled: settling.running
        visible: enabled
    }

    SidePanel {
        id: panel

        objectName: "panel"
        anchors.fill: parent
        shell: root.shell
        voice: root.voice
        fit: root.fit
    }

    Loader {
        anchors.fill: parent
        active: root.shell.notice !== ""

        sourceComponent: Notice {
            shell: root.shell
            voice: root.voice
            onDismissed: root.dismiss()
        }
    }
}
