"""A robot learner that knows only what a lesson says: it plays the teaching loop with clean gestures."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from sapporo_learn.content.vocabulary import gestures
from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Lesson, Mistake, Round, Step
from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.simulator import apply, visible
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.practice import Phase, Session
from sapporo_learn.core.route import action_of, rest, way_of

SLIP_TOUCHES = 3
"""A listed slip must be possible within so many touches from where its step begins, or on the step's way."""

ROUND_NAMES = {Round.TOGETHER: "いっしょに", Round.HINT: "ことばだけで", Round.ALONE: "おさらい"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the robot could not go on, and what the author can do, in Japanese."""

    step: int
    key: str
    message: str


def play(lesson: Lesson, slip: int | None = None, mastered: int = 0) -> Trouble | None:
    """Play a lesson by ``point_at``, ``gesture`` and ``then_at`` alone, to the stamp.

    Args:
        lesson: What is played.
        slip: In every step that lists so many slips, make the one with this number first.
        mastered: How often the lesson was mastered before; what comes in between then is put away.

    Returns:
        The first trouble, or None when the lesson was finished.
    """
    session = practice.begin(lesson, passed_before=mastered > 0, mastered=mastered)
    session, _ = practice.advance(session, practice.Opened())
    slipped: set[tuple[Round, int]] = set()
    while session.phase is not Phase.FINISHED:
        place = (session.round, session.index)
        step = lesson.steps[session.index]
        if session.phase is Phase.WATCH:
            session, _ = practice.advance(session, practice.Shown())
        elif session.phase is Phase.DRILL:
            session = _press(session, Tap(visible(session.phone)[0]))
        elif session.phase is not Phase.DO:
            session, _ = practice.advance(session, practice.AskedNext())
        elif slip is not None and slip < len(step.mistakes) and place not in slipped:
            slipped.add(place)
            way = way_of_slip(session.phone, step, step.mistakes[slip])
            if way is None:
                return _impossible(session, slip)
            session = _press(session, *way)
        else:
            session = _press(session, *(rest(session.phone, step) or way_of(step)))
            if session.phase is Phase.DO and place == (session.round, session.index):
                return _stuck(session, slip if place in slipped else None)
    return None


def way_of_slip(phone: PhoneState, step: Step, slip: Mistake) -> tuple[Action, ...] | None:
    """Return a way to make a listed slip, as little along the step's own way as it takes, or None."""
    before: tuple[Action, ...] = ()
    for act in way_of(step):
        if way := way_to(phone, slip.event, step.done_when):
            return before + way
        phone, _ = apply(phone, act)
        before = (*before, act)
    return None


def way_to(phone: PhoneState, wanted: Event, avoid: Event) -> tuple[Action, ...] | None:
    """Return the shortest way to make an event true without making another true, or None."""
    seen = {phone}
    ahead: deque[tuple[PhoneState, tuple[Action, ...]]] = deque([(phone, ())])
    while ahead:
        here, way = ahead.popleft()
        for act in _possible(here):
            after, events = apply(here, act)
            if any(event.matches(avoid) for event in events):
                continue
            if any(event.matches(wanted) for event in events):
                return (*way, act)
            if after not in seen and len(way) + 1 < SLIP_TOUCHES:
                seen.add(after)
                ahead.append((after, (*way, act)))
    return None


def _possible(phone: PhoneState) -> list[Action]:
    return [action_of(target, gesture) for target in visible(phone) for gesture in gestures(TARGETS[target])]


def _press(session: Session, *actions: Action) -> Session:
    for act in actions:
        session, _ = practice.advance(session, practice.Pressed(act))
    return session


def _stuck(session: Session, slip: int | None) -> Trouble:
    step = session.lesson.steps[session.index]
    place = f"「{ROUND_NAMES[session.round]}」のとき、「{step.point_at}」"
    if slip is not None:
        message = f'mistake の{slip + 1}つめのあと進めません。then = "restart-step" をつけてください。'
        return Trouble(session.index, f"mistake[{slip}].then", message)
    if step.point_at not in visible(session.phone):
        message = f"{place}が画面にありません。場面か、前の手順をなおしてください。"
        return Trouble(session.index, "point_at", message)
    message = f"{place}をさわっても「{step.done_when.name}」が起きません。"
    return Trouble(session.index, "done_when", message)


def _impossible(session: Session, slip: int) -> Trouble:
    name = session.lesson.steps[session.index].mistakes[slip].event.name
    message = f"mistake の{slip + 1}つめの「{name}」は、この場面では起きません。"
    return Trouble(session.index, f"mistake[{slip}].event", message)
