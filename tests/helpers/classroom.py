"""The instructor's pages for tests: a made-up class, the real course, one window, any display and colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QMetaObject, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import most_troubled
from sapporo_learn.core.ports import ClassRow, Gate, Learner, People, Records, StepRecord, StepTrouble
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.fakes import RecordingSpeaker
from tests.helpers.screens import Display

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=9)))
PIN = "2468"
CODE = "K7QX-2M9D-TR4H-W8PC"
NAMES = (
    ("suzuran", "すずらん"),
    ("lilac", "らいらっく"),
    ("shirakaba", "しらかば"),
    ("momiji", "もみじ"),
    ("marimo", "まりも"),
    ("fukurou", "ふくろう"),
    ("shima-enaga", "しまえなが"),
    ("kitakitsune", "きたきつね"),
    ("yuki", "ゆき"),
    ("sakura", "さくら"),
    ("himawari", "ひまわり"),
    ("lavender", "らべんだー"),
    ("tsuru", "つる"),
    ("hamanasu", "はまなす"),
    ("", "おおどおりのはまなすこさんたろう"),  # as long as a name can be, and without a picture
)


def ago(days: int = 0, minutes: int = 0) -> int:
    """Milliseconds of a moment before NOW."""
    return round((NOW - timedelta(days=days, minutes=minutes)).timestamp() * 1000)


def course() -> tuple[Lesson, ...]:
    """The real lessons."""
    return tuple(load_course(paths.lessons_dir()).lessons)


def learners(count: int) -> list[Learner]:
    """So many learners; every seventh is hidden."""
    return [
        Learner(f"learner-{number}", name, picture, hidden=number % 7 == 6)
        for number, (picture, name) in enumerate(NAMES[:count])
    ]


def class_rows(everybody: Sequence[Learner], lessons: Sequence[Lesson]) -> list[ClassRow]:
    """A class of two days: some need help, some are stuck, some have done it all."""
    ids = tuple(lesson.id for lesson in lessons)
    kinds: list[Callable[[Learner], ClassRow]] = [
        lambda who: ClassRow(who, ago(minutes=70), ids[:2], ids[1], "passed", "", 0, 0, 0),
        lambda who: ClassRow(who, ago(minutes=65), (ids[0],), ids[1], "going", "held", 4, 2, 2),
        lambda who: ClassRow(who, ago(minutes=60), (), ids[0], "going", "", 0, 0, 0),
        lambda who: ClassRow(who, ago(minutes=58), ids[:1], ids[2], "going", "missed", 3, 1, 0),
        lambda who: ClassRow(who, ago(minutes=55), ids, ids[2], "passed", "slid", 1, 3, 1),
        lambda who: ClassRow(who, ago(days=7), (), ids[0], "going", "wrong-idea", 12, 6, 11),
        lambda who: ClassRow(who, ago(days=7, minutes=9), (), ids[0], "going", "", 0, 0, 1),
    ]
    return [kinds[number % len(kinds)](who) for number, who in enumerate(everybody)]


def step_records(lessons: Sequence[Lesson]) -> list[StepRecord]:
    """One learner: a lesson done with all kinds of help, a second one begun."""
    causes = (
        (),
        (("held", 4), ("missed", 2)),
        (("wrong-idea", 12), ("two-fingers", 1), ("edge", 3)),
        (("palm", 1),),
    )
    done = [
        StepRecord(
            lessons[0].id,
            number,
            step.id,
            9,
            2,
            9000 + 31_000 * number,
            number % 3,
            number % 2,
            causes[number % 4],
        )
        for number, step in enumerate(lessons[0].steps)
    ]
    begun = [
        StepRecord(lessons[1].id, number, step.id, 2, 0, 0, number, 0, causes[number])
        for number, step in enumerate(lessons[1].steps[:3])
    ]
    return begun + done  # the record sorts by id, not by course


def step_troubles(lesson: Lesson) -> list[StepTrouble]:
    """Where a class of eight stumbles in one lesson."""
    rows = []
    for number, step in enumerate(lesson.steps):
        stumbled = (number * 5 + 3) % 9
        causes = (("held", 3 + number), ("wrong-idea", 2)) if stumbled else ()
        cause = causes[0][0] if causes else ""
        rows.append(
            StepTrouble(lesson.id, number, step.id, 8, stumbled, cause, causes, number, 9000 * number)
        )
    return most_troubled(rows)


@dataclass
class ClassPeople:
    """``People`` in memory; the changes that fail say so."""

    everybody: list[Learner] = field(default_factory=list)

    def all(self, *, hidden: bool = False) -> list[Learner]:
        return [who for who in self.everybody if hidden or not who.hidden]

    def rename(self, learner_id: str, name: str) -> None:
        if any(who.name == name and who.id != learner_id for who in self.everybody):
            raise KnownError("その名前の人がもういますので、べつの名前にしてください。")
        self._replace(learner_id, name=name)

    def hide(self, learner_id: str, hidden: bool) -> None:
        self._replace(learner_id, hidden=hidden)

    def erase(self, learner_id: str) -> None:
        self.everybody = [who for who in self.everybody if who.id != learner_id]

    def _replace(self, learner_id: str, **changes: object) -> None:
        self.everybody = [
            replace(who, **changes) if who.id == learner_id else who  # type: ignore[arg-type]
            for who in self.everybody
        ]


@dataclass
class ClassRecords:
    """``Records`` in memory; ``empty`` = nobody has practised."""

    people: ClassPeople
    lessons: Sequence[Lesson]
    empty: bool = False

    def class_list(self) -> list[ClassRow]:
        return [] if self.empty else class_rows(self.people.all(), self.lessons)

    def learner_steps(self, learner_id: str) -> list[StepRecord]:
        return [] if self.empty else step_records(self.lessons)

    def lesson_steps(self, lesson: str) -> list[StepTrouble]:
        return [] if self.empty else next(step_troubles(one) for one in self.lessons if one.id == lesson)


@dataclass
class ClassGate:
    """``Gate`` in memory: waits after two wrong PINs."""

    pin: str = PIN
    wrong: int = 0

    def is_set(self) -> bool:
        return self.pin != ""

    def set_pin(self, pin: str) -> str:
        self.pin = pin
        return CODE

    def check(self, pin: str) -> bool:
        if self.wrong >= 2:
            raise KnownError("番号が何度かちがいましたので、あと30秒待ってから入れてください。")
        self.wrong += pin != self.pin
        return pin == self.pin

    def recover(self, code: str, new_pin: str) -> str:
        if code != CODE:
            raise KnownError("控えの番号がちがいますので、紙をたしかめて、もう一度入れてください。")
        self.pin = new_pin
        return CODE


WINDOW = b"""
import QtQuick
import SapporoLearn
import SapporoLearn.Models

Window {
    id: window

    required property ShellModel shell
    required property InstructorModel instructor
    property int escapes: 0

    visible: true
    color: Theme.ground

    Shortcut {
        sequences: ["Esc"]
        onActivated: window.escapes++
    }

    Binding { target: Theme; property: "pxPerMm"; value: window.shell.pxPerMm }
    Binding { target: Theme; property: "textScale"; value: window.shell.textScale }
    Binding { target: Theme; property: "themeName"; value: window.shell.theme }
    Binding { target: Theme; property: "pace"; value: window.shell.pace }

    InstructorPage {
        anchors.fill: parent
        focus: true
        shell: window.shell
        instructor: window.instructor
    }
}
"""


class Classroom:
    """The instructor's model on a made-up class (or on the given ports), and its pages in a window."""

    def __init__(
        self,
        people: int = 15,
        *,
        empty: bool = False,
        ports: tuple[People, Records, Gate] | None = None,
        now: Callable[[], datetime] = lambda: NOW,
        pace: float = 0.001,
    ) -> None:
        self.lessons = course()
        self.people = ClassPeople(learners(people))
        self.records = ClassRecords(self.people, self.lessons, empty=empty)
        self.gate = ClassGate()
        self.voice = VoiceModel(RecordingSpeaker())
        self.shell = ShellModel(self.voice, Lines(spans, keep), 4.0, pace)
        self.failures: list[str] = []
        self.jobs = Jobs(lambda error: self.failures.append(error.text))
        outer = ports or (self.people, self.records, self.gate)
        self.model = InstructorModel(*outer, self.jobs, self.lessons, now)  # type: ignore[arg-type]
        self.engine: QQmlApplicationEngine | None = None

    def page(self) -> str:
        return str(self.model.property("page"))

    def message(self) -> str:
        return str(self.model.property("message"))

    def type(self, digits: str) -> None:
        for one in digits:
            self.model.digit(one)
        self.model.submit()

    def open(self, display: Display, scale: float = 1.0, theme: str = "paper") -> QQuickWindow:
        self.shell.apply_looks(scale, theme)
        self.shell.setPxPerMm(display.px_per_mm)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML_ROOT))
        self.engine.setInitialProperties({"shell": self.shell, "instructor": self.model})
        self.engine.loadData(WINDOW)
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        window.resize(QSize(display.width, display.height))
        window.requestActivate()
        QAccessible.setActive(True)
        return window

    # --- going to a page, as the program does

    def finish(self) -> None:
        """Wait until every job that is under way has been answered; an answer may begin another one."""
        for _ in range(2):
            turn = QEventLoop()
            self.jobs.run(lambda: None, lambda _, turn=turn: turn.quit())
            turn.exec()

    def settle(self) -> None:
        """Wait for jobs, fades and layouts."""
        self.finish()
        for _ in range(4):  # positioners settle with a frame, and what follows them with the next
            QTest.qWait(2)
            self.window.grabWindow()

    def visit(self, page: str) -> None:
        """Go to one of PAGES from wherever one is, and wait until it stands still."""
        getattr(self, f"_visit_{page.replace('-', '_')}")()
        self.settle()
        assert self.page() == SHOWN_AS.get(page, page)

    def go_in(self) -> None:
        """Stand in the class;"""
        self.model.enter()
        self.finish()
        self.type(PIN)
        self.finish()

    def _visit_set(self) -> None:
        self.gate.pin = ""
        self.model.enter()
        self.finish()
        for digit in "123":
            self.model.digit(digit)

    def _visit_again(self) -> None:
        self._visit_set()
        self.model.digit("4")
        self.model.submit()

    def _visit_differ(self) -> None:
        self._visit_again()
        self.type("9999")

    def _visit_code(self) -> None:
        self._visit_again()
        self.type("1234")

    def _visit_enter(self) -> None:
        self.gate.wrong, self.gate.pin = 0, PIN
        self.model.enter()
        self.finish()

    def _visit_wrong(self) -> None:
        self._visit_enter()
        self.type("9999")
        self.finish()

    def _visit_wait(self) -> None:
        self._visit_wrong()
        for _ in range(2):
            self.type("9999")
            self.finish()

    def _visit_recover(self) -> None:
        self._visit_enter()
        self.model.askRecovery()

    def _visit_bad_code(self) -> None:
        self._visit_recover()
        self.model.recover("XXXX", "1357", "1357")

    def _visit_class(self) -> None:
        self.gate.wrong, self.gate.pin = 0, PIN
        self.go_in()

    def _visit_learner(self) -> None:
        self._visit_class()
        self.model.showLearner("learner-1")

    def _visit_gone(self) -> None:
        self._visit_class()
        self.model.showLearner("nobody")

    def _visit_lesson(self) -> None:
        self._visit_class()
        self.model.showLesson("")

    def _visit_people(self) -> None:
        self._visit_class()
        self.model.showPeople()
        self.finish()

    def _visit_hidden(self) -> None:
        self._visit_people()
        self.model.hide("learner-0", True)

    def _visit_rename(self) -> None:
        self._visit_people()
        self.model.askRename("learner-1")

    def _visit_taken(self) -> None:
        self._visit_rename()
        self.model.rename("しらかば")

    def _visit_erase(self) -> None:
        self._visit_people()
        self.model.askErase("learner-1")

    def _visit_screen(self) -> None:
        self._visit_class()
        self.model.showScreen()

    # --- what is seen

    def having(self, name: str) -> list[QQuickItem]:
        """Give every visible item with this QML property (each type has one of its own), parents first."""
        found: list[QQuickItem] = []

        def walk(item: QQuickItem) -> None:
            if item.isVisible():
                if item.property(name) is not None:
                    found.append(item)
                for child in item.childItems():
                    walk(child)

        walk(self.window.contentItem())
        return found

    def pages_of_sheets(self) -> Iterator[int]:
        """Turn every sheet on, page by page, all of them at once."""
        yield 0
        for number in range(1, 100):
            sheets = [sheet for sheet in self.having("naturalHeight") if sheet.property("more")]
            if not sheets:
                return
            for sheet in sheets:
                QMetaObject.invokeMethod(sheet, "turnOn")
            self.settle()
            yield number
        raise AssertionError("a sheet never ends")

    def focused(self) -> str:
        """Give the name of what the keyboard is at, as a screen reader says it."""
        item = self.window.activeFocusItem()
        interface = QAccessible.queryAccessibleInterface(item) if item is not None else None
        return interface.text(QAccessible.Text.Name) if interface is not None else ""

    def key(self, key: Qt.Key) -> None:
        """Press a key of the keyboard and wait for what it does."""
        QTest.keyClick(self.window, key)
        self.settle()

    def close(self) -> None:
        """Take the window away before its models, and end the thread."""
        if self.engine is not None:
            self.window.close()
            self.engine.clearSingletons()
            self.window.deleteLater()
            self.engine.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.jobs.close()


PAGES = (
    "set",
    "again",
    "differ",
    "code",
    "enter",
    "wrong",
    "wait",
    "recover",
    "bad-code",
    "class",
    "learner",
    "gone",
    "lesson",
    "people",
    "hidden",
    "rename",
    "taken",
    "erase",
    "screen",
)
"""Every page, and every message that a page may show."""

SHOWN_AS = {
    "differ": "set",
    "wrong": "enter",
    "wait": "enter",
    "bad-code": "recover",
    "gone": "learner",
    "hidden": "people",
    "taken": "rename",
}
