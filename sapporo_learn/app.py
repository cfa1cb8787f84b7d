"""The composition root: the only file that knows every part. It builds, wires and starts."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from datetime import datetime

import uuid_utils
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickWindow

from sapporo_learn import paths, speech
from sapporo_learn.content.glossary import load_glossary
from sapporo_learn.content.loader import Course
from sapporo_learn.content.own_feeds import FeedShelf
from sapporo_learn.content.phrases import keep
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.core import quiet_hours
from sapporo_learn.core.path import Door
from sapporo_learn.core.ports import Learner, LessonState, Speaker
from sapporo_learn.course import open_course
from sapporo_learn.entrance import Entrance, Options
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.store.database import Database
from sapporo_learn.store.safety import SqliteSafety
from sapporo_learn.ui import crash
from sapporo_learn.ui.fit_model import FitModel
from sapporo_learn.ui.free_model import FreeModel
from sapporo_learn.ui.glossary_model import GlossaryModel
from sapporo_learn.ui.goal_model import GoalModel
from sapporo_learn.ui.home_model import HomeModel, Opening
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.instructor_reading import local_time
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lesson_model import LessonModel
from sapporo_learn.ui.lesson_record import Visit
from sapporo_learn.ui.lines import HOME, WELCOME, WHO, WHO_FIRST
from sapporo_learn.ui.own_bus_model import OwnBusModel
from sapporo_learn.ui.pages import add_pages
from sapporo_learn.ui.people_model import PeopleModel
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.safety_model import SafetyModel
from sapporo_learn.ui.seat import Seat
from sapporo_learn.ui.upkeep import Upkeep

RECORD_WATCH_MS = 3000
QUIET_HOURS = "quiet_hours"  # setting: how loud the room may be
BROKEN = "記録のファイルに こわれたところがありますので、講師を呼んでください。"
log = logging.getLogger("sapporo_learn")


class App(QObject):
    """Everything, wired. Where data cannot be kept, the program works with a record for this time only."""

    _met = Signal(str)  # a failure of the world that nobody caught, on any thread
    _broke = Signal()  # a bug, on any thread

    def __init__(self, options: Options, entrance: Entrance | None = None) -> None:
        """Build all parts behind the entrance; the window opens, or is completed, with :meth:`show`."""
        super().__init__()
        self.options = options
        self.entrance = entrance or Entrance(options)
        self.gui, self.data = self.entrance.gui, self.entrance.data
        self.shell, self.voice = self.entrance.shell, self.entrance.voice
        self._trouble, self._watched, self._spare = self.entrance.trouble, "", False
        self.course = self._load_course()  # first: a map that cannot be used ends it
        self.store = self._open_store()
        self.words, _ = load_glossary(options.lessons or paths.lessons_dir())
        self.clock = options.clock or time.monotonic
        self.speaker: Speaker | None = None
        self._session_id = ""
        self.voice.offer_other(speech.other_voice())
        self.voice.set_quiet(quiet_hours.read(self.store.settings.get(QUIET_HOURS)))
        self._make_models()
        self._wire()

    def _open_store(self) -> Store:
        pictures = load_pictures(paths.pictures_dir())
        try:
            return Store.open(self.data / paths.RECORD, pictures)
        except KnownError as error:
            self._trouble, self._spare = error.text, True
            return Store.open(self.entrance.spare_folder() / paths.RECORD, pictures)

    def _load_course(self) -> Course:
        course = open_course(self.options.lessons, self.options.map)
        for problem in course.problems:
            log.warning("%s", problem)
        return course

    def _open_speaker(self) -> Speaker:
        """Open it when the pages are there: loading the voice keeps the interpreter from anything else."""
        options = self.options
        return speech.open_speaker(
            self.data / "voice",
            paths.dictionary(),
            self.data / paths.VOICE_PACKS,
            silent=options.silent,
            pace=options.pace,
            clock=self.clock,
        )

    def _make_models(self) -> None:
        options, store, lines = self.options, self.store, self.entrance.lines
        self.jobs = Jobs(lambda error: self.shell.notify(error.text))
        self.people = PeopleModel(store.people, self.jobs, self)
        course = self.course
        self.home = HomeModel(
            course.lessons, store.records, self.jobs, lines, self, goals=course.goals, basics=course.basics
        )
        self.goal = GoalModel(course.goals, self)
        self.phone = PhoneModel(self, keep, options.pace, options.clock)
        self.bus = OwnBusModel(FeedShelf(self.data), self.jobs, datetime.now, self, store.audit)
        safety = SqliteSafety(Database(self.data / paths.RECORD)) if self._spare else store.safety
        self.upkeep = Upkeep(safety, self)
        self.safety = SafetyModel(safety, self.upkeep.jobs, local_time, self, spare=self._spare)
        self.bus.serve(self.phone)
        self.lesson = LessonModel(
            self.phone, self.voice, store.log, lines, self.clock, options.pace, self, self.bus.offered
        )
        self.seat = Seat(self.shell, self.voice, self.lesson, store.people, self.jobs)
        self.free = FreeModel(self.phone, self.voice, lines, self, self.bus.offered)
        self.fit = FitModel(self.voice, lines, self)
        self.glossary = GlossaryModel(self.words, self.shell, (self.lesson, self.free), self)
        self.instructor = InstructorModel(
            store.people,
            store.records,
            store.gate,
            self.jobs,
            self.course.lessons,
            self.bus,
            self.safety,
            parent=self,
        )
        self._watch = QTimer(self)
        self._watch.setInterval(RECORD_WATCH_MS)

    def _wire(self) -> None:
        self._met.connect(self.shell.notify, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._on_bug, Qt.ConnectionType.QueuedConnection)
        self._uninstall = crash.install(self._met.emit, self._broke.emit)
        self.shell.began.connect(self._on_began)
        self.shell.wentHome.connect(self._on_went_home)
        self.shell.pxPerMmSet.connect(self._on_screen_fitted)
        self.shell.instructorAsked.connect(self._on_instructor)
        self.shell.quitAsked.connect(self.gui.quit)
        self.shell.recovered.connect(self.seat.leave)
        self.voice.quietSet.connect(
            lambda value: self.jobs.run(lambda: self.store.settings.set(QUIET_HOURS, value))
        )
        self.phone.felt.connect(self.voice.tick)
        self.fit.changed.connect(lambda: self.lesson.hold(self.fit.is_open()))
        self.people.chosen.connect(self._on_chosen)
        self.home.opened.connect(self._on_opened)
        self.home.left.connect(self._on_goodbye)
        self.home.freeAsked.connect(self._on_free)
        self.home.goalAsked.connect(lambda: self.goal.ask(again=True))
        self.goal.asked.connect(lambda: self.shell.show("goal", self.goal.question()))
        self.goal.chosen.connect(self._on_goal)
        self.goal.skipped.connect(self._on_goal_left)
        self.free.left.connect(self._show_home)
        self.lesson.left.connect(self._on_left)
        self.lesson.finished.connect(self._on_finished)
        self.instructor.left.connect(self._on_goodbye)
        self._watch.timeout.connect(self._on_watch)
        self.upkeep.broken.connect(lambda: self.shell.notify(BROKEN))

    def show(self) -> QQuickWindow:
        """Complete the window, give it, and say what its first page promises."""
        models: dict[str, QObject] = {
            "shell": self.shell,
            "voice": self.voice,
            "people": self.people,
            "goal": self.goal,
            "home": self.home,
            "lesson": self.lesson,
            "free": self.free,
            "fit": self.fit,
            "glossary": self.glossary,
            "instructor": self.instructor,
        }
        engine, window = self.entrance.show()
        add_pages(engine, window, models)
        self.speaker = self._open_speaker()
        self.voice.attach(self.speaker)
        self.shell.repeat()
        self.shell.notify(self._trouble)
        self._watch.start()
        if not self._spare:
            self.upkeep.start()
        return window

    def close(self) -> None:
        """Keep what is open, then end every thread. What was done stays done."""
        self._watch.stop()
        self.lesson.close()
        self.entrance.close_window()
        self.jobs.close()
        self.upkeep.close()
        if self.speaker is not None:
            self.speaker.close()
        if not self.store.close():
            log.error("not everything could be written: %s", self.store.log.trouble())
        self._uninstall()
        self.entrance.close()

    # --- what leads where

    def _on_began(self) -> None:
        self.shell.show("who")
        self.people.refresh(self._ask_who)

    def _ask_who(self) -> None:
        if self.shell.current() == "who":
            self.shell.show("who", WHO if self.people.anybody() else WHO_FIRST)

    def _on_chosen(self, learner: Learner) -> None:
        self._session_id = str(uuid_utils.uuid7())
        self.seat.take(learner, known=self.people.knows(learner.id))
        self.jobs.run(self.store.log.flush)  # the cards are read after what was just left is written
        if learner.id and not self.people.knows(learner.id) and self.goal.can_ask():
            self.goal.ask()
        else:
            self._enter_home()

    def _enter_home(self) -> None:
        self.shell.show("home", HOME, quiet=True)
        self.home.show(self.seat.learner, self._greet)

    def _on_goal(self, door: Door, goal: str) -> None:
        self.seat.aim(door, goal)
        self._on_goal_left()

    def _on_goal_left(self) -> None:
        if self.goal.is_again():
            self.home.show(self.seat.learner)
            self._show_home()
        else:
            self._enter_home()

    def _greet(self) -> None:
        if self.shell.current() == "home":
            self.shell.show("home", HOME, self.home.words(greeting=True))

    def _show_home(self) -> None:
        """Come back to the cards; who sits here was greeted before."""
        self.shell.show("home", HOME, self.home.words(greeting=False))

    def _on_opened(self, opening: Opening) -> None:
        self.lesson.lay_out(opening.lesson, opening.save, opening.passed, opening.review)
        self.shell.show("lesson")
        visit = Visit(self.seat.learner.id, self._session_id)
        self.lesson.start(
            visit, opening.lesson, opening.save, opening.passed, opening.review, mastered=opening.mastered
        )

    def _on_free(self) -> None:
        self.shell.show("free")
        self.free.start()

    def _on_left(self, state: LessonState) -> None:
        self.home.note(replace(state, last_ms=time.time_ns() // 1_000_000))
        self._show_home()

    def _on_finished(self, state: LessonState) -> None:
        self.home.note(replace(state, last_ms=time.time_ns() // 1_000_000))

    def _on_went_home(self) -> None:
        if self.lesson.session() is not None:
            self.lesson.leave()
        else:
            self._show_home()

    def _on_goodbye(self) -> None:
        quiet = self.voice.with_headphones()  # perhaps still on somebody's ears: nothing loud now
        self.seat.leave()
        self.shell.show("welcome", WELCOME, quiet=quiet)

    def _on_instructor(self) -> None:
        self.shell.show("instructor")
        self.instructor.enter()

    def _on_watch(self) -> None:
        """Tell once that the record cannot be written; when it can again, take the sentence away."""
        self.voice.look_at_the_clock()
        before, self._watched = self._watched, self.store.log.trouble()
        if self._watched != before and (self._watched or self.shell.notice_shown() == before):
            self.shell.notify(self._watched)

    def _on_screen_fitted(self, value: float) -> None:
        def keep() -> None:
            self.store.settings.set("px_per_mm", f"{value:.4f}")
            self.store.audit.note("screen", f"{value:.2f}")

        self.jobs.run(keep)

    def _on_bug(self) -> None:
        if not self.shell.has_crashed():
            self.fit.drop()
            self.lesson.drop()
            self.free.drop()
            self.shell.crash()
            self.store.log.flush(1.0)
