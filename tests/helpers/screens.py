"""The learner's screens for tests: real models on quiet fakes, any display, text size and colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn import paths
from sapporo_learn.content.kana_table import load_kana_table
from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.path import Door
from sapporo_learn.core.ports import Learner, LearnerSettings, LessonState, SpeechEvent
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.session import Tone
from sapporo_learn.core.touch import Cause, Touch
from sapporo_learn.ui.fit_model import FitModel
from sapporo_learn.ui.free_model import FreeModel
from sapporo_learn.ui.glossary_model import GlossaryModel
from sapporo_learn.ui.goal_model import GoalModel
from sapporo_learn.ui.home_model import HomeModel
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lesson_model import LessonModel
from sapporo_learn.ui.lesson_record import Visit
from sapporo_learn.ui.lines import HOME, WELCOME, WHO, Lines
from sapporo_learn.ui.pages import add_pages
from sapporo_learn.ui.people_model import PeopleModel
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.a11y import named
from tests.helpers.fakes import RecordingLog, RecordingSpeaker
from tests.helpers.quiet import NAMES, OpenGate, QuietPeople, QuietRecords
from tests.helpers.small_course import GOALS, LESSONS, WORDS


@dataclass(frozen=True)
class Display:
    """A screen: size in px and true px per mm."""

    width: int
    height: int
    px_per_mm: float

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


DISPLAYS = (
    Display(1024, 768, 3.78),
    Display(1366, 768, 3.96),
    Display(1920, 1080, 5.56),
    Display(1080, 1920, 4.03),
)
SCALES = (1.0, 1.25, 1.5, 1.75, 2.0)
THEMES = ("paper", "night-white", "night-yellow")


BUSY: Mapping[str, Any] = {
    "states": (LessonState("finger", True, True), LessonState("answer-a-call", False, True, "{}", 9)),
    "due": ("finger", "message-stamp"),
}
"""A learner whose home page offers all it can."""


class Screens:
    """All models wired as far as the learner's pages need it, and the window on one display."""

    def __init__(
        self,
        display: Display = DISPLAYS[1],
        scale: float = 1.0,
        theme: str = "paper",
        *,
        people: int = 5,
        states: Sequence[LessonState] = (),
        due: Sequence[str] = (),
        pace: float = 0.001,
    ) -> None:
        self.display = display
        self.speaker = RecordingSpeaker()
        self.log = RecordingLog()
        self.known = QuietPeople([Learner(picture, name, picture) for picture, name in NAMES[:people]])
        lines = Lines(spans, keep, lambda: load_kana_table(paths.kana_table()))
        self.voice = VoiceModel(self.speaker)
        self.shell = ShellModel(self.voice, lines, display.px_per_mm, pace)
        self.shell.apply_looks(scale, theme)
        self.failures: list[str] = []
        self.jobs = Jobs(lambda error: self.failures.append(error.text))
        self.people = PeopleModel(self.known, self.jobs)
        self.records = QuietRecords(list(states), list(due))
        self.home = HomeModel(LESSONS, self.records, self.jobs, lines, goals=GOALS, basics=["finger"])
        self.goal = GoalModel(GOALS)
        self.hand = 0.0  # s at full pace, moved by the fingers alone: a busy machine must not make a tap long
        self.phone = PhoneModel(None, keep, pace, lambda: self.hand * pace)
        self.clock = 0.0
        self.lesson = LessonModel(self.phone, self.voice, self.log, lines, lambda: self.clock, pace)
        self.free = FreeModel(self.phone, self.voice, lines)
        self.fit = FitModel(self.voice, lines)
        self.glossary = GlossaryModel(WORDS, self.shell, (self.lesson, self.free))
        self.instructor = InstructorModel(self.known, self.records, OpenGate(), self.jobs, LESSONS)
        self._connect()
        self._open(display)

    def _connect(self) -> None:
        self.home.opened.connect(
            lambda opening: self.teach(opening.lesson, opening.mastered, review=opening.review)
        )
        self.lesson.left.connect(lambda state: self.show_home(greeting=False))
        self.home.freeAsked.connect(self.practise_freely)
        self.home.goalAsked.connect(lambda: self.goal.ask(again=True))
        self.goal.asked.connect(lambda: self.shell.show("goal", self.goal.question()))
        self.goal.chosen.connect(self.aim)
        self.goal.skipped.connect(lambda: self.show_home(greeting=False))
        self.fit.changed.connect(lambda: self.lesson.hold(self.fit.is_open()))
        self.free.left.connect(lambda: self.show_home(greeting=False))
        self.shell.wentHome.connect(self.lesson.leave)
        self.people.chosen.connect(self.sit_down)
        self.shell.manner.worded.connect(lambda: self.lesson.reword(self.shell.manner.wording()))
        self.shell.began.connect(self.ask_who)
        self.home.left.connect(lambda: self.shell.show("welcome", WELCOME))

    def _open(self, display: Display) -> None:
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML_ROOT))
        self.engine.setInitialProperties({"shell": self.shell, "voice": self.voice})
        self.engine.loadFromModule("SapporoLearn", "Main")
        root = self.engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)
        self.window = root
        add_pages(self.engine, self.window, self.models())
        self.window.resize(QSize(display.width, display.height))
        self.window.show()
        self.shell.show("welcome", WELCOME)

    def models(self) -> dict[str, QObject]:
        return {
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

    def ask_who(self) -> None:
        self.people.refresh()
        self.shell.show("who", WHO)

    def sit_down(self, learner: Learner) -> None:
        self.shell.show("home", HOME, quiet=True)
        self.home.show(learner, lambda: self.show_home(greeting=True))

    def show_home(self, *, greeting: bool) -> None:
        self.shell.show("home", HOME, self.home.words(greeting=greeting))

    def teach(self, lesson: Lesson = LESSONS[0], mastered: int = 0, *, review: bool = False) -> None:
        self.free.drop()
        self.shell.show("lesson")
        visit = Visit("suzuran", "visit")
        self.lesson.start(visit, lesson, "", mastered > 0, review, mastered=mastered)

    def aim(self, door: Door, goal: str) -> None:
        settings = LearnerSettings(door=door.value, goal=goal)
        self.home.show(replace(self.known.everybody[0], settings=settings))
        self.show_home(greeting=False)

    def practise_freely(self) -> None:
        self.shell.show("free")
        self.free.start()

    # --- going to a page, as the program does

    def visit(self, page: str) -> None:
        """Go to one of PAGES and wait until it stands still."""
        getattr(self, f"_visit_{page}")()
        self.settle()

    def settle(self) -> None:
        """Wait for jobs, fades and layouts."""
        turn = QEventLoop()
        ready = QTimer()
        ready.setInterval(5)
        ready.timeout.connect(lambda: turn.quit() if self.window.property("ready") else None)
        ready.start()
        turn.exec()
        for _ in range(3):  # positioners settle with a frame, and what follows them with the next
            QCoreApplication.processEvents()
            self.window.grabWindow()

    def _visit_welcome(self) -> None:
        self.shell.show("welcome", WELCOME)

    def _visit_who(self) -> None:
        self.shell.begin()
        self._finish_jobs()

    def _visit_home(self) -> None:
        self.sit_down(self.known.everybody[0])
        self._finish_jobs()

    def _visit_door(self) -> None:
        self._visit_home()
        self.home.chooseGoal()

    def _visit_goal(self) -> None:
        self._visit_door()
        self.goal.choose("some")

    def _visit_aimed(self) -> None:
        self._visit_goal()
        self.goal.choose("family")

    def _visit_intro(self) -> None:
        self._visit_home()
        self.home.open("answer-a-call")

    def _watch(self) -> None:
        """The demonstration was seen, and its sentence heard."""
        self.phone.demonstrated.emit()
        self.speaker.finish()

    def _visit_watch(self) -> None:
        self._visit_intro()
        self.lesson.next()

    def _visit_do(self) -> None:
        self._visit_watch()
        self._watch()

    def _visit_feedback(self) -> None:
        self._visit_do()
        self.lesson.help()

    def _visit_called(self) -> None:
        self._visit_do()
        for _ in range(3):
            self.phone.touched.emit(Touch(Cause.MISSED, "", None, "left", 5.0, 100.0, -10.0, 0.0))

    def _visit_coach(self) -> None:
        self._visit_called()
        self.settle()
        named(self.window, "講師への合図").press()

    def _visit_praise(self) -> None:
        self._visit_do()
        self.phone.press("playground/snowman")

    def _visit_pause(self) -> None:
        self._visit_praise()
        for _ in range(4):
            self.lesson.next()
            if self.lesson.property("pausing"):
                return
            self._watch()
            self.phone.press("playground/snowman")
        raise AssertionError("the round does not end")

    def _visit_finished(self) -> None:
        self._visit_do()
        for _ in range(40):
            if self.at() == "finished":
                return
            self._watch()
            self.phone.press("playground/snowman")
            self.lesson.next()
        raise AssertionError("the lesson does not end")

    def _visit_free(self) -> None:
        self._visit_home()
        self.home.practiseFreely()

    def _visit_slipped(self) -> None:
        self._visit_free()
        self.phone.touched.emit(Touch(Cause.MISSED, "", None, "", 0.0, 100.0))

    def _visit_letters(self) -> None:
        self.panel().setProperty("section", "letters")

    def _visit_sound(self) -> None:
        self.panel().setProperty("section", "sound")

    def _visit_both(self) -> None:
        self.panel().setProperty("section", "both")

    def _visit_fit(self) -> None:
        self.fit.open()
        self.fit.choose("right")
        self.speaker.finish()

    def _visit_notice(self) -> None:
        self.shell.notify("記録できません。講師を呼んでください。練習はつづけられます。")

    def _visit_crash(self) -> None:
        self.shell.crash()

    def _finish_jobs(self) -> None:
        done: list[bool] = []
        turn = QEventLoop()
        self.jobs.run(lambda: None, lambda _: (done.append(True), turn.quit()))
        if not done:
            turn.exec()

    def close_overlays(self) -> None:
        """Put panel and notice away; begin again after a crash."""
        self.panel().setProperty("section", "")
        self.fit.leave()
        self.shell.dismissNotice()
        if self.at() == "crash":
            self.shell.recover()

    def focused(self) -> str:
        """Give the name of what the keyboard is at, as a screen reader says it."""
        item = self.window.activeFocusItem()
        interface = QAccessible.queryAccessibleInterface(item) if item is not None else None
        return interface.text(QAccessible.Text.Name) if interface is not None else ""

    def tab_round(self) -> list[str]:
        """Press Tab until it comes round; give the names on the way, in order."""
        names: list[str] = []
        for _ in range(80):
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
            name = self.focused()
            if name in names:
                return names
            names.append(name)
        raise AssertionError(f"Tab never comes round: {names}")

    def tab_to(self, name: str) -> None:
        """Press Tab until the keyboard is at ``name``."""
        for _ in range(80):
            if self.focused() == name:
                return
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    def instruct(self, texts: Sequence[Text]) -> None:
        """Let the lesson say this as its instruction."""
        self.lesson._say(tuple(texts), Tone.STEP)
        for _ in range(2):
            QCoreApplication.processEvents()
            self.window.grabWindow()

    def speak_phrase(self, number: int) -> None:
        """Let the voice come to a phrase of the page's sentence."""
        line = self.lesson.property("line") if self.at() == "lesson" else self.shell.property("line")
        phrase = line["phrases"][number]
        self.speaker.tell(SpeechEvent("phrase", line["utterance"], phrase["start"], phrase["length"]))
        QCoreApplication.processEvents()

    def at(self) -> str:
        """Give the page that the window shows."""
        return str(self.window.property("page"))

    def panel(self) -> QQuickItem:
        """Give the panel for letters and sound."""
        panel = self.window.findChild(QQuickItem, "panel")
        assert panel is not None
        return panel

    def close(self) -> None:
        """Take the window away before its models, and end the thread."""
        self.lesson.close()
        self.window.close()
        self.window.deleteLater()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.jobs.close()


PAGES = (
    "welcome",
    "who",
    "door",
    "goal",
    "home",
    "aimed",
    "free",
    "slipped",
    "intro",
    "watch",
    "do",
    "feedback",
    "called",
    "coach",
    "praise",
    "pause",
    "finished",
    "letters",
    "sound",
    "both",
    "fit",
    "notice",
    "crash",
)
