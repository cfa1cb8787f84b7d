"""What the pages of the class, of the learners and of a lesson ask of the record, and its answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from sapporo_learn.core.learner_story import LearnerStory
from sapporo_learn.core.ports import Learner
from sapporo_learn.core.progress_story import State
from sapporo_learn.core.stumble_groups import StepFigures


@dataclass(frozen=True, slots=True)
class Seat:
    """One line of today's class.

    Attributes:
        learner: Who.
        lesson: The one touched last.
        step: Index of the current step in it.
        last_ms: When.
        state: How they get on, and what proves it.
    """

    learner: Learner
    lesson: str
    step: int
    last_ms: int
    state: State


@dataclass(frozen=True, slots=True)
class LearnerLine:
    """One line of the list of learners: lessons begun and passed, how often たすけて was asked for."""

    learner: Learner
    last_ms: int
    lessons: int
    passed: int
    helps: int


class Stories(Protocol):
    """The instructor's figures. Calls touch the disk; use them off the GUI thread. All raise KnownError."""

    def today(self) -> list[Seat]:
        """Everybody who practised today in Tokyo, last touch first; hidden ones are left out."""

    def learners(
        self, after: LearnerLine | None = None, name: str = "", limit: int = 100
    ) -> list[LearnerLine]:
        """A page of everybody with a record and this in the name, last visitor first; not hidden ones."""

    def learner(self, learner_id: str) -> LearnerStory:
        """Everything about one learner."""

    def stumbles(
        self,
        lesson: str = "",
        since_ms: int | None = None,
        until_ms: int | None = None,
        learners: Collection[str] | None = None,
    ) -> list[StepFigures]:
        """Where people stumble, the worst step first: a lesson or all, a stretch of time, some people."""

    def dismiss(self, learner_id: str, key: str) -> None:
        """Put away what was seen of somebody (``State.key``)."""
