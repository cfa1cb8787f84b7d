"""The finger: contacts become one cause, by time (ms) and place (mm) alone; cheap panels tell no more."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.strokes import (
    Box,
    Contact,
    Sample,
    Stroke,
    away,
    direction_of,
    distance,
    encloses,
    parted,
    stroke_of,
    together,
    top,
)

__all__ = ["Box", "Cause", "Contact", "Sample", "Tolerance", "Touch", "adapt", "read"]

HOLD_MS: Final = 450.0  # a real phone's long press begins here (Android 400–500 ms)
SLIDE_MM: Final = 8.0  # shortest slide
SHORT_MM: Final = 3.0  # a slide was wanted and the finger did travel, but not far enough
PINCH_MM: Final = 10.0  # two fingers that part or meet by so much mean it
HIT_MM: Final = 3.0  # a target answers this far beyond its drawing
EDGE_MM: Final = 2.5  # rim of the glass, where a hand holds the phone
FADE: Final = 0.08  # a clean touch takes this share of the leniency away
WIDEN: Final = 0.25  # a stumble gives this share of what was taken back


class Cause(StrEnum):
    """What the finger did, exactly one for every contact."""

    TAP = "tap"  # a clean gesture on what was wanted (tap, or the wanted hold or slide)
    HELD = "held"  # right place, too long for a real phone
    SLID = "slid"  # right place, travelled while touching
    MISSED = "missed"  # beside the wanted target: direction and mm tell how
    TWICE = "twice"  # again on the same thing at once
    TWO_FINGERS = "two-fingers"
    PALM = "palm"
    EDGE = "edge"  # at the rim of the glass, where a hand holds the phone
    WRONG_IDEA = "wrong-idea"  # a clean gesture on something else


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How kindly a hand is read.

    It starts wide and fades to a real phone's values as the finger improves.

    Attributes:
        hold_ms: A press up to this long is a tap (2000 → 450; Android's long press is 400–500 ms).
        travel_mm: Travel up to this far is a tap (10 → 2; Android's slop is 8 dp ≈ 1.3 mm).
        near_mm: A miss this near the only right target is accepted while the lesson still helps (8 → 3).
    """

    hold_ms: float = 2000.0
    travel_mm: float = 10.0
    near_mm: float = 8.0


@dataclass(frozen=True, slots=True)
class Touch:
    """What was read from the contacts.

    Attributes:
        cause: Exactly one.
        target: The target it counts for, or "" when it is none.
        gesture: What the phone is to do with the target, or None when the contact does nothing.
        direction: For MISSED: from the wanted target's edge to the finger, in words the learner knows:
            ``up`` ``down`` ``left`` ``right``; for SLID: where the finger went. Else "".
        mm: For MISSED: distance to the wanted target's edge; for SLID: travel. Else 0.
        ms: How long the contact lasted.
        off_x: Landing error, mm from the centre of the wanted target, + = right. 0 without a wanted target.
        off_y: The same, + = below.
        pull: How far a slide carried what follows the finger, in widths of the target, right and down.
    """

    cause: Cause
    target: str = ""
    gesture: Gesture | None = None
    direction: str = ""
    mm: float = 0.0
    ms: float = 0.0
    off_x: float = 0.0
    off_y: float = 0.0
    pull: tuple[float, float] | None = None


_STRICT: Final = Tolerance(HOLD_MS, 2.0, 3.0)
_WIDE: Final = Tolerance()
_PRESSES: Final = frozenset({Gesture.TAP, Gesture.HOLD})
_PINCHES: Final = frozenset({Gesture.PINCH_CLOSER, Gesture.PINCH_FARTHER})


def adapt(tolerance: Tolerance, touch: Touch) -> Tolerance:
    """Give the tolerance for the next touch: stricter after a clean one, wider in what went astray."""
    hold, travel, near = tolerance.hold_ms, tolerance.travel_mm, tolerance.near_mm
    match touch.cause:
        case Cause.TAP:
            return Tolerance(
                hold + (_STRICT.hold_ms - hold) * FADE,
                travel + (_STRICT.travel_mm - travel) * FADE,
                near + (_STRICT.near_mm - near) * FADE,
            )
        case Cause.HELD:
            return replace(tolerance, hold_ms=hold + (_WIDE.hold_ms - hold) * WIDEN)
        case Cause.SLID:
            return replace(tolerance, travel_mm=travel + (_WIDE.travel_mm - travel) * WIDEN)
        case Cause.MISSED:
            return replace(tolerance, near_mm=near + (_WIDE.near_mm - near) * WIDEN)
        case _:
            return tolerance


def read(
    contacts: Sequence[Contact],
    boxes: Sequence[Box],
    glass: tuple[float, float],
    wanted: str,
    gesture: Gesture,
    tolerance: Tolerance,
    helping: bool,
    since_last_ms: float | None,
    last: Touch | None,
) -> Touch:
    """Read what a hand did, from its first finger down to its last one up.

    Args:
        contacts: At least one. Those that do not overlap in time with the first are bounces and do not count.
        boxes: What is drawn now.
        glass: Width and height, mm.
        wanted: The target the step waits for, or "": then every clean gesture is right.
        gesture: What is wanted of it.
        tolerance: How kindly this hand is read.
        helping: Accept a near miss of the wanted target.
        since_last_ms: From the end of the last touch to the beginning of this one; None when there was none.
        last: The last touch.
    """
    aim = _Aim(tuple(boxes), glass, wanted, gesture, tolerance, helping)
    strokes = [stroke_of(contact) for contact in together(contacts)]
    touches = [aim.read(stroke) for stroke in strokes]
    if len(touches) == 1:
        return _once(touches[0], boxes, since_last_ms, last)
    cause = Cause.TWO_FINGERS if len(touches) == 2 else Cause.PALM
    idle = Touch(cause, ms=touches[0].ms, off_x=touches[0].off_x, off_y=touches[0].off_y)
    acting = next((touch for touch in touches if touch.target), idle)
    accepted = acting.gesture is gesture and acting.target == wanted
    if cause is Cause.TWO_FINGERS and accepted:
        return _once(replace(acting, cause=cause, direction="", mm=0.0), boxes, since_last_ms, last)
    return aim.pinch(*strokes) or idle if cause is Cause.TWO_FINGERS else idle


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a stroke is measured against."""

    boxes: tuple[Box, ...]
    glass: tuple[float, float]
    wanted: str
    gesture: Gesture
    tolerance: Tolerance
    helping: bool

    def read(self, stroke: Stroke) -> Touch:
        """Read one finger alone."""
        under = [box for box in self.boxes if distance(box, stroke) <= HIT_MM]
        goal = min(
            (box for box in self.boxes if box.target == self.wanted),
            key=lambda box: distance(box, stroke),
            default=None,
        )
        if goal is None:
            return self._answer(stroke, under, on_goal=False)
        on_goal = goal in under
        near = not on_goal and self._is_near(stroke, goal, under)
        touch = self._answer(stroke, [goal, *under] if near else under, on_goal or near)
        if not touch.target or (near and touch.target == goal.target):
            touch = self._beside(touch, stroke, goal)
        return replace(
            touch, off_x=stroke.x - (goal.x + goal.width / 2), off_y=stroke.y - (goal.y + goal.height / 2)
        )

    def pinch(self, one: Stroke, other: Stroke) -> Touch | None:
        """Read two fingers that part or meet on a target that answers to it, or nothing."""
        mm = parted(one, other)
        box = self._under(one)
        if abs(mm) < PINCH_MM or box is None or box != self._under(other) or not _PINCHES & box.gestures:
            return None
        gesture = Gesture.PINCH_CLOSER if mm > 0 else Gesture.PINCH_FARTHER
        clean = not self.wanted or (box.target == self.wanted and gesture is self.gesture)
        ms = max(one.ms, other.ms)
        return Touch(Cause.TAP if clean else Cause.WRONG_IDEA, box.target, gesture, ms=ms)

    def _under(self, stroke: Stroke) -> Box | None:
        return top(self.boxes, stroke, lambda box: distance(box, stroke) <= HIT_MM)

    def _is_near(self, stroke: Stroke, goal: Box, under: list[Box]) -> bool:
        alone = all(encloses(box, goal) for box in under)
        return self.helping and alone and distance(goal, stroke) <= self.tolerance.near_mm

    def _beside(self, touch: Touch, stroke: Stroke, goal: Box) -> Touch:
        """Say how far beside the wanted target; the rim stays the rim unless the target lies beyond it."""
        if touch.cause is Cause.EDGE and goal.x < self.glass[0]:
            return touch
        dx, dy = away(goal, stroke)
        target = touch.target if touch.gesture else ""
        return Touch(
            Cause.MISSED, target, touch.gesture, direction_of(dx, dy).value, math.hypot(dx, dy), stroke.ms
        )

    def _answer(self, stroke: Stroke, under: list[Box], on_goal: bool) -> Touch:
        """Find which of the boxes under the finger answers, and how."""
        slide = Gesture(f"slide-{stroke.direction.value}")
        pulled = top(under, stroke, lambda box: (stroke.straight or box.drags) and slide in box.gestures)
        pressed = top(under, stroke, lambda box: bool(_PRESSES & box.gestures))
        far = stroke.travel >= SLIDE_MM
        if on_goal and self.gesture.direction is not None and stroke.travel >= SHORT_MM:
            return self._slide(pulled, slide, stroke) if pulled and far else self._slid(stroke)
        if pressed is None:
            if pulled and far:
                return self._slide(pulled, slide, stroke)
            if on_goal:
                return Touch(Cause.WRONG_IDEA, self.wanted, ms=stroke.ms)
            return Touch(Cause.EDGE if self._at_rim(stroke) else Cause.MISSED, ms=stroke.ms)
        if stroke.travel < self.tolerance.travel_mm:
            return self._press(pressed, stroke)
        if pulled and far and (pulled is pressed or pressed.target != self.wanted):
            return self._slide(pulled, slide, stroke)
        if self.wanted in ("", pressed.target):
            return replace(self._slid(stroke), target=pressed.target)
        return Touch(Cause.WRONG_IDEA, pressed.target, ms=stroke.ms)

    def _slide(self, box: Box, slide: Gesture, stroke: Stroke) -> Touch:
        clean = not self.wanted or (box.target == self.wanted and slide is self.gesture)
        pull = (stroke.end[0] / box.width, stroke.end[1] / box.width) if box.drags else None
        return Touch(Cause.TAP if clean else Cause.WRONG_IDEA, box.target, slide, ms=stroke.ms, pull=pull)

    def _slid(self, stroke: Stroke) -> Touch:
        return Touch(Cause.SLID, self.wanted, None, stroke.direction.value, mm=stroke.travel, ms=stroke.ms)

    def _press(self, box: Box, stroke: Stroke) -> Touch:
        tap = Gesture.TAP if Gesture.TAP in box.gestures else None
        hold = Gesture.HOLD if Gesture.HOLD in box.gestures else None
        patient = stroke.ms <= max(HOLD_MS, self.tolerance.hold_ms)
        if hold and not patient and not self.wanted:
            return Touch(Cause.TAP, box.target, hold, ms=stroke.ms)
        right = self.wanted in ("", box.target)
        cause, done = Cause.WRONG_IDEA, tap if patient else hold
        if right and hold and self.gesture is Gesture.HOLD:
            if stroke.ms >= HOLD_MS:
                cause, done = Cause.TAP, hold
            else:
                done = tap
        elif right and self.gesture.direction is None and tap:
            cause = Cause.TAP if stroke.ms <= HOLD_MS else Cause.HELD
            done = tap if patient else None
        return Touch(cause, box.target, done, ms=stroke.ms)

    def _at_rim(self, stroke: Stroke) -> bool:
        width, height = self.glass
        return min(stroke.x, stroke.y, width - stroke.x, height - stroke.y) < EDGE_MM


def _once(touch: Touch, boxes: Sequence[Box], since_last_ms: float | None, last: Touch | None) -> Touch:
    """Let a second tap on the same thing at once do nothing: a trembling or doubting finger."""
    bounce_ms = next((box.bounce_ms for box in boxes if box.target == touch.target), 0.0)
    if last is None or since_last_ms is None or since_last_ms >= bounce_ms:
        return touch
    answered = last.gesture is not None or last.cause is Cause.TWICE
    if touch.gesture is Gesture.TAP and touch.target == last.target and answered:
        return replace(touch, cause=Cause.TWICE, gesture=None, direction="", mm=0.0)
    return touch
