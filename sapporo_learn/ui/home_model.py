"""Home: the lessons as cards, what is done, and where to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ports import Learner, LessonState, Records
from sapporo_learn.core.ruby import Text, plain
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import RESUME, Lines

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

ACTIONS = {"new": "はじめる", "going": "とちゅうです", "done": "できました"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A lesson to open: where to go on (JSON, or ""), whether it has its stamp, how often it was mastered."""

    lesson: Lesson
    save: str
    passed: bool
    mastered: int = 0


def card_state(state: LessonState | None) -> str:
    """Say how a lesson stands: ``going`` wins over ``done``, so that a second run can be resumed."""
    if state is None:
        return "new"
    if state.save:
        return "going"
    return "done" if state.passed else "new"


@QmlElement
class HomeModel(QObject):
    """The home screen of one learner.

    Signals:
        opened: Emitted with an Opening.
        left: Emitted when the learner says goodbye.
    """

    changed = Signal()
    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        lessons: Sequence[Lesson],
        records: Records,
        jobs: Jobs,
        lines: Lines,
        parent: QObject | None = None,
    ) -> None:
        """Take the course in its order."""
        super().__init__(parent)
        self._lessons, self._records, self._jobs, self._lines = tuple(lessons), records, jobs, lines
        self._learner: Learner | None = None
        self._states: dict[str, LessonState] = {}

    def show(self, learner: Learner, known: Callable[[], None] = lambda: None) -> None:
        """Show this learner's cards; call ``known`` when it is known how they stand (of a guest: at once)."""
        if self._learner is None or learner.id != self._learner.id or not learner.id:
            self._states = {}
        self._learner = learner
        self.changed.emit()
        if learner.id:
            self._read(learner, known)
        else:
            known()

    def _read(self, learner: Learner, known: Callable[[], None]) -> None:
        def take(rows: list[LessonState]) -> None:
            if self._is_here(learner):
                self._states = {row.lesson: row for row in rows}
                self.changed.emit()
                known()

        def fail(error: Exception) -> None:
            if self._is_here(learner):
                known()
            raise error

        self._jobs.run(lambda: self._records.lessons_of(learner.id), take, fail)

    def _is_here(self, learner: Learner) -> bool:
        return self._learner is not None and learner.id == self._learner.id

    def words(self, *, greeting: bool) -> tuple[Text, ...]:
        """Give what stands on the page beside its sentence: the greeting, and where to go on, if anywhere."""
        return ((plain(self._get_greeting()),) if greeting else ()) + (
            (RESUME,) if self._get_resume() else ()
        )

    def note(self, state: LessonState) -> None:
        """Know at once how a lesson that was just left stands, before the record is read again."""
        before = self._states.get(state.lesson)
        self._states[state.lesson] = replace(
            state, passed=state.passed or (before is not None and before.passed)
        )
        self.changed.emit()

    @Slot(str)
    def open(self, lesson_id: str) -> None:
        """Begin this lesson, or go on with it."""
        for lesson in self._lessons:
            if lesson.id == lesson_id:
                state = self._states.get(lesson_id)
                known = state or LessonState(lesson_id, passed=False, started=False)
                self.opened.emit(Opening(lesson, known.save, known.passed, known.mastered))

    @Slot()
    def leave(self) -> None:
        """Goodbye."""
        self._learner, self._states = None, {}
        self.left.emit()

    def _get_greeting(self) -> str:
        name = f"{self._learner.name}さん、" if self._learner and self._learner.name else ""
        return f"{name}こんにちは。"

    def _get_cards(self) -> list[dict[str, Any]]:
        cards = []
        for number, lesson in enumerate(self._lessons, 1):
            state = card_state(self._states.get(lesson.id))
            cards.append(
                {
                    "id": lesson.id,
                    "number": number,
                    "title": self._lines.label(lesson.title),
                    "icon": lesson.icon,
                    "state": state,
                    "stamped": bool((known := self._states.get(lesson.id)) and known.passed),
                    "action": ACTIONS[state],
                }
            )
        return cards

    def _get_resume(self) -> dict[str, Any]:
        going = [s for s in self._states.values() if s.save and any(x.id == s.lesson for x in self._lessons)]
        if not going:
            return {}
        latest = max(going, key=lambda state: state.last_ms)
        lesson = next(lesson for lesson in self._lessons if lesson.id == latest.lesson)
        return {
            "id": lesson.id,
            "title": self._lines.label(lesson.title),
            "icon": lesson.icon,
            "line": self._lines.label(RESUME),
        }

    greeting = Property(str, _get_greeting, notify=changed)
    cards = Property(list, _get_cards, notify=changed)
    resume = Property("QVariantMap", _get_resume, notify=changed)  # type: ignore[arg-type]
