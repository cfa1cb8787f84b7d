"""What would you like to do: two questions in pictures, asked once, that order the course."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.path import Door, Goal
from sapporo_learn.core.ruby import Text
from sapporo_learn.ui.lines import DOOR, GOAL

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

ANY: Final = "any"  # no goal: everything in the order of the course
DOORS: Final = (
    {"id": Door.BEGINNER.value, "name": "はじめて", "picture": "door-beginner"},
    {"id": Door.SOME.value, "name": "少し 使える", "picture": "door-some"},
)


@QmlElement
class GoalModel(QObject):
    """The questions.

    Signals:
        asked: There is another question; :meth:`question` says which.
        chosen: Emitted with a Door and the id of a goal, or "".
        skipped: Whoever sits here does not want to say.
    """

    changed = Signal()
    asked = Signal()
    chosen = Signal(object, str)
    skipped = Signal()

    def __init__(self, goals: Sequence[Goal], parent: QObject | None = None) -> None:
        """Take the goals of the course."""
        super().__init__(parent)
        self._goals = tuple(goals)
        self._door, self._again = Door.NONE, False

    def can_ask(self) -> bool:
        """Say whether the course has goals."""
        return bool(self._goals)

    def ask(self, *, again: bool = False) -> None:
        """Begin with the first question; ``again``: it was answered before."""
        self._door, self._again = Door.NONE, again
        self._ask()

    def is_again(self) -> bool:
        """Say whether the questions were answered before."""
        return self._again

    def question(self) -> tuple[Text, ...]:
        """Give the question that is being asked."""
        return GOAL if self._door else DOOR

    @Slot(str)
    def choose(self, tile: str) -> None:
        """Answer the question."""
        if not self._door:
            self._door = Door(tile)
            self._ask()
        else:
            self.chosen.emit(self._door, "" if tile == ANY else tile)

    @Slot()
    def skip(self) -> None:
        """Go back to the first question, or leave it open."""
        if self._door:
            self.ask(again=self._again)
        else:
            self.skipped.emit()

    def _ask(self) -> None:
        self.changed.emit()
        self.asked.emit()

    def _get_tiles(self) -> list[dict[str, Any]]:
        if not self._door:
            return list(DOORS)
        goals = [
            {"id": goal.id, "name": goal.title.shown, "picture": f"lesson-{goal.icon}"}
            for goal in self._goals
        ]
        return [*goals, {"id": ANY, "name": "ぜんぶ", "picture": "goal-any"}]

    def _get_leave(self) -> str:
        return "もどる" if self._door or self._again else "あとで"

    tiles = Property(list, _get_tiles, notify=changed)
    leave = Property(str, _get_leave, notify=changed)
