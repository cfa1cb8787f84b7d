pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/**
 * A drawn hand that goes to a target and does what the learner is to do: once in a demonstration, again and again as
 * a hint. Its numbers are places of the fingertip.
 */
Item {
    id: ghost

    required property PhoneKit kit
    required property TouchSurface surface

    readonly property PhoneModel phone: kit.phone
    readonly property bool demonstrating: phone.ghostTarget !== ""
    readonly property bool hinting: !demonstrating && (phone.pointShow === "ghost-finger" || phone.pointShow === "do-it-together")
    readonly property string target: demonstrating ? phone.ghostTarget : hinting ? phone.pointTarget : ""
    readonly property string gesture: demonstrating ? phone.ghostGesture : phone.pointGesture
    readonly property bool slides: gesture.startsWith("slide-")
    readonly property bool pinches: gesture.startsWith("pinch-")
    readonly property real reach: 28 * kit.screenMm
    readonly property string task: target + " " + gesture + " " + demonstrating + " " + phone.ghostLeft
    readonly property bool more: demonstrating && phone.ghostLeft > 0
    property point tip
    property point from
    property point to
    property point middle // of two fingers
    property bool down: false
    property bool following: false // a touch of several that is not the first

    function aim() {
        const item = surface.find(target) as Target;
        if (!item)
            return;
        const part = item.grip ?? item;
        if (!slides && !pinches) {
            to = from = hand.settle(part.mapToItem(ghost, 0, 0, part.width, part.height));
            return;
        }
        hand.turn = 0;
        const middle = part.mapToItem(ghost, part.width / 2, part.height / 2);
        const dx = gesture === "slide-left" ? -1 : gesture === "slide-right" ? 1 : 0;
        const dy = gesture === "slide-up" ? -1 : gesture === "slide-down" ? 1 : 0;
        if (pinches) {
            const near = Qt.point(middle.x + reach / 4, middle.y - reach / 8);
            const far = Qt.point(middle.x + reach / 2, middle.y - reach / 4);
            from = gesture === "pinch-closer" ? near : far;
            to = gesture === "pinch-closer" ? far : near;
            ghost.middle = middle;
            return;
        }
        from = item.startFor(middle, dx, reach, ghost);
        to = Qt.point(from.x + dx * reach, from.y + dy * reach);
    }
    /** Show the hand, then aim once more: by then everything has found its place. */
    function start() {
        move.stop();
        appear.stop();
        down = false;
        if (target === "")
            following = false;
        if (!following) {
            hand.opacity = 0;
            tip = Qt.point(0.62 * width, 0.8 * height);
        }
        if (target !== "" && surface.find(target)) {
            aim();
            appear.start();
        } else if (demonstrating) {
            finish();
        }
    }
    function go() {
        aim();
        if (demonstrating || kit.pace > 0) {
            move.start();
        } else {
            tip = from;
        }
    }
    function finish() {
        following = more;
        if (demonstrating) {
            phone.ghostLeaves();
        } else {
            start();
        }
    }
    function press(touches: bool) {
        down = touches;
        if (demonstrating)
            phone.ghostPresses(touches);
    }

    onTaskChanged: Qt.callLater(start)
    onTipChanged: {
        if (down && demonstrating && slides)
            phone.ghostCarries((tip.x - from.x) / kit.screenMm, (tip.y - from.y) / kit.screenMm);
        if (down && demonstrating && pinches)
            phone.ghostStretches((tip.x - middle.x) / (from.x - middle.x));
    }

    Connections {
        target: ghost.phone
        function onOfferedChanged() {
            if (ghost.hinting)
                Qt.callLater(ghost.start);
        }
    }
    Component.onDestruction: {
        move.stop(); // its script must not outlive the page
        appear.stop();
    }
    NumberAnimation {
        id: appear
        target: hand
        property: "opacity"
        to: 1
        duration: ghost.kit.time(PhoneTheme.gentle)
        onFinished: ghost.go()
    }
    SequentialAnimation {
        id: move
        onFinished: ghost.finish()
        PropertyAnimation {
            target: ghost
            property: "tip"
            to: ghost.from
            duration: ghost.kit.time(ghost.following ? PhoneTheme.ghostNext : PhoneTheme.ghostTravel)
            easing.type: Easing.InOutQuad
        }
        ScriptAction {
            script: ghost.press(true)
        }
        PauseAnimation {
            duration: ghost.kit.time(ghost.gesture === "hold" ? PhoneTheme.ghostHold : PhoneTheme.ghostPress)
        }
        PropertyAnimation {
            target: ghost
            property: "tip"
            to: ghost.to
            duration: ghost.slides || ghost.pinches ? ghost.kit.time(PhoneTheme.ghostSlide) : 0
            easing.type: Easing.InOutQuad
        }
        ScriptAction {
            script: {
                ghost.press(false);
                if (ghost.demonstrating)
                    ghost.phone.ghostActs();
            }
        }
        NumberAnimation {
            target: hand
            property: "opacity"
            to: ghost.more ? 1 : 0
            duration: ghost.kit.time(ghost.more ? 0 : PhoneTheme.gentle)
        }
        PauseAnimation {
            duration: ghost.kit.time(ghost.more ? PhoneTheme.quick : PhoneTheme.ghostShow)
        }
    }
    Repeater {
        model: ghost.pinches ? [1, -1] : [1] // the finger, and another across from it
        Rectangle {
            required property int modelData
            width: 12 * ghost.kit.screenMm
            height: width
            radius: width / 2
            x: (modelData > 0 ? ghost.tip.x : 2 * ghost.middle.x - ghost.tip.x) - width / 2
            y: (modelData > 0 ? ghost.tip.y : 2 * ghost.middle.y - ghost.tip.y) - height / 2
            visible: ghost.down
            color: PhoneTheme.glow
            border.color: PhoneTheme.ink
            border.width: ghost.kit.stroke
        }
    }
    GhostHand {
        id: hand
        kit: ghost.kit
        surface: ghost.surface
        tip: ghost.tip
        down: ghost.down
        steady: ghost.following
    }
}
