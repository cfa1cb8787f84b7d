"""The instructor's pages for tests: model and window on a made-up class or a real record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QMetaObject, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.ports import Gate, OwnFeeds, People, Records
from sapporo_learn.core.safety import Safety
from sapporo_learn.store import Store
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.own_bus_model import OwnBusModel
from sapporo_learn.ui.safety_model import SafetyModel
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.fakes import RecordingSpeaker
from tests.helpers.school_class import (
    NOW,
    PIN,
    ClassFeeds,
    ClassGate,
    ClassPeople,
    ClassRecords,
    ClassSafety,
    course,
    learners,
)
from tests.helpers.screens import Display

WINDOW = b"""
import QtQuick
import SapporoLearn
import SapporoLearn.Models

Window {
    id: window

    required property ShellModel shell
    required property VoiceModel voice
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
        voice: window.voice
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
        look_ms: int = 3000,
        shelf: OwnFeeds | None = None,
        safe: Safety | None = None,
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
        self.bus = OwnBusModel(shelf or ClassFeeds(), self.jobs, now)
        self.safe = safe or ClassSafety()
        self.safety = SafetyModel(self.safe, self.jobs, now)
        self.model = InstructorModel(*outer, self.jobs, self.lessons, self.bus, self.safety, now, look_ms)  # type: ignore[arg-type]
        self.engine: QQmlApplicationEngine | None = None
        self.store: Store | None = None

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
        self.engine.setInitialProperties({"shell": self.shell, "voice": self.voice, "instructor": self.model})
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

    def _visit_bus(self) -> None:
        self._visit_class()
        self.bus.open()
        self.finish()
        self.bus.search("ゆき")

    def _visit_no_bus(self) -> None:
        self._visit_bus()
        self.bus.forget()
        self.finish()

    def _visit_safety(self) -> None:
        self._visit_class()
        self.safety.open()
        self.finish()
        self.safety.backUp()
        self.finish()

    def _visit_screen(self) -> None:
        self._visit_class()
        self.model.show("screen")

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
        self.model.blockSignals(True)
        self.model.leave()  # a running timer must not be collected on another thread
        self.jobs.close()


@contextmanager
def on_a_real_record(path: Path, look_ms: int = 3000) -> Iterator[Classroom]:
    """Give the model on a new record, by this machine's clock; the PIN is not set."""
    store = Store.open(path, [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ")])
    ports = (store.people, store.records, store.gate)
    room = Classroom(ports=ports, now=lambda: datetime.now().astimezone(), look_ms=look_ms)
    room.store = store
    yield room
    room.close()
    assert store.close()


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
    "bus",
    "no-bus",
    "safety",
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
    "no-bus": "bus",
}
