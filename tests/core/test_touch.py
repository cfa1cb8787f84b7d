"""Every contact becomes exactly one cause. Places in mm on a glass of 68 × 140 mm, times in ms."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.touch import Box, Cause, Contact, Sample, Tolerance, Touch, adapt, read

GLASS = (68.0, 140.0)
TAP, HOLD = Gesture.TAP, Gesture.HOLD
LEFT, RIGHT, UP = Gesture.SLIDE_LEFT, Gesture.SLIDE_RIGHT, Gesture.SLIDE_UP
CLOSER, FARTHER = Gesture.PINCH_CLOSER, Gesture.PINCH_FARTHER
REAL = Tolerance(450.0, 2.0, 3.0)


def box(target: str, x: float, y: float, width: float, height: float, *gestures: Gesture) -> Box:
    return Box(target, x, y, width, height, frozenset(gestures or (TAP,)))


ANSWER = box("call/answer", 40, 100, 20, 20)
DECLINE = box("call/decline", 8, 100, 20, 20)
CALL = (ANSWER, DECLINE)

PAGE = box("playground/page", 0, 5, 68, 120, LEFT, RIGHT)
SNOWMAN = box("playground/snowman", 24, 50, 20, 20)
SLEDGE = box("playground/sledge", 24, 50, 20, 20, LEFT, RIGHT)
LANTERN = box("playground/lantern", 24, 50, 20, 20, TAP, HOLD)
SLIDER = box("call/slide-answer", 10, 100, 48, 20, TAP, RIGHT)
UNLOCK = box("lock/unlock", 4, 60, 60, 60, UP)


def finger(x: float, y: float, ms: float = 100, dx: float = 0, dy: float = 0, at: float = 0) -> Contact:
    """A finger that lands, travels, and leaves."""
    return Contact(
        (Sample(at, x, y), Sample(at + ms / 2, x + dx / 2, y + dy / 2), Sample(at + ms, x + dx, y + dy))
    )


@dataclass(frozen=True)
class Case:
    """One contact and what it must be read as."""

    boxes: tuple[Box, ...]
    contact: Contact
    cause: Cause
    target: str = ""
    done: Gesture | None = None
    wanted: str = "call/answer"
    gesture: Gesture = TAP
    direction: str = ""
    mm: float = 0.0
    helping: bool = False
    tolerance: Tolerance = field(default_factory=Tolerance)


WITH_PAGE = {"boxes": (PAGE, SNOWMAN), "wanted": "playground/snowman"}
TURNING = {"boxes": (PAGE, SNOWMAN), "wanted": "playground/page", "gesture": LEFT}
PULLING = {"boxes": (PAGE, SLEDGE), "wanted": "playground/sledge", "gesture": RIGHT}
HOLDING = {"boxes": (PAGE, LANTERN), "wanted": "playground/lantern", "gesture": HOLD}

CASES = {
    # taps and long presses
    "a tap": Case(CALL, finger(50, 110), Cause.TAP, "call/answer", TAP),
    "just short of a long press": Case(CALL, finger(50, 110, ms=450), Cause.TAP, "call/answer", TAP),
    "a long press is a tap, and held": Case(CALL, finger(50, 110, ms=900), Cause.HELD, "call/answer", TAP),
    "longest accepted press": Case(CALL, finger(50, 110, ms=2000), Cause.HELD, "call/answer", TAP),
    "too long a press": Case(CALL, finger(50, 110, ms=2001), Cause.HELD, "call/answer", None),
    "a long press for a practised hand": Case(
        CALL, finger(50, 110, ms=500), Cause.HELD, "call/answer", None, tolerance=REAL
    ),
    "a trembling tap": Case(CALL, finger(50, 110, dx=9.9), Cause.TAP, "call/answer", TAP),
    "in the margin of 3 mm": Case(CALL, finger(63, 110), Cause.TAP, "call/answer", TAP),
    "in the other's margin, but on this drawing": Case(
        (ANSWER, box("call/mute", 60.5, 100, 5, 20)), finger(59.9, 110), Cause.TAP, "call/answer", TAP
    ),
    "between two margins the nearer wins": Case(
        (ANSWER, box("call/mute", 64, 100, 4, 20)), finger(62.5, 110), Cause.WRONG_IDEA, "call/mute", TAP
    ),
    "nothing wanted: any tap is right": Case(
        CALL, finger(18, 110), Cause.TAP, "call/decline", TAP, wanted=""
    ),
    "nothing wanted: a long press is held": Case(
        CALL, finger(18, 110, ms=800), Cause.HELD, "call/decline", TAP, wanted=""
    ),
    # something else
    "the other button": Case(CALL, finger(18, 110), Cause.WRONG_IDEA, "call/decline", TAP),
    "a long press on the other button": Case(
        CALL, finger(18, 110, ms=900), Cause.WRONG_IDEA, "call/decline", TAP
    ),
    "too long a press on the other button": Case(
        CALL, finger(18, 110, ms=3000), Cause.WRONG_IDEA, "call/decline", None
    ),
    "sliding away from the other button": Case(
        CALL, finger(18, 110, dy=-20), Cause.WRONG_IDEA, "call/decline", None
    ),
    "too long a press on something that can be held": Case(
        (LANTERN, ANSWER), finger(34, 60, ms=3000), Cause.WRONG_IDEA, "playground/lantern", HOLD
    ),
    "a slow tap on something that can be held": Case(
        (LANTERN, ANSWER), finger(34, 60, ms=900), Cause.WRONG_IDEA, "playground/lantern", TAP
    ),
    # holding
    "the wanted hold": Case(
        contact=finger(34, 60, ms=700), cause=Cause.TAP, target="playground/lantern", done=HOLD, **HOLDING
    ),
    "a hold begins at 450 ms": Case(
        contact=finger(34, 60, ms=450), cause=Cause.TAP, target="playground/lantern", done=HOLD, **HOLDING
    ),
    "too short for a hold": Case(
        contact=finger(34, 60, ms=200),
        cause=Cause.WRONG_IDEA,
        target="playground/lantern",
        done=TAP,
        **HOLDING,
    ),
    "moving while holding": Case(
        contact=finger(34, 60, ms=900, dy=12),
        cause=Cause.SLID,
        target="playground/lantern",
        direction="down",
        mm=12,
        **HOLDING,
    ),
    "a slow tap where a hold is possible but not wanted": Case(
        (PAGE, LANTERN),
        finger(34, 60, ms=900),
        Cause.HELD,
        "playground/lantern",
        TAP,
        wanted="playground/lantern",
    ),
    "a hold is wanted of something that only knows taps": Case(
        (SNOWMAN,), finger(34, 60), Cause.TAP, "playground/snowman", TAP, "playground/snowman", HOLD
    ),
    "a tap is wanted of something that only knows holds": Case(
        (box("x/y", 24, 50, 20, 20, HOLD),), finger(34, 60, ms=3000), Cause.WRONG_IDEA, "x/y", HOLD, "x/y"
    ),
    "with nothing wanted, a slow tap is a tap": Case(
        (LANTERN,), finger(34, 60, ms=900), Cause.HELD, "playground/lantern", TAP, ""
    ),
    "with nothing wanted, a long press means what it means": Case(
        (LANTERN,), finger(34, 60, ms=2100), Cause.TAP, "playground/lantern", HOLD, ""
    ),
    # travelling
    "sliding away from a button": Case(
        CALL, finger(50, 110, dx=-12, dy=3), Cause.SLID, "call/answer", direction="left", mm=math.hypot(12, 3)
    ),
    "a short slip of a practised hand": Case(
        CALL, finger(50, 110, dy=-4), Cause.SLID, "call/answer", direction="up", mm=4, tolerance=REAL
    ),
    "a slip when nothing is wanted": Case(
        CALL, finger(50, 110, dx=12), Cause.SLID, "call/answer", direction="right", mm=12, wanted=""
    ),
    "away and back again": Case(
        CALL,
        Contact((Sample(0, 50, 110), Sample(50, 50, 122), Sample(100, 50, 110))),
        Cause.SLID,
        "call/answer",
        direction="down",
        mm=12,
    ),
    "the page does not turn when its picture was meant": Case(
        contact=finger(34, 60, dx=-20),
        cause=Cause.SLID,
        target="playground/snowman",
        direction="left",
        mm=20,
        **WITH_PAGE,
    ),
    "the page turns beside the picture": Case(
        contact=finger(34, 110, dx=-20),
        cause=Cause.WRONG_IDEA,
        target="playground/page",
        done=LEFT,
        **WITH_PAGE,
    ),
    "the page turns under something else": Case(
        (PAGE, SNOWMAN, ANSWER), finger(34, 60, dx=-20), Cause.WRONG_IDEA, "playground/page", LEFT
    ),
    "the page turns when nothing is wanted": Case(
        (PAGE, SNOWMAN), finger(34, 60, dx=20), Cause.TAP, "playground/page", RIGHT, wanted=""
    ),
    "a page cannot be tapped": Case(
        contact=finger(34, 110), cause=Cause.MISSED, direction="down", mm=40, **WITH_PAGE
    ),
    # wanted slides
    "turning the page": Case(
        contact=finger(50, 110, dx=-25), cause=Cause.TAP, target="playground/page", done=LEFT, **TURNING
    ),
    "turning the page on its picture": Case(
        contact=finger(34, 60, dx=-8), cause=Cause.TAP, target="playground/page", done=LEFT, **TURNING
    ),
    "turning the page the other way": Case(
        contact=finger(34, 110, dx=25),
        cause=Cause.WRONG_IDEA,
        target="playground/page",
        done=RIGHT,
        **TURNING,
    ),
    "too short a slide": Case(
        contact=finger(34, 110, dx=-7),
        cause=Cause.SLID,
        target="playground/page",
        direction="left",
        mm=7,
        **TURNING,
    ),
    "too slanting a slide": Case(
        contact=finger(34, 100, dx=-20, dy=18),
        cause=Cause.SLID,
        target="playground/page",
        direction="left",
        mm=math.hypot(20, 18),
        **TURNING,
    ),
    "a slide the page does not know": Case(
        contact=finger(34, 100, dy=-30),
        cause=Cause.SLID,
        target="playground/page",
        direction="up",
        mm=30,
        **TURNING,
    ),
    "tapping what wants a slide": Case(
        contact=finger(34, 110), cause=Cause.WRONG_IDEA, target="playground/page", **TURNING
    ),
    "tapping the picture where a slide is wanted": Case(
        contact=finger(34, 60), cause=Cause.WRONG_IDEA, target="playground/snowman", done=TAP, **TURNING
    ),
    "pulling the sledge": Case(
        contact=finger(30, 60, dx=20), cause=Cause.TAP, target="playground/sledge", done=RIGHT, **PULLING
    ),
    "pulling the sledge by its margin, not the page": Case(
        contact=finger(22, 60, dx=20), cause=Cause.TAP, target="playground/sledge", done=RIGHT, **PULLING
    ),
    "turning the page instead of pulling": Case(
        contact=finger(34, 100, dx=20),
        cause=Cause.WRONG_IDEA,
        target="playground/page",
        done=RIGHT,
        **PULLING,
    ),
    "the sledge takes the slide meant for the page": Case(
        (PAGE, SLEDGE),
        finger(34, 60, dx=-20),
        Cause.WRONG_IDEA,
        "playground/sledge",
        LEFT,
        "playground/page",
        LEFT,
    ),
    "unlocking": Case((UNLOCK,), finger(34, 110, dy=-40), Cause.TAP, "lock/unlock", UP, "lock/unlock", UP),
    "answering by a slide": Case(
        (SLIDER,), finger(20, 110, dx=30), Cause.TAP, "call/slide-answer", RIGHT, "call/slide-answer", RIGHT
    ),
    "tapping the slider": Case(
        (SLIDER,), finger(20, 110), Cause.WRONG_IDEA, "call/slide-answer", TAP, "call/slide-answer", RIGHT
    ),
    "sliding where a tap would do": Case(
        (SLIDER,), finger(20, 110, dx=30), Cause.WRONG_IDEA, "call/slide-answer", RIGHT, "call/slide-answer"
    ),
    # beside
    "beside, to the left": Case((ANSWER,), finger(30, 110), Cause.MISSED, direction="left", mm=10),
    "beside, to the right": Case(
        (DECLINE,), finger(33, 110), Cause.MISSED, "", None, "call/decline", direction="right", mm=5
    ),
    "above": Case((ANSWER,), finger(50, 95), Cause.MISSED, direction="up", mm=5),
    "below, over the corner": Case(
        (ANSWER,), finger(63, 125), Cause.MISSED, direction="down", mm=math.hypot(3, 5)
    ),
    "a slide that begins beside": Case((ANSWER,), finger(50, 80, dy=30), Cause.MISSED, direction="up", mm=20),
    "the wanted thing is not on the glass": Case((DECLINE,), finger(34, 30), Cause.MISSED),
    "nothing wanted, nothing there": Case(CALL, finger(34, 30), Cause.MISSED, wanted=""),
    "near enough while the lesson helps": Case(
        (ANSWER,), finger(34, 110), Cause.MISSED, "call/answer", TAP, direction="left", mm=6, helping=True
    ),
    "near and long": Case(
        (ANSWER,), finger(34, 110, ms=3000), Cause.MISSED, direction="left", mm=6, helping=True
    ),
    "near and sliding": Case(
        (ANSWER,), finger(34, 110, dx=20), Cause.MISSED, direction="left", mm=6, helping=True
    ),
    "not near enough for a practised hand": Case(
        (ANSWER,), finger(34, 110), Cause.MISSED, direction="left", mm=6, helping=True, tolerance=REAL
    ),
    "near, but on something else": Case(
        (ANSWER, box("call/mute", 25, 100, 11, 20)),
        finger(34, 110),
        Cause.WRONG_IDEA,
        "call/mute",
        TAP,
        helping=True,
    ),
    "near on the page that carries it": Case(
        contact=finger(19, 60),
        cause=Cause.MISSED,
        target="playground/snowman",
        done=TAP,
        direction="left",
        mm=5,
        helping=True,
        **WITH_PAGE,
    ),
    "pulling near the sledge": Case(
        contact=finger(18, 60, dx=20),
        cause=Cause.MISSED,
        target="playground/sledge",
        done=RIGHT,
        direction="left",
        mm=6,
        helping=True,
        **PULLING,
    ),
    # the rim
    "at the left rim": Case((ANSWER,), finger(2, 40), Cause.EDGE),
    "at the right rim": Case((ANSWER,), finger(66, 40), Cause.EDGE),
    "at the upper rim": Case((ANSWER,), finger(30, 1), Cause.EDGE),
    "at the lower rim, holding": Case((ANSWER,), finger(30, 139, ms=5000), Cause.EDGE),
    "at the rim, on the way to a key beside the phone": Case(
        (box("keys/power", 70, 60, 14, 14, TAP, HOLD),),
        finger(66, 66),
        Cause.MISSED,
        wanted="keys/power",
        direction="left",
        mm=4,
    ),
    "at the rim, but on the button": Case(
        (box("nav/home", 20, 126, 28, 14),), finger(34, 139), Cause.TAP, "nav/home", TAP, "nav/home"
    ),
}


def run(case: Case, **other: object) -> Touch:
    asked = {"since_last_ms": None, "last": None, **other}
    return read(
        [case.contact], case.boxes, GLASS, case.wanted, case.gesture, case.tolerance, case.helping, **asked
    )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_reads_one_finger(case: Case) -> None:
    touch = run(case)
    assert (touch.cause, touch.target, touch.gesture) == (case.cause, case.target, case.done)
    assert touch.direction == case.direction
    assert touch.mm == pytest.approx(case.mm)
    assert touch.ms == case.contact.samples[-1].ms - case.contact.samples[0].ms


def test_tells_where_the_finger_landed() -> None:
    touch = run(Case(CALL, finger(53, 104, dx=5), Cause.TAP))
    assert (touch.off_x, touch.off_y) == (3.0, -6.0)


def test_tells_no_landing_error_without_a_wanted_target() -> None:
    touch = run(Case(CALL, finger(53, 104), Cause.TAP, wanted=""))
    assert (touch.off_x, touch.off_y) == (0.0, 0.0)


# --- the same thing at once

TAPPED = Touch(Cause.TAP, "call/answer", TAP)
AGAIN = Case(CALL, finger(50, 110), Cause.TWICE)


@pytest.mark.parametrize("last", [TAPPED, replace(TAPPED, cause=Cause.TWICE, gesture=None)])
def test_a_second_tap_at_once_does_nothing(last: Touch) -> None:
    touch = run(AGAIN, since_last_ms=499.0, last=last)
    assert (touch.cause, touch.target, touch.gesture) == (Cause.TWICE, "call/answer", None)


@pytest.mark.parametrize(
    ("last", "since"),
    [
        (None, None),
        (TAPPED, None),
        (TAPPED, 500.0),
        (replace(TAPPED, target="call/decline"), 100.0),
        (replace(TAPPED, cause=Cause.SLID, gesture=None), 100.0),
    ],
    ids=["first", "no time known", "later", "something else before", "nothing done before"],
)
def test_a_new_tap_is_not_twice(last: Touch | None, since: float | None) -> None:
    assert run(AGAIN, since_last_ms=since, last=last).cause is Cause.TAP


def test_pages_may_be_turned_one_after_another() -> None:
    turned = Touch(Cause.TAP, "playground/page", LEFT)
    turn = Case(contact=finger(50, 110, dx=-25), cause=Cause.TAP, **TURNING)
    assert run(turn, since_last_ms=100.0, last=turned).gesture is LEFT


# --- more than one finger


def together(*contacts: Contact, last: Touch | None = None) -> Touch:
    return read(contacts, CALL, GLASS, "call/answer", TAP, Tolerance(), False, 100.0, last)


def test_the_first_finger_counts_when_a_second_one_touches_too() -> None:
    touch = together(finger(50, 110), finger(30, 80, at=40))
    assert (touch.cause, touch.target, touch.gesture) == (Cause.TWO_FINGERS, "call/answer", TAP)


def test_a_thumb_that_rests_on_nothing_does_not_spoil_the_tap() -> None:
    touch = together(finger(2, 60, ms=900), finger(50, 110, at=300))
    assert (touch.cause, touch.target, touch.gesture) == (Cause.TWO_FINGERS, "call/answer", TAP)


@pytest.mark.parametrize(
    "contacts",
    [
        (finger(18, 110), finger(50, 110, at=40)),
        (finger(50, 110, ms=3000), finger(30, 80, at=40)),
        (finger(30, 60), finger(34, 60, at=40)),
    ],
    ids=["the first on something else", "the first too long", "both on nothing"],
)
def test_two_fingers_do_nothing_else(contacts: tuple[Contact, ...]) -> None:
    touch = together(*contacts)
    assert (touch.cause, touch.target, touch.gesture) == (Cause.TWO_FINGERS, "", None)


def test_a_hand_is_a_palm() -> None:
    touch = together(finger(50, 110), finger(30, 80, at=40), finger(20, 90, at=60))
    assert (touch.cause, touch.gesture, touch.ms) == (Cause.PALM, None, 100)


def test_a_hand_whose_parts_touch_one_after_another_is_a_palm() -> None:
    touch = together(finger(50, 110), finger(30, 80, ms=300, at=40), finger(20, 90, at=200))
    assert touch.cause is Cause.PALM


def test_a_bounce_is_not_a_second_finger() -> None:
    assert together(finger(50, 110), finger(50, 111, at=180)).cause is Cause.TAP


def test_two_fingers_at_once_again_do_nothing() -> None:
    touch = together(finger(50, 110), finger(30, 80, at=40), last=TAPPED)
    assert (touch.cause, touch.gesture) == (Cause.TWICE, None)


MAP = Box("map/area", 4, 20, 60, 80, frozenset({LEFT, RIGHT, UP, CLOSER, FARTHER}), drags=True)
PLUS = box("map/closer", 48, 84, 14, 14)


def pinched(
    *contacts: Contact, wanted: str = "", gesture: Gesture = TAP
) -> tuple[Cause, str, Gesture | None]:
    touch = read(contacts, (MAP, PLUS), GLASS, wanted, gesture, Tolerance(), False, None, None)
    return touch.cause, touch.target, touch.gesture


APART = finger(30, 50, dx=-6), finger(38, 50, dx=6, at=40)


def test_two_fingers_that_part_or_meet_on_a_map_are_a_pinch() -> None:
    assert pinched(*APART) == (Cause.TAP, "map/area", CLOSER)
    assert pinched(finger(20, 50, dx=6), finger(48, 50, dx=-6, at=40)) == (Cause.TAP, "map/area", FARTHER)


def test_one_finger_may_stay_while_the_other_leaves_it() -> None:
    assert pinched(finger(20, 50, ms=500), finger(30, 60, dx=20, at=40)) == (Cause.TAP, "map/area", CLOSER)


def test_a_pinch_that_was_not_asked_for_still_is_one() -> None:
    assert pinched(*APART, wanted="map/closer") == (Cause.WRONG_IDEA, "map/area", CLOSER)
    assert pinched(*APART, wanted="map/area", gesture=FARTHER) == (Cause.WRONG_IDEA, "map/area", CLOSER)
    assert pinched(*APART, wanted="map/area", gesture=CLOSER) == (Cause.TAP, "map/area", CLOSER)


def test_the_slide_that_was_asked_for_is_no_pinch() -> None:
    slid = finger(20, 50, dx=25), finger(50, 60, at=40)
    assert pinched(*slid, wanted="map/area", gesture=RIGHT) == (Cause.TWO_FINGERS, "map/area", RIGHT)


@pytest.mark.parametrize(
    "contacts",
    [
        (finger(30, 50, dx=-4), finger(38, 50, dx=4, at=40)),
        (finger(30, 50, dx=20), finger(38, 50, dx=20, at=40)),
        (finger(55, 90), finger(38, 50, dx=-20, at=40)),
        (finger(30, 50, dx=-20), finger(55, 90, at=40)),
        (finger(30, 120), finger(50, 120, dx=20, at=40)),
        (*APART, finger(30, 70, at=60)),
    ],
    ids=["not far enough", "side by side", "one on a button", "the other", "beside the map", "three"],
)
def test_other_fingers_are_no_pinch(contacts: tuple[Contact, ...]) -> None:
    cause, target, gesture = pinched(*contacts)
    assert (cause in (Cause.TWO_FINGERS, Cause.PALM), target, gesture) == (True, "", None)


def test_two_fingers_that_part_elsewhere_stay_two_fingers() -> None:
    touch = together(finger(30, 60, dx=-10), finger(38, 60, dx=10, at=40))
    assert (touch.cause, touch.gesture) == (Cause.TWO_FINGERS, None)


def test_a_map_follows_the_finger_in_any_direction_and_back() -> None:
    slanting = Contact((Sample(0, 30, 50), Sample(200, 60, 80), Sample(400, 45, 80)))
    touch = read((slanting,), (MAP,), GLASS, "", TAP, Tolerance(), False, None, None)
    assert (touch.cause, touch.gesture, touch.pull) == (Cause.TAP, RIGHT, (15 / 60, 30 / 60))


def test_what_does_not_follow_tells_no_pull() -> None:
    turn = Case(contact=finger(50, 110, dx=-25), cause=Cause.TAP, **TURNING)
    assert run(turn).pull is None


# --- tolerance


def test_clean_touches_lead_to_a_real_phone() -> None:
    tolerance = Tolerance()
    for _ in range(100):
        tolerance = adapt(tolerance, TAPPED)
    assert (tolerance.hold_ms, tolerance.travel_mm, tolerance.near_mm) == pytest.approx((450, 2, 3), rel=1e-2)
    assert adapt(Tolerance(), TAPPED).hold_ms == pytest.approx(2000 - 0.08 * 1550)


@pytest.mark.parametrize(
    ("cause", "wider"),
    [
        (Cause.HELD, Tolerance(837.5, 2.0, 3.0)),
        (Cause.SLID, Tolerance(450.0, 4.0, 3.0)),
        (Cause.MISSED, Tolerance(450.0, 2.0, 4.25)),
        (Cause.PALM, REAL),
        (Cause.WRONG_IDEA, REAL),
    ],
)
def test_a_stumble_widens_what_went_astray(cause: Cause, wider: Tolerance) -> None:
    assert adapt(REAL, Touch(cause)) == wider


# --- any hand at all

places = st.floats(-20, 160, allow_nan=False)
sizes = st.floats(0, 80, allow_nan=False)
targets = st.sampled_from(["call/answer", "call/decline", "playground/page", "lock/unlock"])
any_box = st.builds(Box, targets, places, places, sizes, sizes, st.frozensets(st.sampled_from(Gesture)))
any_contact = st.lists(st.builds(Sample, st.floats(0, 5000), places, places), min_size=1, max_size=6).map(
    lambda samples: Contact(tuple(sorted(samples, key=lambda sample: sample.ms)))
)
any_tolerance = st.builds(Tolerance, st.floats(450, 2000), st.floats(2, 10), st.floats(3, 8))
any_last = st.none() | st.builds(Touch, st.sampled_from(Cause), targets, st.none() | st.sampled_from(Gesture))


@given(
    contacts=st.lists(any_contact, min_size=1, max_size=4),
    boxes=st.lists(any_box, max_size=6),
    wanted=targets | st.just(""),
    gesture=st.sampled_from(Gesture),
    tolerance=any_tolerance,
    helping=st.booleans(),
    since=st.none() | st.floats(0, 2000),
    last=any_last,
)
def test_any_hand_is_read_as_one_touch(
    contacts: list[Contact],
    boxes: list[Box],
    wanted: str,
    gesture: Gesture,
    tolerance: Tolerance,
    helping: bool,
    since: float | None,
    last: Touch | None,
) -> None:
    touch = read(contacts, boxes, GLASS, wanted, gesture, tolerance, helping, since, last)
    assert touch.target in {"", *(one.target for one in boxes)}
    assert touch.mm >= 0
    assert touch.ms >= 0
    if touch.gesture is not None:
        assert any(one.target == touch.target and touch.gesture in one.gestures for one in boxes)
    if touch.cause in (Cause.PALM, Cause.EDGE, Cause.TWICE, Cause.SLID):
        assert touch.gesture is None
    if touch.direction:
        assert touch.cause in (Cause.MISSED, Cause.SLID)
    if touch.cause is Cause.TAP:
        assert touch.gesture is not None
        assert not wanted or touch.target == wanted
    after = adapt(tolerance, touch)
    assert 450 <= after.hold_ms <= 2000
    assert 2 <= after.travel_mm <= 10
    assert 3 <= after.near_mm <= 8
