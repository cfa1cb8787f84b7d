pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*! What has just been done, or what to do about what went wrong: a sign and one sentence. */
Rectangle {
    id: root

    required property ShellModel shell
    required property InstructorModel instructor
    property bool wanted: true

    readonly property color mark: instructor.good ? Theme.go : Theme.stop

    visible: wanted && instructor.message !== ""
    height: visible ? implicitHeight : 0
    implicitHeight: words.height + 2 * Theme.smallGap
    radius: Theme.radius
    color: instructor.good ? Theme.goTint : Theme.stopTint
    border.width: Theme.stroke
    border.color: mark

    IconImage {
        id: sign

        x: Theme.padding
        y: Theme.smallGap
        icon: root.instructor.good ? "check" : "notice"
        edge: words.lineHeight
        color: root.mark
    }

    BodyText {
        id: words

        x: sign.x + sign.width + Theme.smallGap
        y: Theme.smallGap
        width: root.width - x - Theme.padding
        points: Theme.note
        text: root.shell.keep(root.instructor.message)
        Accessible.role: Accessible.AlertMessage
    }
}
