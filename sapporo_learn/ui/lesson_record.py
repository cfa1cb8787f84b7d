"""What a lesson leaves in the record: rows of what happened, and where to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sapporo_learn.core import practice, privacy, teaching
from sapporo_learn.core.ports import EventLog, Happened, LessonState, SavePoint
from sapporo_learn.core.practice import Phase, Session

NOTHING_TO_KEEP = (Phase.INTRO, Phase.FINISHED)  # not begun yet, or over


@dataclass(frozen=True, slots=True)
class Visit:
    """Who sits here: learner id ("" for a guest) and the id of this visit."""

    learner_id: str
    session_id: str


def state_of(session: Session) -> str:
    """Give what to go on with, "" when there is nothing."""
    return "" if session.phase in NOTHING_TO_KEEP else practice.save(session)


def state_left(session: Session) -> LessonState:
    """Give how the lesson stands for whoever leaves it now."""
    passed, mastered = session.phase is Phase.FINISHED, session.mastered
    if passed:
        mastered = mastered + 1 if teaching.mastered(session) else 0
    return LessonState(
        session.lesson.id, passed=passed, started=True, save=state_of(session), mastered=mastered
    )


class LessonRecord:
    """Writes for one visit at a time."""

    def __init__(self, log: EventLog, clock: Callable[[], float]) -> None:
        """``clock`` gives monotonic seconds."""
        self._log, self._clock = log, clock
        self._visit, self._began = Visit("", ""), 0.0

    def begin(self, visit: Visit) -> None:
        """Write for this visit from now on."""
        self._visit, self._began = visit, self._clock()

    def write(self, session: Session, records: Sequence[practice.Record], *, keep: bool) -> None:
        """Write rows and save point in one go: no power cut comes between a stamp and its save point."""
        rows, save = privacy.kept(self._row(session, record) for record in records), None
        if keep and self._visit.learner_id:
            save = SavePoint(self._visit.learner_id, session.lesson.id, state_of(session))
        if rows or save:
            self._log.append(rows, save)

    def _row(self, session: Session, record: practice.Record) -> Happened:
        return Happened(
            self._visit.learner_id,
            self._visit.session_id,
            session.lesson.id,
            session.lesson.version,
            record.step,
            record.verb,
            dict(record.result),
            round((self._clock() - self._began) * 1000),
        )
