pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn.Models

/*! Every sentence that is said, whichever page says it. */
Item {
    id: root

    required property ShellModel shell
    required property LessonModel lesson
    required property FreeModel free
    required property FitModel fit

    signal said(string sentence)

    Connections {
        target: root.shell

        function onSaying(sentence: string) {
            root.said(sentence);
        }
    }

    Connections {
        target: root.lesson

        function onSaid() {
            root.said(root.lesson.feedback.shown || root.lesson.line.shown);
        }
    }

    Connections {
        target: root.free

        function onSaid() {
            root.said(root.free.news);
        }
    }

    Connections {
        target: root.fit

        function onSaid() {
            root.said(root.fit.line.shown);
        }
    }
}
