pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    The one window. Everything works by keyboard: Tab moves on, Enter or Space presses, Esc goes back or ends, F5 says
    the sentence again, F1 asks for help in a lesson.
*/
Window {
    id: root

    required property ShellModel shell
    required property VoiceModel voice
    required property PeopleModel people
    required property HomeModel home
    required property LessonModel lesson
    required property InstructorModel instructor

    readonly property string page: shell.crashed ? "crash" : shell.page === "lesson" && lesson.phase === "finished" ? "finished" : shell.page
    readonly property bool ready: !settling.running && !body.appearing // false for half a second after a page change: a trembling finger

    /*! Gives a sentence to the screen reader when the program's own voice is silent. */
    function tell(sentence: string) {
        if (sentence !== "" && (voice.muted || !voice.audible))
            body.Accessible.announce(sentence);
    }

    function leavePage() {
        if (panel.open)
            panel.close();
        else if (page === "who")
            shell.goWelcome();
        else if (page === "home")
            home.leave();
        else if (page === "lesson")
            lesson.leave();
        else if (page === "finished")
            shell.goHome();
    }

    function again() {
        const id = lesson.lessonId;
        lesson.leave();
        home.open(id);
    }

    title: qsTr("さっぽろ スマホれんしゅう")
    width: 1280
    height: 800
    color: Theme.ground

    onPageChanged: {
        panel.close();
        settling.restart();
        Qt.callLater(() => body.forceActiveFocus(Qt.OtherFocusReason));
    }

    Binding {
        target: Theme
        property: "pxPerMm"
        value: root.shell.pxPerMm
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.shell.textScale
    }

    Binding {
        target: Theme
        property: "themeName"
        value: root.shell.theme
    }

    Binding {
        target: Theme
        property: "pace"
        value: root.shell.pace
    }

    Shortcut {
        sequences: ["Esc"]
        onActivated: root.leavePage()
    }

    Shortcut {
        sequences: ["F5"]
        onActivated: root.page === "lesson" || root.page === "finished" ? root.lesson.repeat() : root.shell.repeat()
    }

    Shortcut {
        sequences: ["F1"]
        enabled: root.page === "lesson"
        onActivated: root.lesson.help()
    }

    Connections {
        target: root.shell

        function onLineChanged() {
            root.tell(root.shell.line.shown);
        }
    }

    Connections {
        target: root.lesson

        function onSaid() {
            root.tell(root.lesson.feedback.shown || root.lesson.line.shown);
        }
    }

    Timer {
        id: settling

        interval: Theme.bounce
    }

    PageLoader {
        id: body

        anchors.fill: parent
        focus: true
        enabled: !panel.open && root.shell.notice === ""
        shell: root.shell
        voice: root.voice
        people: root.people
        home: root.home
        lesson: root.lesson
        instructor: root.instructor
        page: root.page
        onPanelWanted: section => panel.section = section
        onAgainWanted: root.again()
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
    }

    Notice {
        anchors.fill: parent
        visible: root.shell.notice !== ""
        text: root.shell.keep(root.shell.notice)
        onDismissed: root.shell.dismissNotice()
    }
}
