"""A session as text and back, without the lesson itself: what a learner goes on with after a power cut."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Final

from sapporo_learn.core import saving
from sapporo_learn.core.lesson import Lesson, Round
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import steps_of
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.session import Phase, Session, Tone
from sapporo_learn.core.touch import Tolerance, Touch

FORMAT: Final = 1
LAST_RUNG: Final = 5


@dataclass(frozen=True, slots=True)
class _Saved:
    """The shape of the text. Fields that a session has too have the same name and meaning."""

    format: int
    lesson: str
    version: int
    step: str
    texts: tuple[str, ...]
    round: Round
    phase: Phase
    phone: PhoneState
    step_phone: PhoneState
    rung: int
    waited_s: float
    step_ms: int
    stumbles: int
    hints: int
    round_hints: int
    round_mistakes: int
    tolerance: Tolerance
    last: Touch | None
    tone: Tone
    idle_s: float
    call_instructor: bool
    mastered: int = 0
    drilled: bool = False


_OWN: Final = ("format", "lesson", "version", "step", "texts")
_SHARED: Final = tuple(field.name for field in fields(_Saved) if field.name not in _OWN)


def save(session: Session) -> str:
    """Write a session as JSON; lesson and step are named, not copied."""
    saved = _Saved(
        FORMAT,
        session.lesson.id,
        session.lesson.version,
        session.step.id,
        tuple(text.source for text in session.said),
        **{name: getattr(session, name) for name in _SHARED},
    )
    return json.dumps(saving.dump(saved), ensure_ascii=False, separators=(",", ":"))


def load(lesson: Lesson, text: str) -> Session | None:
    """Read a session of this lesson; None when the text is none, or the lesson has changed since."""
    try:
        saved = saving.load(_Saved, json.loads(text))
        said = tuple(parse(source) for source in saved.texts)
    except (ValueError, RecursionError):
        return None
    steps = [index for index in steps_of(lesson, saved.round) if lesson.steps[index].id == saved.step]
    if (saved.format, saved.lesson, saved.version) != (FORMAT, lesson.id, lesson.version) or not steps:
        return None
    if not 0 <= saved.rung <= LAST_RUNG - (saved.phase in (Phase.DRILL, Phase.DO)):
        return None
    if saved.phase is Phase.DRILL and not drill.covers(saved.phone):
        return None
    return Session(lesson=lesson, index=steps[0], said=said, **{n: getattr(saved, n) for n in _SHARED})
