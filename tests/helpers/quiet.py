"""Outer worlds of the screens that stay in memory and say nothing of themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

from sapporo_learn.core.figures import LessonRun, StepTrouble
from sapporo_learn.core.ports import ClassRow, Learner, LearnerSettings, LessonState

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
    reviews: list[str] = field(default_factory=list)

    def lessons_of(self, learner_id: str) -> list[LessonState]:
        return self.states

    def due(self, learner_id: str) -> list[str]:
        return self.reviews

    def class_list(self) -> list[ClassRow]:
        return []

    def learner_runs(self, learner_id: str) -> list[LessonRun]:
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
