pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/*!
    One kind sentence about what the finger did, a hint, or what was achieved; the drawn sign tells which. Beside a
    phone that takes turns with the large sentence, the strip repeats that sentence while there is nothing else to say.
*/
Rectangle {
    id: root

    required property VoiceModel voice
    required property var feedback
    required property string kind // finger, hint, praise
    required property var sentence // the large one
    required property bool repeatsSentence
    required property real most // its height can be
    readonly property bool empty: feedback.shown === ""
    readonly property var line: empty && repeatsSentence ? sentence : feedback
    readonly property real need: words.contentHeight + 2 * Theme.smallGap

    onLineChanged: {
        if (kind === "praise")
            cheer.restart();
    }

    visible: line.shown !== ""
    radius: Theme.radiusLarge
    color: kind === "praise" ? Theme.goTint : Theme.tint

    Rectangle {
        id: badge

        x: Theme.padding
        y: words.contentHeight > 2 * height ? words.y + Math.max(0, (words.height - words.contentHeight) / 2) : (root.height - height) / 2
        width: Theme.pt(Theme.body) * Theme.iconRatio
        height: width
        radius: width / 2
        color: root.kind === "praise" ? Theme.go : Theme.accent

        SequentialAnimation {
            id: cheer

            NumberAnimation {
                target: badge
                property: "scale"
                to: 1.35
                duration: Theme.fade
                easing.type: Easing.OutQuad
            }

            NumberAnimation {
                target: badge
                property: "scale"
                to: 1
                duration: Theme.settle
                easing.type: Easing.OutBounce
            }
        }

        IconImage {
            anchors.centerIn: parent
            icon: root.empty ? "read" : root.kind
            edge: badge.width * 0.7
            color: Theme.accentInk
        }
    }

    SpokenText {
        id: words

        x: badge.x + badge.width + Theme.smallGap
        y: Theme.smallGap
        width: root.width - x - Theme.padding
        height: root.height - 2 * Theme.smallGap
        line: root.line
        voice: root.voice
        centred: true
        sizes: [Theme.body]
        room: root.most - 2 * Theme.smallGap
        apart: false
        apartAtLast: true
    }
}
