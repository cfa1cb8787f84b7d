"""The way of a lesson: which steps a round has, how the phone is when one begins, the way back to it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, assert_never

from sapporo_learn.core.lesson import Gesture, Lesson, Round, Step
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Pinch, Slide, Tap
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.apps.own_bus import PRACTICE, OwnStops, meet
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.session import Aim, Phase, Session

WAYS_BACK: Final[dict[str, Action]] = {
    "keyboard/delete": Tap("keyboard/delete"),
    "dialer/erase": Tap("dialer/erase"),
    "video/picture": Tap("video/picture"),
    "panel/close": Tap("panel/close"),
    "power/cancel": Tap("power/cancel"),
    "settings/erase": Tap("settings/erase"),
    "nav/back": Tap("nav/back"),
    "nav/home": Tap("nav/home"),
    "nav/edge": Slide("nav/edge", Direction.RIGHT),
    "nav/up": Slide("nav/up", Direction.UP),
}
"""What may lead back to a step that the learner has left, the nearest way first, and how it is touched."""
MOST_BACK = 12
"""So many touches of one button may lead back: letters typed in vain, say."""


def action_of(target: str, gesture: Gesture, pull: tuple[float, float] | None = None) -> Action:
    """Give the action that this gesture on this target is; ``pull`` is how far a slide carried it."""
    if gesture.direction is not None:
        return Slide(target, gesture.direction, pull)
    if gesture.scale is not None:
        return Pinch(target, gesture.scale)
    return Hold(target) if gesture is Gesture.HOLD else Tap(target)


def gesture_of(action: Action) -> Gesture:
    """Give the gesture that makes this action."""
    match action:
        case Tap():
            return Gesture.TAP
        case Hold():
            return Gesture.HOLD
        case Slide(direction=direction):
            return Gesture(f"slide-{direction.value}")
        case Pinch(scale=scale):
            return Gesture(f"pinch-{scale.value}")
        case _:
            assert_never(action)


def way_of(step: Step) -> tuple[Action, ...]:
    """Give every touch of the step, in order."""
    return (action_of(step.point_at, step.gesture), *(Tap(target) for target in step.then_at))


@lru_cache(maxsize=64)
def rest(phone: PhoneState, step: Step) -> tuple[Action, ...]:
    """Give the touches that complete the step from here, the shortest end of its way that does, or ()."""
    way = way_of(step)
    for begin in reversed(range(len(way))):
        if _leads(phone, way[begin:], step):
            return way[begin:]
    return ()


def _leads(phone: PhoneState, way: tuple[Action, ...], step: Step) -> bool:
    """Say whether these touches complete the step, the last of them and no earlier one."""
    for number, action in enumerate(way, 1):
        phone, events = simulator.apply(phone, action)
        if any(event.matches(step.done_when) for event in events):
            return number == len(way)
        if not events:
            return False
    return False


def perform(phone: PhoneState, step: Step) -> PhoneState:
    """Do what the step still asks for; from a phone on which it cannot be done, its whole way."""
    for action in rest(phone, step) or way_of(step):
        phone, _ = simulator.apply(phone, action)
    return phone


def completes(phone: PhoneState, step: Step) -> bool:
    """Say whether the step can be completed from here by going on."""
    return bool(rest(phone, step))


def steps_of(lesson: Lesson, round_: Round) -> list[int]:
    """Give the indices of the steps that take part in a round."""
    return [
        index
        for index, step in enumerate(lesson.steps)
        if round_ in step.rounds and (round_ is not Round.ALONE or step.alone)
    ]


def round_after(lesson: Lesson, round_: Round) -> Round | None:
    """Give the next round that has any step, or None."""
    order = list(Round)
    return next((later for later in order[order.index(round_) + 1 :] if steps_of(lesson, later)), None)


def first_round(lesson: Lesson, *, passed_before: bool) -> Round:
    """Give the round to begin with; who has passed before need not be shown everything again.

    Raises:
        ValueError: No step takes part in any round.
    """
    order = (Round.HINT, Round.ALONE, Round.TOGETHER) if passed_before else tuple(Round)
    for round_ in order:
        if steps_of(lesson, round_):
            return round_
    raise ValueError(f"lesson {lesson.id} has no steps")


def review_round(lesson: Lesson) -> Round:
    """Give the round with which a review begins: the おさらい, or, without one, as for who has passed.

    Raises:
        ValueError: No step takes part in any round.
    """
    return Round.ALONE if steps_of(lesson, Round.ALONE) else first_round(lesson, passed_before=True)


def is_review(lesson: Lesson, round_: Round) -> bool:
    """Say whether a visit that begins with this round leaves out the rounds with help."""
    return round_ is Round.ALONE and first_round(lesson, passed_before=True) is not Round.ALONE


def carry_on(phone: PhoneState, lesson: Lesson, begin: int, index: int) -> PhoneState:
    """Take the phone from the beginning of one step to that of another; what lies between is done."""
    own = phone.ownbus.own
    for step in lesson.steps[begin:index]:
        phone = perform(_set(step.scene, own) if step.scene else phone, step)
    scene = lesson.steps[index].scene
    return _set(scene, own) if scene else phone


def planned(lesson: Lesson, index: int, own: OwnStops | None = None) -> PhoneState:
    """Give the phone as the lesson means it to be when a step begins, with what it knows of the world."""
    return carry_on(_set(lesson.scene, own or OwnStops()), lesson, 0, index)


def _set(scene: str, own: OwnStops) -> PhoneState:
    """Build a scene; what another scene pretended of the world does not last."""
    return meet(SCENES[scene].build(), OwnStops() if own.feed == PRACTICE else own)


def is_away(session: Session) -> bool:
    """Say whether the learner has left the place where the step can be done."""
    return _left(session.phone, session.step, completes(session.step_phone, session.step))


def _left(phone: PhoneState, step: Step, possible: bool) -> bool:
    """Say it of any phone; ``possible``: on the phone as the step began it can be done."""
    if completes(phone, step):
        return False
    return possible or step.point_at not in simulator.visible(phone)


def next_touch(session: Session) -> Action:
    """Give the touch that leads on in the step; where none does, the step's first."""
    return next(iter(rest(session.phone, session.step) or way_of(session.step)))


def way_back(session: Session) -> str:
    """Give the button of the phone that leads back to the step, touched as often as it takes, or ""."""
    return _way_back(session.phone, session.step, completes(session.step_phone, session.step))


@lru_cache(maxsize=16)
def _way_back(phone: PhoneState, step: Step, possible: bool) -> str:
    """Try all buttons side by side. One touch asks several times."""
    phones = dict.fromkeys(WAYS_BACK, phone)
    for _ in range(MOST_BACK):
        for button in tuple(phones):
            phones[button], events = simulator.apply(phones[button], WAYS_BACK[button])
            if not events:  # it is not there, or leads no further
                del phones[button]
            elif not _left(phones[button], step, possible):
                return button
    return ""


def ready(session: Session) -> PhoneState:
    """Give a phone on which the step can be done: as it is, as the step began, or as the lesson means it."""
    meant = planned(session.lesson, session.index, session.phone.ownbus.own)
    chances = (session.phone, session.step_phone, meant)
    able = (phone for phone in chances if completes(phone, session.step))
    return next(able, session.step_phone if is_away(session) else session.phone)


def aim(session: Session) -> Aim:
    """Say against what fingers are to be read now."""
    if session.phase is Phase.DRILL:
        over = "power/cancel" if session.phone.power.menu else drill.visible(session.phone)[0]
        return Aim(over, Gesture.TAP, helping=False)
    helping = session.round is Round.TOGETHER
    if is_away(session) and (back := way_back(session)):
        return Aim(back, gesture_of(WAYS_BACK[back]), helping)
    touch = next_touch(session)
    return Aim(touch.target, gesture_of(touch), helping)
