"""A learner's place without a window: real models, remembering voice and record, a clock set by hand."""

from __future__ import annotations

from dataclasses import dataclass

from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.core.lesson import Gesture, Round
from sapporo_learn.core.phone.simulator import visible
from sapporo_learn.core.ports import LessonState
from sapporo_learn.core.practice import Phase, Session
from sapporo_learn.core.touch import Cause, Touch
from sapporo_learn.ui.lesson_model import LessonModel
from sapporo_learn.ui.lesson_record import Visit
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.voice_model import VoiceModel
from tests.helpers.fakes import RecordingLog, RecordingSpeaker
from tests.helpers.small_lesson import LESSON

LEARNER = Visit("learner", "visit")
OPEN: list[Desk] = []
"""Desks of the running test; their lessons are ended after it, lest their clocks tick in the next one."""


@dataclass
class Desk:
    """One learner in the small lesson."""

    pace: float = 0.01

    def __post_init__(self) -> None:
        OPEN.append(self)
        self.now = 0.0
        self.speaker, self.log = RecordingSpeaker(), RecordingLog()
        self.voice = VoiceModel(self.speaker)
        self.phone = PhoneModel()
        self.model = LessonModel(
            self.phone, self.voice, self.log, Lines(spans, keep), lambda: self.now, self.pace
        )
        self.left: list[LessonState] = []
        self.finished: list[LessonState] = []
        self.model.left.connect(self.left.append)
        self.model.finished.connect(self.finished.append)

    @property
    def session(self) -> Session:
        session = self.model.session()
        assert session is not None
        return session

    @property
    def verbs(self) -> list[str]:
        return [row.verb for row in self.log.rows]

    @property
    def kept(self) -> str:
        return self.log.saves.get((LEARNER.learner_id, LESSON.id), "")

    def shown(self, name: str) -> str:
        return str(self.model.property(name)["shown"])

    def begin(
        self, visit: Visit = LEARNER, save: str = "", *, passed: bool = False, mastered: int = 0
    ) -> Desk:
        self.model.start(visit, LESSON, save, passed_before=passed or mastered > 0, mastered=mastered)
        return self

    def to(self, round_: Round, step: str, phase: Phase = Phase.DO) -> Desk:
        """Do everything up to this step."""
        for _ in range(100):
            session = self.session
            if (session.round, session.step.id, session.phase) == (round_, step, phase):
                return self
            self.go_on()
        raise AssertionError(f"{round_} {step} is never reached")

    def to_drill(self) -> Desk:
        """Do everything up to what comes in between."""
        for _ in range(100):
            if self.session.phase is Phase.DRILL:
                return self
            self.go_on()
        raise AssertionError("nothing comes in between")

    def go_on(self) -> None:
        """Do the one thing that leads on."""
        match self.session.phase:
            case Phase.WATCH:
                self.watch()
            case Phase.DRILL:
                self.phone.tap(visible(self.session.phone)[0])
            case Phase.DO:
                self.do()
            case _:
                self.model.next()

    def watch(self) -> None:
        """See the demonstration, and hear its sentence, to the end."""
        self.phone.ghostLeaves()
        self.speaker.finish()

    def do(self) -> None:
        """Do what the step asks for, by key."""
        step = self.session.step
        (self.phone.hold if step.gesture is Gesture.HOLD else self.phone.tap)(step.point_at)

    def touch(self, cause: Cause, target: str = "", gesture: Gesture | None = None) -> None:
        """Let a finger have done this."""
        self.phone.touched.emit(Touch(cause, target, gesture, ms=100))
