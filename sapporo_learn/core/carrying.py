"""What a つづきカード takes along from one machine, and what becomes of it on another. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sapporo_learn.core import practice
from sapporo_learn.core.card import Card, Going
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ports import Happened, Learner, LessonState, SavePoint
from sapporo_learn.core.reviews import DAY_MS
from sapporo_learn.core.route import planned, steps_of
from sapporo_learn.core.session import Phase, Session

FIRST_DAY: Final = 719_163
"""1 January 1970, in ``core.days``."""


def card_of(
    learner: Learner,
    states: Iterable[LessonState],
    lessons: Sequence[Lesson],
    day: int,
    *,
    name: bool = False,
) -> Card:
    """Give the card of a learner: lessons in the order of the course, no name unless it is asked for."""
    of = {state.lesson: state for state in states}
    passed = tuple((lesson.id, of[lesson.id].mastered) for lesson in lessons if _stamped(of, lesson))
    going = going_of(of.values(), lessons)
    shown = learner.name if name else ""
    return Card(learner.id, day, learner.picture, learner.settings, passed, going, shown)


def going_of(states: Iterable[LessonState], lessons: Sequence[Lesson]) -> Going | None:
    """Say where the lesson that was begun last goes on; None when nothing can be gone on with."""
    known = {lesson.id: lesson for lesson in lessons}
    for state in sorted(states, key=lambda state: -state.last_ms):
        lesson = known.get(state.lesson)
        session = practice.load(lesson, state.save) if lesson and state.save else None
        if session is not None:
            return Going(session.lesson.id, session.step.id, session.round)
    return None


def taken_in(
    card: Card, lessons: Sequence[Lesson], states: Iterable[LessonState], session_id: str
) -> tuple[tuple[Happened, ...], SavePoint | None]:
    """Say what this machine records of a card: what it does not know yet, and where to go on.

    Args:
        card: Whose learner is known to this record.
        lessons: The course.
        states: What the record knows of this learner.
        session_id: UUID of this visit.
    """
    of, known = {state.lesson: state for state in states}, {lesson.id: lesson for lesson in lessons}
    rows = [
        Happened(
            card.learner,
            session_id,
            lesson,
            known[lesson].version,
            len(known[lesson].steps) - 1,
            "passed",
            {"mastered": times > 0, "card": True},
            0,
        )
        for lesson, times in card.passed
        for _ in range(_missing(of.get(lesson), times, card.day))
    ]
    going = card.going
    here = of.get(going.lesson) if going else None
    if going is None or (here is not None and here.save):
        return tuple(rows), None
    passed = going.lesson in dict(card.passed) or (here is not None and here.passed)
    return tuple(rows), SavePoint(
        card.learner, going.lesson, _saved(known[going.lesson], going, passed=passed)
    )


def _stamped(states: Mapping[str, LessonState], lesson: Lesson) -> bool:
    state = states.get(lesson.id)
    return state is not None and state.passed


def _missing(state: LessonState | None, times: int, day: int) -> int:
    """Count what is to be added: a stamp that is not here, and how often it was mastered elsewhere.

    Where the lesson was practised after the card was printed, only the stamp.
    """
    if state is None or not state.passed:
        return max(times, 1)
    newer = state.last_ms // DAY_MS + FIRST_DAY > day
    return 0 if newer else max(times - state.mastered, 0)


def _saved(lesson: Lesson, going: Going, *, passed: bool) -> str:
    """Write where to go on: at the step, on a phone as the lesson means it to be; else at the beginning."""
    index = next((i for i in steps_of(lesson, going.round) if lesson.steps[i].id == going.step), None)
    if index is None:
        return practice.save(practice.begin(lesson, passed_before=passed))
    phone = planned(lesson, index)
    return practice.save(Session(lesson, going.round, index, Phase.DO, phone, phone))
