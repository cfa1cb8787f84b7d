"""Behind the PIN: the class, a learner, a lesson, and what may be done to a learner's entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ports import ClassRow, Gate, Learner, People, Records, StepRecord, StepTrouble
from sapporo_learn.errors import KnownError
from sapporo_learn.ui import instructor_words as words
from sapporo_learn.ui.jobs import Jobs

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

PIN_LENGTHS: Final = range(4, 9)


def _now() -> datetime:
    return datetime.now().astimezone()


@QmlElement
class InstructorModel(QObject):
    """The instructor's pages.

    ``page``: set, again, code, enter, recover, class, learner, lesson, people or screen.

    Signals:
        left: Emitted when the instructor goes back to the learners.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        people: People,
        records: Records,
        gate: Gate,
        jobs: Jobs,
        lessons: Sequence[Lesson],
        now: Callable[[], datetime] = _now,
        parent: QObject | None = None,
    ) -> None:
        """``now`` gives local time with its zone."""
        super().__init__(parent)
        self._people, self._records, self._gate, self._jobs = people, records, gate, jobs
        self._lessons, self._now = tuple(lessons), now
        self._forget()

    def _forget(self) -> None:
        self._page, self._message, self._code = "enter", "", ""
        self._digits, self._first = "", ""
        self._inside = False
        self._class: list[ClassRow] = []
        self._everybody: list[Learner] = []
        self._learner_id = ""
        self._steps: list[StepRecord] = []
        self._lesson_id = self._lessons[0].id if self._lessons else ""
        self._troubles: list[StepTrouble] = []

    # --- the door

    def enter(self) -> None:
        """Stand before the door: a first PIN is to be set, or the PIN is asked for."""
        self._forget()
        self._run(self._gate.is_set, lambda known: self._go("enter" if known else "set"))

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Take one digit of the PIN."""
        if len(digit) == 1 and digit.isascii() and digit.isdigit() and len(self._digits) < PIN_LENGTHS[-1]:
            self._digits, self._message = self._digits + digit, ""
            self.changed.emit()

    @Slot()
    def rubOut(self) -> None:
        """Take the last digit away."""
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """けってい."""
        pin = self._digits
        if len(pin) not in PIN_LENGTHS:
            self._say("暗証番号は、4けたから8けたの数字です。")
        elif self._page == "set":
            self._first = pin
            self._go("again")
        elif self._page == "again" and pin != self._first:
            self._go("set")
            self._say("2回の数字がちがいました。もう一度決めてください。")
        elif self._page == "again":
            self._run(lambda: self._gate.set_pin(pin), self._show_code)
        elif self._page == "enter":
            self._run(lambda: self._gate.check(pin), self._checked)

    @Slot(str, str)
    def recover(self, code: str, pin: str) -> None:
        """With the printed recovery code: a new PIN."""
        if len(pin) not in PIN_LENGTHS or not (pin.isascii() and pin.isdigit()):
            self._say("新しい暗証番号は、4けたから8けたの数字です。")
        else:
            self._run(lambda: self._gate.recover(code, pin), self._show_code)

    @Slot()
    def askRecovery(self) -> None:
        """The PIN was forgotten."""
        self._go("recover")

    def _show_code(self, code: str) -> None:
        self._code, self._inside = code, True
        self._go("code")

    def _checked(self, right: bool) -> None:
        if right:
            self._inside = True
            self.showClass()
        else:
            self._go("enter")
            self._say("暗証番号がちがいます。もう一度入れてください。")

    # --- pages

    @Slot()
    def showClass(self) -> None:
        """きょうのクラス: everybody, last visitor first."""
        if self._inside:
            self._code = ""
            self._run(self._records.class_list, self._take_class)

    @Slot(str)
    def showLearner(self, learner_id: str) -> None:
        """One learner, lesson by lesson, step by step."""
        if self._inside:
            self._learner_id = learner_id
            self._run(lambda: self._records.learner_steps(learner_id), self._take_learner)

    @Slot(str)
    def showLesson(self, lesson_id: str) -> None:
        """One lesson: where people stumble; "" = the one shown last."""
        if self._inside:
            self._lesson_id = lesson_id or self._lesson_id
            self._run(lambda: self._records.lesson_steps(self._lesson_id), self._take_lesson)

    @Slot()
    def showPeople(self) -> None:
        """Everybody, hidden ones too, to rename, hide or erase."""
        if self._inside:
            self._run(lambda: self._people.all(hidden=True), self._take_people)

    @Slot()
    def showScreen(self) -> None:
        """Fit the millimetres with a bank card."""
        if self._inside:
            self._go("screen")

    @Slot()
    def leave(self) -> None:
        """Back to the learners; the door is shut."""
        self._forget()
        self.changed.emit()
        self.left.emit()

    # --- what may be done

    @Slot(str, str)
    def rename(self, learner_id: str, name: str) -> None:
        """Give another name."""
        self._change(lambda: self._people.rename(learner_id, name), "名前をかえました。")

    @Slot(str, bool)
    def hide(self, learner_id: str, hidden: bool) -> None:
        """Take the tile away from the learners' page, or bring it back."""
        done = "えらぶ画面から、かくしました。" if hidden else "えらぶ画面に、もどしました。"
        self._change(lambda: self._people.hide(learner_id, hidden), done)

    @Slot(str)
    def erase(self, learner_id: str) -> None:
        """Delete a person and the whole record of that person."""
        self._change(lambda: self._people.erase(learner_id), "この方の記録を、すべて消しました。")

    def _change(self, work: Callable[[], None], done: str) -> None:
        if not self._inside:
            return

        def after(_: None) -> None:
            self._message = done
            self._run(lambda: self._people.all(hidden=True), self._take_people)

        self._run(work, after)

    # --- inside

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._jobs.run(work, done, self._failed)

    def _failed(self, error: KnownError) -> None:
        self._digits = ""
        self._say(error.text)

    def _say(self, sentence: str) -> None:
        self._message, self._digits = sentence, ""
        self.changed.emit()

    def _go(self, page: str) -> None:
        self._page, self._digits = page, ""
        if page not in ("people",):
            self._message = ""
        self.changed.emit()

    def _take_class(self, rows: list[ClassRow]) -> None:
        self._class = rows
        self._go("class")

    def _take_learner(self, rows: list[StepRecord]) -> None:
        self._steps = rows
        self._go("learner")

    def _take_lesson(self, rows: list[StepTrouble]) -> None:
        self._troubles = rows
        self._go("lesson")

    def _take_people(self, rows: list[Learner]) -> None:
        self._everybody = rows
        self._go("people")

    def _lesson(self, lesson_id: str) -> Lesson | None:
        return next((lesson for lesson in self._lessons if lesson.id == lesson_id), None)

    # --- for QML

    def _get_class(self) -> list[dict[str, Any]]:
        titles = {lesson.id: lesson.title.shown for lesson in self._lessons}
        now = self._now()
        return [words.class_row(row, titles, len(self._lessons), now) for row in self._class]

    def _get_learner(self) -> dict[str, Any]:
        row = next((row for row in self._get_class() if row["id"] == self._learner_id), None)
        if row is None:
            return {}
        blocks = []
        for lesson_id, steps in groupby(self._steps, key=lambda step: step.lesson):
            lesson = self._lesson(lesson_id)
            blocks.append(
                {
                    "title": lesson.title.shown if lesson else lesson_id,
                    "steps": [words.step_row(step, lesson) for step in steps],
                }
            )
        return {**row, "lessons": blocks}

    def _get_lesson_rows(self) -> list[dict[str, Any]]:
        lesson = self._lesson(self._lesson_id)
        return [words.trouble_row(row, lesson) for row in self._troubles]

    def _get_lessons(self) -> list[dict[str, Any]]:
        return [
            {"id": lesson.id, "title": lesson.title.shown, "current": lesson.id == self._lesson_id}
            for lesson in self._lessons
        ]

    def _get_people(self) -> list[dict[str, Any]]:
        return [
            {"id": who.id, "name": who.name, "picture": who.picture, "hidden": who.hidden}
            for who in self._everybody
        ]

    page = Property(str, lambda self: self._page, notify=changed)
    message = Property(str, lambda self: self._message, notify=changed)
    pinLength = Property(int, lambda self: len(self._digits), notify=changed)
    code = Property(str, lambda self: self._code, notify=changed)
    classRows = Property(list, _get_class, notify=changed)
    learner = Property("QVariantMap", _get_learner, notify=changed)  # type: ignore[arg-type]
    lessonRows = Property(list, _get_lesson_rows, notify=changed)
    lessonId = Property(str, lambda self: self._lesson_id, notify=changed)
    lessons = Property(list, _get_lessons, notify=changed)
    everybody = Property(list, _get_people, notify=changed)
