"""The composition root: the only file that knows every part. It builds, wires and starts."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import uuid_utils
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from sapporo_learn import paths, speech
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.core.ports import GUEST, Learner, LearnerSettings, LessonState
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.ui import crash
from sapporo_learn.ui.home_model import HomeModel, Opening
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lesson_model import LessonModel, Visit
from sapporo_learn.ui.lines import HOME, WELCOME, WHO, Lines
from sapporo_learn.ui.people_model import PeopleModel
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import make_application, open_window, px_per_mm_of

RECORD_WATCH_MS = 3000
RECORD = "record.db"
log = logging.getLogger("sapporo_learn")


def pictures() -> tuple[tuple[str, str], ...]:
    """Give the learners' pictures with their names."""
    return load_pictures(paths.assets_dir() / "pictures")


def dictionary() -> Path:
    """Give the shipped word list of the voice."""
    return paths.assets_dir() / "speech" / "dictionary.csv"


@dataclass(frozen=True, slots=True)
class Options:
    """How to start.

    Attributes:
        data: Folder of the record, the voice cache and the log; None = the user's own.
        lessons: Folder of the course; None = the one that came with the program.
        renderer: ``software`` or ``opengl``.
        size: Window size in px; None = the whole screen.
        px_per_mm: True size of the pixels; None = calibrated value, else the screen's own.
        pace: Scales all durations; 1 = normal.
        silent: No sound device is opened; captions run on the clock.
        clock: Monotonic seconds, for the finger too; None = the computer's clock, and as the panel reports.
    """

    data: Path | None = None
    lessons: Path | None = None
    renderer: str = "software"
    size: QSize | None = None
    px_per_mm: float | None = None
    pace: float = 1.0
    silent: bool = False
    clock: Callable[[], float] | None = None


class App(QObject):
    """Everything, wired. Where data cannot be kept, the program works with a record for this time only."""

    _met = Signal(str)  # a failure of the world that nobody caught, on any thread
    _broke = Signal()  # a bug, on any thread

    def __init__(self, options: Options) -> None:
        """Build all parts; the window opens with :meth:`show`."""
        super().__init__()
        self.options = options
        self._spare: tempfile.TemporaryDirectory[str] | None = None
        self._trouble = self._watched = ""
        self.data = self._find_data()
        self._undo = [crash.log_to(self.data)]
        self.gui = make_application(options.renderer)
        self.store = self._open_store()
        self.course = load_course(options.lessons or paths.lessons_dir())
        self.clock = options.clock or time.monotonic
        self.speaker = speech.open_speaker(
            self.data / "voice", dictionary(), silent=options.silent, pace=options.pace, clock=self.clock
        )
        self.learner: Learner = GUEST
        self._session_id = ""
        self.engine: QQmlApplicationEngine | None = None
        self.window: QQuickWindow | None = None
        self._make_models()
        self._wire()

    def _find_data(self) -> Path:
        try:
            return self.options.data or paths.data_dir()
        except KnownError as error:
            self._trouble = error.text
            return self._spare_folder()

    def _open_store(self) -> Store:
        try:
            return Store.open(self.data / RECORD, pictures())
        except KnownError as error:
            self._trouble = error.text
            return Store.open(self._spare_folder() / RECORD, pictures())

    def _spare_folder(self) -> Path:
        if self._spare is None:
            self._spare = tempfile.TemporaryDirectory(prefix="sapporo-learn-", ignore_cleanup_errors=True)
        return Path(self._spare.name)

    def _make_models(self) -> None:
        options, store = self.options, self.store
        lines = Lines(spans, keep)
        self.voice = VoiceModel(self.speaker, self)
        self.shell = ShellModel(self.voice, lines, self._px_per_mm(), options.pace, self)
        self.jobs = Jobs(lambda error: self.shell.notify(error.text))
        self.people = PeopleModel(store.people, self.jobs, self)
        self.home = HomeModel(self.course.lessons, store.records, self.jobs, lines, self)
        self.phone = PhoneModel(self, keep, options.pace, options.clock)
        self.lesson = LessonModel(self.phone, self.voice, store.log, lines, self.clock, options.pace, self)
        self.instructor = InstructorModel(
            store.people, store.records, store.gate, self.jobs, self.course.lessons, parent=self
        )
        self._watch = QTimer(self)
        self._watch.setInterval(RECORD_WATCH_MS)

    def _px_per_mm(self) -> float:
        calibrated = self.store.settings.get("px_per_mm")
        return self.options.px_per_mm or float(calibrated or 0) or px_per_mm_of(self.gui.primaryScreen())

    def _wire(self) -> None:
        self._met.connect(self.shell.notify, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._on_bug, Qt.ConnectionType.QueuedConnection)
        self._undo.append(crash.install(self._met.emit, self._broke.emit))
        self.shell.began.connect(self._on_began)
        self.shell.wentHome.connect(self._on_went_home)
        self.shell.looksChanged.connect(self._keep_settings)
        self.shell.pxPerMmSet.connect(
            lambda value: self.jobs.run(lambda: self.store.settings.set("px_per_mm", f"{value:.4f}"))
        )
        self.shell.instructorAsked.connect(self._on_instructor)
        self.shell.quitAsked.connect(self.gui.quit)
        self.shell.recovered.connect(self._sit_up)
        self.voice.settingsChanged.connect(self._keep_settings)
        self.people.chosen.connect(self._on_chosen)
        self.home.opened.connect(self._on_opened)
        self.home.left.connect(self._on_goodbye)
        self.lesson.left.connect(self._on_left)
        self.lesson.finished.connect(self._on_finished)
        self.instructor.left.connect(self._on_goodbye)
        self._watch.timeout.connect(self._on_watch)

    def show(self) -> QQuickWindow:
        """Open the window on the first page and give it."""
        models: dict[str, QObject] = {
            "shell": self.shell,
            "voice": self.voice,
            "people": self.people,
            "home": self.home,
            "lesson": self.lesson,
            "instructor": self.instructor,
        }
        self.engine, self.window = open_window(models, paths.assets_dir(), self.options.size)
        self.shell.show("welcome", WELCOME)
        self.shell.notify(self._trouble)
        self._watch.start()
        return self.window

    def close(self) -> None:
        """Keep what is open, then end every thread. What was done stays done."""
        self._watch.stop()
        self.lesson.close()
        self._close_window()
        self.jobs.close()
        self.speaker.close()
        if not self.store.close():
            log.error("not everything could be written: %s", self.store.log.trouble())
        if self._spare is not None:
            self._spare.cleanup()
        while self._undo:
            self._undo.pop()()

    def _close_window(self) -> None:
        """Take the window away before the models that it shows."""
        if self.engine is not None:
            self.window = None
            self.engine.deleteLater()
            self.engine = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- what leads where

    def _on_began(self) -> None:
        self.people.refresh()
        self.shell.show("who", WHO)

    def _on_chosen(self, learner: Learner) -> None:
        self.learner, self._session_id = learner, str(uuid_utils.uuid7())
        if self.people.knows(learner.id):
            self._apply(learner.settings)
        else:
            self._keep_settings()  # who is new keeps what was chosen on the first page
        self.jobs.run(self.store.log.flush)  # the cards are read after what was just left is written
        self.home.show(learner)
        self.shell.show("home", HOME)

    def _on_opened(self, opening: Opening) -> None:
        self.shell.show("lesson")
        visit = Visit(self.learner.id, self._session_id)
        self.lesson.start(visit, opening.lesson, opening.save, opening.passed)

    def _on_left(self, state: LessonState) -> None:
        self.home.note(replace(state, last_ms=time.time_ns() // 1_000_000))
        self.shell.show("home", HOME)

    def _on_finished(self, state: LessonState) -> None:
        self.home.note(replace(state, last_ms=time.time_ns() // 1_000_000))

    def _on_went_home(self) -> None:
        if self.lesson.session() is not None:
            self.lesson.leave()
        else:
            self.shell.show("home", HOME)

    def _on_goodbye(self) -> None:
        self._sit_up()
        self.shell.show("welcome", WELCOME)

    def _sit_up(self) -> None:
        """Nobody sits here any more."""
        self.learner = GUEST
        self._apply(LearnerSettings())

    def _on_instructor(self) -> None:
        self.shell.show("instructor")
        self.instructor.enter()

    def _on_watch(self) -> None:
        """Tell once that the record cannot be written; when it can again, take the sentence away."""
        before, self._watched = self._watched, self.store.log.trouble()
        if self._watched != before and (self._watched or self.shell.notice_shown() == before):
            self.shell.notify(self._watched)

    def _on_bug(self) -> None:
        if not self.shell.has_crashed():
            self.shell.crash()
            self.lesson.drop()
            self.store.log.flush(1.0)

    # --- how a learner likes it

    def _apply(self, settings: LearnerSettings) -> None:
        self.shell.apply_looks(settings.text_scale, settings.theme)
        self.voice.apply(settings.voice)

    def _keep_settings(self, _: object = None) -> None:
        learner = self.learner
        if learner.id:
            scale, theme = self.shell.looks()
            settings = LearnerSettings(scale, theme, self.voice.settings())
            self.learner = replace(learner, settings=settings)
            self.jobs.run(lambda: self.store.people.save_settings(learner.id, settings))


def run(options: Options) -> int:
    """Start the program and stay until it ends; give the exit status."""
    app = App(options)
    try:
        crash.log_qt()
        app.show()
        return QGuiApplication.exec()
    finally:
        app.close()
