pragma ComponentBehavior: Bound

import QtQuick
import SapporoLearn
import SapporoLearn.Models

/** What every part of the phone needs: the model, and how large a millimetre is. */
QtObject {
    id: kit

    required property PhoneModel phone
    /** px per life-size mm of the phone. */
    required property real mm
    /** px per true mm of the screen. */
    required property real screenMm
    /** Scales all times; 0 = no movement. */
    property real pace: 1

    /** Targets that answer now; asked for once, not by every target. */
    readonly property var offered: phone.offered
    readonly property real point: PhoneTheme.pointMm * screenMm
    /** The phone's own setting; buttons keep their size. */
    readonly property real grown: phone.device.largeLetters ? PhoneTheme.larger : 1
    readonly property real reading: grown * Math.max(PhoneTheme.readingPt * point, 6.2 * mm)
    readonly property real label: Math.max(PhoneTheme.labelPt * point, Math.min(PhoneTheme.readingPt * point, 7.9 * mm), 5.8 * mm)
    readonly property real small: Math.max(PhoneTheme.smallPt * point, 4.7 * mm)
    /** Names on a map. */
    readonly property real sign: Math.max(PhoneTheme.smallPt * point, 3.9 * mm)
    readonly property real touch: Math.max(PhoneTheme.targetMm * screenMm, 11 * mm)
    readonly property real callTouch: Math.max(PhoneTheme.callTargetMm * screenMm, 17 * mm)
    readonly property real gap: Math.max(PhoneTheme.gapMm * screenMm, 2.4 * mm)
    readonly property real margin: 3 * mm
    readonly property real stroke: Math.max(1, 0.4 * mm)

    /** Lets lines break at the spaces only. */
    function whole(text: string): string {
        return text.split(" ").map(word => Array.from(word).join("\u2060")).join(" ");
    }
    function time(milliseconds: int): int {
        return Math.round(milliseconds * pace);
    }
}
