"""Who are you: tiles of everybody who learns on this machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.ports import GUEST, Learner, People
from sapporo_learn.ui.jobs import Jobs

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PeopleModel(QObject):
    """The tiles.

    Signals:
        chosen: Emitted with the Learner who sat down.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, people: People, jobs: Jobs, parent: QObject | None = None) -> None:
        """Nothing is read until :meth:`refresh`."""
        super().__init__(parent)
        self._people, self._jobs = people, jobs
        self._all: list[Learner] = []
        self._busy = False

    def refresh(self, done: Callable[[], None] = lambda: None) -> None:
        """Read the tiles again, then call ``done``."""

        def show(everybody: list[Learner]) -> None:
            self._show(everybody)
            done()

        self._jobs.run(self._people.all, show)

    def anybody(self) -> bool:
        """Say whether there is a tile."""
        return bool(self._all)

    def knows(self, learner_id: str) -> bool:
        """Say whether somebody has a tile: newcomers have none yet, guests never."""
        return any(learner.id == learner_id for learner in self._all)

    def _show(self, everybody: list[Learner]) -> None:
        self._all = everybody
        self.changed.emit()

    @Slot(str)
    def choose(self, learner_id: str) -> None:
        """This is me."""
        for learner in self._all:
            if learner.id == learner_id:
                self.chosen.emit(learner)

    @Slot()
    def newcomer(self) -> None:
        """はじめての方: one tap makes one person, however often it is tapped."""
        if not self._busy:
            self._busy = True
            self._jobs.run(self._people.add, self._welcome, self._failed)

    def _welcome(self, learner: Learner) -> None:
        self._busy = False
        self.chosen.emit(learner)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        raise error

    @Slot()
    def guest(self) -> None:
        """記録せずに練習."""
        self.chosen.emit(GUEST)

    def _get_tiles(self) -> list[dict[str, Any]]:
        return [
            {"id": learner.id, "name": f"{learner.name}さん", "picture": learner.picture}
            for learner in self._all
        ]

    tiles = Property(list, _get_tiles, notify=changed)
