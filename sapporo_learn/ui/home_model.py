"""Home: the lessons as cards, what is done, and where to go on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.path import Door, Goal, Part, Section, sections
from sapporo_learn.core.ports import Learner, LessonState, Records
from sapporo_learn.core.reviews import MOST_AT_ONCE
from sapporo_learn.core.ruby import Text, joined, name, plain
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import NEXT, RESUME, REVIEW, Lines

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

ACTIONS = {"new": "はじめる", "going": "とちゅうです", "done": "できました"}


@dataclass(frozen=True, slots=True)
class Opening:
    """A lesson to open.

    Attributes:
        lesson: Which.
        save: Where to go on (JSON), or "".
        passed: It has its stamp.
        review: Only its おさらい is wanted.
        mastered: How often it was mastered.
    """

    lesson: Lesson
    save: str
    passed: bool
    review: bool = False
    mastered: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """Why a lesson is offered: the line that says so, the button's label, and both in a few words."""

    name: str
    line: Text
    label: str
    short: str


AGAIN: Final = Kind("review", REVIEW, "おさらいする", "おさらい・2分")
GO_ON: Final = Kind("resume", RESUME, "つづける", "つづきから")
BEGIN: Final = Kind("next", NEXT, "はじめる", "つぎの練習")
HEADINGS: Final = {Part.COURSE: "", Part.OTHERS: "ほかの練習", Part.BASICS: "はじめの練習"}


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
        freeAsked: The learner wants to try the phone without a lesson.
        goalAsked: The learner wants to choose a goal.
    """

    changed = Signal()
    opened = Signal(object)
    left = Signal()
    freeAsked = Signal()
    goalAsked = Signal()

    def __init__(
        self,
        lessons: Sequence[Lesson],
        records: Records,
        jobs: Jobs,
        lines: Lines,
        parent: QObject | None = None,
        *,
        goals: Sequence[Goal] = (),
        basics: Collection[str] = (),
    ) -> None:
        """Take the course in its order, with what learners can aim at and what some of them skip."""
        super().__init__(parent)
        self._goals, self._basics = {goal.id: goal for goal in goals}, frozenset(basics)
        self._sections: tuple[Section, ...] = ()
        self._lessons, self._records, self._jobs, self._lines = tuple(lessons), records, jobs, lines
        self._learner: Learner | None = None
        self._arrange()
        self._states: dict[str, LessonState] = {}
        self._due: list[str] = []
        self._last: Opening | None = None
        lines.follow(self.changed.emit)

    def show(self, learner: Learner, known: Callable[[], None] = lambda: None) -> None:
        """Show this learner's cards; call ``known`` when it is known how they stand (of a guest: at once)."""
        if self._learner is None or learner.id != self._learner.id or not learner.id:
            self._states, self._due = {}, []
        self._learner = learner
        self._arrange()
        self.changed.emit()
        if learner.id:
            self._read(learner, known)
        else:
            known()

    def _arrange(self) -> None:
        """Order the course for whoever sits here; a guest gets it as it is."""
        door = self._learner.settings.door if self._learner else ""
        known = Door(door) if door in set(Door) else Door.NONE
        self._sections = sections(self._lessons, self._goal(), self._basics, known)

    def _goal(self) -> Goal | None:
        return self._goals.get(self._learner.settings.goal) if self._learner else None

    def _ordered(self) -> list[Lesson]:
        return [lesson for section in self._sections for lesson in section.lessons]

    def _read(self, learner: Learner, known: Callable[[], None]) -> None:
        def ask() -> tuple[list[LessonState], list[str]]:
            return self._records.lessons_of(learner.id), self._records.due(learner.id)

        def take(told: tuple[list[LessonState], list[str]]) -> None:
            if self._is_here(learner):
                self._states, self._due = {row.lesson: row for row in told[0]}, told[1]
                self.changed.emit()
                known()

        def fail(error: Exception) -> None:
            if self._is_here(learner):
                known()
            raise error

        self._jobs.run(ask, take, fail)

    def _is_here(self, learner: Learner) -> bool:
        return self._learner is not None and learner.id == self._learner.id

    def words(self, *, greeting: bool) -> tuple[Text, ...]:
        """Give what stands before the page's sentence: the greeting, and what is offered first, if any."""
        first = [text for lesson, kind in self._offered()[:1] for text in (kind.line, lesson.title)]
        return ((self._greeting(),) if greeting else ()) + tuple(first)

    def note(self, state: LessonState) -> None:
        """Know at once how a lesson that was just left stands, before the record is read again."""
        before = self._states.get(state.lesson)
        self._states[state.lesson] = replace(
            state, passed=state.passed or (before is not None and before.passed)
        )
        if state.passed:
            self._due = [lesson for lesson in self._due if lesson != state.lesson]
        self.changed.emit()

    @Slot(str)
    def open(self, lesson_id: str) -> None:
        """Begin this lesson, or go on with it."""
        self._open(lesson_id, review=False)

    @Slot(str)
    def review(self, lesson_id: str) -> None:
        """Take this lesson's おさらい alone, or go on with what was begun."""
        self._open(lesson_id, review=True)

    @Slot()
    def again(self) -> None:
        """Open what was opened last once more, in the same way."""
        if self._last is not None:
            self._open(self._last.lesson.id, review=self._last.review)

    def _open(self, lesson_id: str, *, review: bool) -> None:
        for lesson in self._lessons:
            if lesson.id == lesson_id:
                state = self._states.get(lesson_id)
                known = state or LessonState(lesson_id, passed=False, started=False)
                self._last = Opening(lesson, known.save, known.passed, review, known.mastered)
                self.opened.emit(self._last)

    @Slot()
    def practiseFreely(self) -> None:
        """じゆうに れんしゅう."""
        self.freeAsked.emit()

    @Slot()
    def chooseGoal(self) -> None:
        """めあてをかえる."""
        self.goalAsked.emit()

    @Slot()
    def leave(self) -> None:
        """Goodbye."""
        self._learner, self._states, self._due, self._last = None, {}, [], None
        self._arrange()
        self.left.emit()

    def _greeting(self) -> Text:
        hello = plain("こんにちは。")
        called = self._learner.name if self._learner else ""
        return joined(name(called), plain("さん、"), hello) if called else hello

    def _get_sections(self) -> list[dict[str, Any]]:
        numbers = {lesson.id: number for number, lesson in enumerate(self._ordered(), 1)}
        return [
            {
                "title": self._heading(section.part),
                "cards": [self._card(lesson, numbers[lesson.id]) for lesson in section.lessons],
            }
            for section in self._sections
        ]

    def _card(self, lesson: Lesson, number: int) -> dict[str, Any]:
        state = card_state(self._states.get(lesson.id))
        return {
            "id": lesson.id,
            "name": f"{number}、{lesson.title.shown}、{ACTIONS[state]}",
            "title": self._lines.label(lesson.title),
            "icon": lesson.icon,
            "state": state,
            "stamped": bool((known := self._states.get(lesson.id)) and known.passed),
            "action": ACTIONS[state],
        }

    def _heading(self, part: Part) -> str:
        goal = self._goal()
        return f"めあて：{goal.title.shown}" if goal and part is Part.GOAL else HEADINGS[part]

    def _get_goal_label(self) -> str:
        """Say what the door to the goals is called; a guest has none."""
        if not self._goals or self._learner is None or not self._learner.id:
            return ""
        return "めあてを かえる" if self._goal() or self._learner.settings.door else "めあてを えらぶ"

    def _offered(self) -> list[tuple[Lesson, Kind]]:
        """Say what to do next: what is to be met again, then what was begun last, or else the next lesson."""
        going = {state.lesson: state.last_ms for state in self._states.values() if state.save}
        due = [lesson for lesson in self._due if lesson not in going]
        known = {lesson.id: lesson for lesson in self._lessons}
        reviews = [(known[lesson], AGAIN) for lesson in due if lesson in known][:MOST_AT_ONCE]
        begun = sorted((lesson for lesson in going if lesson in known), key=going.__getitem__)[-1:]
        new = [lesson for lesson in self._ordered() if card_state(self._states.get(lesson.id)) == "new"][:1]
        return reviews + ([(known[lesson], GO_ON) for lesson in begun] or [(lesson, BEGIN) for lesson in new])

    def _get_offers(self) -> list[dict[str, Any]]:
        return [
            {
                "id": lesson.id,
                "kind": kind.name,
                "title": self._lines.label(lesson.title),
                "icon": lesson.icon,
                "line": self._lines.label(kind.line),
                "label": kind.label,
                "name": f"{lesson.title.shown}、{kind.label}。{kind.line.shown}",
                "card": {
                    "name": f"{lesson.title.shown}、{kind.short}",
                    "title": self._lines.label(lesson.title),
                    "icon": lesson.icon,
                    "state": "going",
                    "stamped": False,
                    "action": kind.short,
                },
            }
            for lesson, kind in self._offered()
        ]

    greeting = Property(str, lambda self: self._greeting().shown, notify=changed)
    sections = Property(list, _get_sections, notify=changed)
    offers = Property(list, _get_offers, notify=changed)
    goalLabel = Property(str, _get_goal_label, notify=changed)
