"""The learner's screens for tests: real models on quiet fakes, one window, any display, text size and colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QSize
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.lesson import Lesson, Step
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ports import ClassRow, Learner, LearnerSettings, LessonState, StepRecord, StepTrouble
from sapporo_learn.core.ruby import parse
from sapporo_learn.ui.home_model import HomeModel
from sapporo_learn.ui.instructor_model import InstructorModel
from sapporo_learn.ui.jobs import Jobs
from sapporo_learn.ui.lesson_model import LessonModel, Visit
from sapporo_learn.ui.lines import HOME, WELCOME, WHO, Lines
from sapporo_learn.ui.people_model import PeopleModel
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import QML_ROOT
from tests.helpers.fakes import RecordingLog, RecordingSpeaker


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
NAMES = (
    ("suzuran", "すずらん"),
    ("lilac", "らいらっく"),
    ("shirakaba", "しらかば"),
    ("momiji", "もみじ"),
    ("yuki", "ゆき"),
    ("fukurou", "ふくろう"),
    ("shima-enaga", "しまえなが"),
    ("kitakitsune", "きたきつね"),
    ("marimo", "まりも"),
)


def _step(name: str, say: str, alone: str, target: str, event: str, done: str) -> Step:
    return Step(
        name, parse(say), target, Event(event), alone=parse(alone), done=parse(done), scene="playground"
    )


def _lesson(name: str, title: str, icon: str) -> Lesson:
    return Lesson(
        id=name,
        version=1,
        title=parse(title),
        unit="phone",
        minutes=10,
        goal=parse("スマホにさわることができる"),
        intro=(
            parse("きょうは、スマホの{画面|がめん}にさわる{練習|れんしゅう}です。"),
            parse("ゆきあそびの{道具|どうぐ}で、ゆっくりやってみましょう。"),
        ),
        proud=parse("{自分|じぶん}のゆびで、スマホを{動|うご}かせました。"),
        needs=(),
        scene="playground",
        icon=icon,
        steps=(
            _step(
                "snowman",
                "{雪|ゆき}だるまを、かるくポンとさわります。",
                "{雪|ゆき}だるまを{起|お}こしましょう。",
                "playground/snowman",
                "snowman-touched",
                "{雪|ゆき}だるまが、おじぎをしました。",
            ),
            _step(
                "again",
                "もういちど、{雪|ゆき}だるまにそっとポン。それで{十分|じゅうぶん}です。",
                "もういちど、{雪|ゆき}だるまに。",
                "playground/snowman",
                "snowman-touched",
                "{雪|ゆき}だるまが、にっこりしました。",
            ),
        ),
    )


LESSONS = (
    _lesson("finger", "さわり{方|かた}", "finger"),
    _lesson("answer-a-call", "{電話|でんわ}に{出|で}る", "call"),
    _lesson("message-stamp", "スタンプを{送|おく}る", "message"),
)


@dataclass
class QuietPeople:
    """Everybody in memory."""

    everybody: list[Learner]
    saved: dict[str, LearnerSettings] = field(default_factory=dict)

    def all(self, *, hidden: bool = False) -> list[Learner]:
        return [learner for learner in self.everybody if hidden or not learner.hidden]

    def add(self) -> Learner:
        picture, name = NAMES[len(self.everybody) % len(NAMES)]
        self.everybody.append(Learner(f"new-{len(self.everybody)}", name, picture))
        return self.everybody[-1]

    def save_settings(self, learner_id: str, settings: LearnerSettings) -> None:
        self.saved[learner_id] = settings

    def rename(self, learner_id: str, name: str) -> None:
        raise NotImplementedError

    def hide(self, learner_id: str, hidden: bool) -> None:
        raise NotImplementedError

    def erase(self, learner_id: str) -> None:
        raise NotImplementedError


@dataclass
class QuietRecords:
    """What the record says of whoever sits here."""

    states: list[LessonState] = field(default_factory=list)

    def lessons_of(self, learner_id: str) -> list[LessonState]:
        return self.states

    def class_list(self) -> list[ClassRow]:
        return []

    def learner_steps(self, learner_id: str) -> list[StepRecord]:
        return []

    def lesson_steps(self, lesson: str) -> list[StepTrouble]:
        return []


class OpenGate:
    """A PIN that was never set."""

    def is_set(self) -> bool:
        return False

    def set_pin(self, pin: str) -> str:
        return "0000-0000"

    def check(self, pin: str) -> bool:
        return True

    def recover(self, code: str, new_pin: str) -> str:
        return "0000-0000"


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
        pace: float = 0.01,
    ) -> None:
        self.display = display
        self.speaker = RecordingSpeaker()
        self.log = RecordingLog()
        self.known = QuietPeople([Learner(picture, name, picture) for picture, name in NAMES[:people]])
        lines = Lines(spans, keep)
        self.voice = VoiceModel(self.speaker)
        self.shell = ShellModel(self.voice, lines, display.px_per_mm, pace)
        self.shell.apply_looks(scale, theme)
        self.failures: list[str] = []
        self.jobs = Jobs(lambda error: self.failures.append(error.text))
        self.people = PeopleModel(self.known, self.jobs)
        self.records = QuietRecords(list(states))
        self.home = HomeModel(LESSONS, self.records, self.jobs, lines)
        self.phone = PhoneModel()
        self.clock = 0.0
        self.lesson = LessonModel(self.phone, self.voice, self.log, lines, lambda: self.clock, pace)
        self.instructor = InstructorModel(self.known, self.records, OpenGate(), self.jobs, LESSONS)
        self.home.opened.connect(lambda opening: self.teach(opening.lesson))
        self.lesson.left.connect(lambda state: self.shell.show("home", HOME))
        self.shell.wentHome.connect(self.lesson.leave)
        self.people.chosen.connect(self.sit_down)
        self.shell.began.connect(self.ask_who)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML_ROOT))
        self.engine.setInitialProperties(self.models())
        self.engine.loadFromModule("SapporoLearn", "Main")
        root = self.engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)
        self.window = root
        self.window.resize(QSize(display.width, display.height))
        self.window.show()
        self.shell.show("welcome", WELCOME)

    def models(self) -> dict[str, QObject]:
        return {
            "shell": self.shell,
            "voice": self.voice,
            "people": self.people,
            "home": self.home,
            "lesson": self.lesson,
            "instructor": self.instructor,
        }

    def ask_who(self) -> None:
        self.people.refresh()
        self.shell.show("who", WHO)

    def sit_down(self, learner: Learner) -> None:
        self.home.show(learner)
        self.shell.show("home", HOME)

    def teach(self, lesson: Lesson = LESSONS[0]) -> None:
        self.shell.show("lesson")
        self.lesson.start(Visit("suzuran", "visit"), lesson, "", passed_before=False)

    def close(self) -> None:
        self.window.close()
        self.jobs.close()
        self.engine.deleteLater()
