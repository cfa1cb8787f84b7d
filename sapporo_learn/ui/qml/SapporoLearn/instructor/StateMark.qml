pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn

/*! How somebody gets on: a sign in a disc and the word for it. The colour only repeats what both say. */
Row {
    id: root

    required property string kind // call, help, stuck, going, new, passed
    required property string word

    property real points: Theme.record
    readonly property real room: width - disc.width - spacing
    readonly property color ink: ({
            "call": Theme.stop,
            "help": Theme.stop,
            "stuck": Theme.care,
            "passed": Theme.go
        })[kind] ?? Theme.accent
    readonly property string sign: ({
            "call": "hand",
            "help": "help",
            "stuck": "finger",
            "passed": "check",
            "going": "right"
        })[kind] ?? "dots"

    spacing: Theme.smallGap

    Rectangle {
        id: disc

        width: label.lineHeight
        height: width
        radius: width / 2
        color: root.ink

        IconImage {
            anchors.centerIn: parent
            icon: root.sign
            edge: parent.width * 0.72
            color: Theme.card
        }
    }

    BodyText {
        id: label

        width: Math.min(Math.ceil(implicitWidth), root.room)
        points: root.points
        ratio: Theme.labelRatio
        font.bold: true
        color: root.ink
        text: root.word
    }
}
