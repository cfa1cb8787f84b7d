pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! The PIN: set twice at the first entry, asked for at every other. Digits come from the keys or the keyboard. */
FocusScope {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor

    readonly property real space: Theme.mm(12)
    readonly property bool beside: width > height && width >= Theme.mm(Theme.padBeside)
    readonly property real groupWidth: beside ? Math.min(width, Theme.mm(Theme.readingWidth) * Math.max(1, Theme.textScale * 0.8) + pad.width) : width
    readonly property string asked: ({
            "set": qsTr("講師の暗証番号を、決めてください。"),
            "again": qsTr("もう一度、同じ数字を入れてください。")
        })[instructor.page] ?? qsTr("講師の暗証番号を、入れてください。")

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.instructor.digit(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.instructor.rubOut();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.instructor.submit();
        else
            return;
        event.accepted = true;
    }

    InstructorSheet {
        id: words

        x: (root.width - root.groupWidth) / 2
        y: root.beside ? 0 : Math.max(0, (root.height - height - root.space - pad.height) / 2)
        width: root.beside ? root.groupWidth - pad.width - root.space : root.width
        height: root.beside ? root.height : Math.min(naturalHeight, root.height - pad.height - root.space)
        centred: root.beside
        spacing: 2 * Theme.gap

        TitleText {
            width: parent.width
            points: Theme.body
            text: root.shell.keep(root.asked)
        }

        InstructorMessage {
            width: parent.width
            shell: root.shell
            instructor: root.instructor
        }

        PinDots {
            filled: root.instructor.pinLength
        }

        BodyText {
            width: parent.width
            visible: root.instructor.page !== "enter"
            points: Theme.record
            color: Theme.quiet
            text: root.shell.keep(qsTr("4けたから8けたの数字です。人に教えないでください。"))
        }

        BigButton {
            visible: root.instructor.page === "enter"
            width: Math.min(implicitWidth, parent.width)
            text: root.shell.keep(qsTr("暗証番号を忘れました"))
            points: Theme.note
            look: "quiet"
            onAct: root.instructor.askRecovery()
        }
    }

    PinPad {
        id: pad

        x: root.beside ? words.x + words.width + root.space : (root.width - width) / 2
        y: root.beside ? (root.height - height) / 2 : words.y + words.height + root.space
        instructor: root.instructor
    }
}
