"""Behind the PIN: the class, a learner, a lesson, and what may be done to a learner's entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.figures import LessonRun, StepTrouble
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ports import ClassRow, Gate, Learner, People, Records
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.instructor_door import PIN_PAGES, PIN_RULE, PinEntry, Visit, is_pin
from sapporo_learn.ui.instructor_reading import Reading, local_time
from sapporo_learn.ui.instructor_watch import LOOK_MS, ClassWatch
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.own_bus_model import OwnBusModel
from sapporo_learn.ui.safety_model import SafetyModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class InstructorModel(QObject):
    """The instructor's pages.

    ``page``: outside the door set, again, enter or recover; inside code, class, learner, lesson, people,
    rename, erase, bus, safety or screen. Nothing inside is shown, read or changed before the PIN was right,
    and nothing of it is remembered after :meth:`leave`.
    """

    pageChanged = Signal()
    messageChanged = Signal()
    digitsChanged = Signal()
    recordChanged = Signal()
    left = Signal()  # the instructor goes back to the learners

    def __init__(
        self,
        people: People,
        records: Records,
        gate: Gate,
        jobs: Jobs,
        lessons: Sequence[Lesson],
        bus: OwnBusModel | None = None,
        safety: SafetyModel | None = None,
        now: Callable[[], datetime] = local_time,
        look_ms: int = LOOK_MS,
        parent: QObject | None = None,
    ) -> None:
        """``now`` gives local time with its zone; ``look_ms``: how often the class is read anew."""
        super().__init__(parent)
        self._people, self._records, self._gate, self._jobs = people, records, gate, jobs
        self._lessons, self._now, self._bus = tuple(lessons), now, bus or OwnBusModel(None, jobs, now, self)
        self._safety = safety or SafetyModel(None, jobs, now, self)
        self._bus.opened.connect(self.show)
        self._safety.opened.connect(self.show)
        self._watch = ClassWatch(records, look_ms, self)
        self._watch.looked.connect(self._looked)
        self._forget()

    def _forget(self) -> None:
        self._visit, self._pin = Visit(self._jobs, self._failed), PinEntry()
        self._page, self._message, self._good, self._code = "enter", "", False, ""
        self._read = Reading(self._lessons, self._now)
        self._bus.visit = self._safety.visit = self._visit

    # --- the door

    def enter(self) -> None:
        """Stand before the door: a first PIN is to be set, or the PIN is asked for."""
        self._shut()
        self._visit.run(self._gate.is_set, lambda known: self._go("enter" if known else "set"))

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Take one digit of the PIN."""
        if self._page in PIN_PAGES and self._pin.take(digit):
            self.digitsChanged.emit()
            self._say("")

    @Slot()
    def rubOut(self) -> None:
        """Take the last digit away."""
        self._pin.rub_out()
        self.digitsChanged.emit()

    @Slot()
    def submit(self) -> None:
        """けってい."""
        pin, page = self._pin.digits, self._page
        if self._visit.busy or page not in PIN_PAGES:
            return
        self._clear_digits()
        if not is_pin(pin):
            self._say(PIN_RULE)
        elif page == "set":
            self._pin.first = pin
            self._go("again")
        elif page == "again" and pin != self._pin.first:
            self._go("set")
            self._say("2回の数字が同じではありません。もう一度決めてください。")
        elif page == "again":
            self._visit.run(lambda: self._gate.set_pin(pin), self._show_code)
        else:
            self._visit.run(lambda: self._gate.check(pin), self._checked)

    @Slot()
    def askRecovery(self) -> None:
        """The PIN was forgotten."""
        if self._page == "enter":
            self._go("recover")

    @Slot(str, str, str)
    def recover(self, code: str, pin: str, again: str) -> None:
        """With the recovery code that was written down: a new PIN."""
        if self._visit.busy or self._page != "recover":
            return
        if not is_pin(pin) or pin != again:
            self._say(
                "2回の暗証番号が同じではありません。もう一度入れてください。" if is_pin(pin) else PIN_RULE
            )
        else:
            self._visit.run(lambda: self._gate.recover(code, pin), self._show_code)

    def _show_code(self, code: str) -> None:
        self._visit.inside, self._pin.first, self._code = True, "", code
        self._go("code")

    def _checked(self, right: bool) -> None:
        if right:
            self._visit.inside = True
            self.showClass()
        else:
            self._say("暗証番号がちがいます。もう一度入れてください。")

    # --- pages

    @Slot()
    def showClass(self) -> None:
        """きょうのクラス: everybody, and the hardest steps of the course beside it."""
        if self._visit.inside:
            self._visit.run(self._records.class_list, self._take_class)
            self._visit.run(lambda: self._read.all_troubles(self._records), self._take_troubles)

    @Slot(str)
    def showLearner(self, learner_id: str) -> None:
        """One learner, lesson by lesson, step by step."""
        if self._visit.inside:
            self._visit.run(
                lambda: (self._records.class_list(), self._records.learner_runs(learner_id)),
                lambda answer: self._take_learner(learner_id, *answer),
            )

    @Slot(str)
    def showLesson(self, lesson_id: str) -> None:
        """One lesson: where people stumble; "" = the one shown last."""
        wanted = lesson_id if self._read.teaches(lesson_id) else self._read.lesson_id
        if self._visit.inside:
            ask = self._records.lesson_steps
            self._visit.run(lambda: ask(wanted), lambda rows: self._take_lesson(wanted, rows))

    @Slot()
    def showPeople(self) -> None:
        """Everybody, hidden ones too, to rename, hide or erase."""
        if self._visit.inside:
            self._visit.run(lambda: self._people.all(hidden=True), self._take_people)

    @Slot(str)
    def show(self, page: str) -> None:
        """A page of another model, or ``screen`` to fit the millimetres with a bank card."""
        if self._visit.inside and page in ("bus", "safety", "screen"):
            self._go(page)

    @Slot(str)
    def askRename(self, learner_id: str) -> None:
        """Write another name for somebody."""
        self._ask("rename", learner_id)

    @Slot(str)
    def askErase(self, learner_id: str) -> None:
        """Really delete somebody?"""
        self._ask("erase", learner_id)

    @Slot()
    def back(self) -> None:
        """One page back; from the first page of each side, out of the door."""
        page = self._page
        if page in ("rename", "erase"):
            self.showPeople()
        elif page in ("learner", "lesson", "people", "bus", "safety", "screen"):
            self.showClass()
        elif page in ("again", "recover"):
            self._go("set" if page == "again" else "enter")
        elif page != "code":  # shown once: it takes 「書きました」 to go on
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Back to the learners; the door is shut."""
        self._shut()
        self.left.emit()

    # --- what may be done

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the person of the page another name."""
        if self._page == "rename":
            person = self._read.person_id
            self._change(lambda: self._people.rename(person, name), "名前をかえました。")

    @Slot()
    def erase(self) -> None:
        """Delete the person of the page and that person's whole record."""
        if self._page == "erase":
            person = self._read.person_id
            self._change(lambda: self._people.erase(person), "記録を、すべて消しました。")

    @Slot(str, bool)
    def hide(self, learner_id: str, hidden: bool) -> None:
        """Take the tile away from the learners' page, or bring it back."""
        if self._page == "people":
            done = "えらぶ画面から かくしました。" if hidden else "えらぶ画面に もどしました。"
            self._change(lambda: self._people.hide(learner_id, hidden), done)

    def _change(self, work: Callable[[], None], done: str) -> None:
        def work_and_look() -> list[Learner]:
            work()
            return self._people.all(hidden=True)

        def after(rows: list[Learner]) -> None:
            self._take_people(rows)
            self._say(done, good=True)

        if not self._visit.busy:
            self._visit.run(work_and_look, after)

    # --- inside

    def _failed(self, error: KnownError) -> None:
        if self._visit.inside and self._page in (*PIN_PAGES, "recover"):
            self._go("class")  # the PIN was right; what is missing is the record
        self._say(error.text)

    def _shut(self) -> None:
        self._visit.end()
        self._forget()
        self._watch.follow(self._visit, self._read, shown=False)
        self._tell()
        for signal in (self.digitsChanged, self.messageChanged, self.pageChanged):
            signal.emit()

    def _go(self, page: str) -> None:
        self._code = self._code if page == "code" else ""
        self._clear_digits()
        self._say("")
        self._page = page
        self._tell()
        self.pageChanged.emit()
        self._watch.follow(self._visit, self._read, shown=page == "class")

    def _tell(self) -> None:
        self._watch.shown(self._read)
        self.recordChanged.emit()

    @Slot(bool)
    def _looked(self, changed: bool) -> None:
        self._say("")
        if changed:
            self._tell()

    def _say(self, message: str, *, good: bool = False) -> None:
        if (message, good) != (self._message, self._good):
            self._message, self._good = message, good
            self.messageChanged.emit()

    def _clear_digits(self) -> None:
        self._pin.digits = ""
        self.digitsChanged.emit()

    def _ask(self, page: str, learner_id: str) -> None:
        if self._page == "people" and self._read.knows(learner_id):
            self._read.person_id = learner_id
            self._go(page)

    def _take_class(self, rows: list[ClassRow]) -> None:
        self._read.class_list = rows
        self._go("class")

    def _take_troubles(self, rows: list[StepTrouble]) -> None:
        self._read.troubles = rows
        self._tell()

    def _take_learner(self, learner_id: str, rows: list[ClassRow], runs: list[LessonRun]) -> None:
        self._read.class_list, self._read.runs, self._read.person_id = rows, runs, learner_id
        self._go("learner")

    def _take_lesson(self, lesson_id: str, rows: list[StepTrouble]) -> None:
        self._read.lesson_id, self._read.lesson_troubles = lesson_id, rows
        self._go("lesson")

    def _take_people(self, rows: list[Learner]) -> None:
        self._read.everybody = rows
        self._go("people")

    # --- for QML

    page = Property(str, lambda self: self._page, notify=pageChanged)
    message = Property(str, lambda self: self._message, notify=messageChanged)
    good = Property(bool, lambda self: self._good, notify=messageChanged)
    pinLength = Property(int, lambda self: len(self._pin.digits), notify=digitsChanged)
    code = Property(str, lambda self: self._code, notify=recordChanged)
    today = Property(str, lambda self: self._read.today(), notify=recordChanged)
    classRows = Property(list, lambda self: self._read.class_rows(), notify=recordChanged)
    classModel = Property(QObject, lambda self: self._watch.rows, constant=True)
    classSummary = Property(str, lambda self: self._read.class_summary(), notify=recordChanged)
    hardest = Property(list, lambda self: self._read.hardest(), notify=recordChanged)
    lessons = Property(list, lambda self: self._read.lesson_choices(), notify=recordChanged)
    lessonRows = Property(list, lambda self: self._read.lesson_rows(), notify=recordChanged)
    lessonSummary = Property(str, lambda self: self._read.lesson_summary(), notify=recordChanged)
    lessonNote = Property(str, lambda self: self._read.lesson_note(), notify=recordChanged)
    bus = Property(OwnBusModel, lambda self: self._bus, constant=True)
    safety = Property(SafetyModel, lambda self: self._safety, constant=True)
    everybody = Property(list, lambda self: self._read.names(), notify=recordChanged)
    learner = Property("QVariantMap", lambda self: self._read.learner(), notify=recordChanged)  # type: ignore[arg-type]
    person = Property("QVariantMap", lambda self: self._read.person(), notify=recordChanged)  # type: ignore[arg-type]
