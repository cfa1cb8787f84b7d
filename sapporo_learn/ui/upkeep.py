"""Looks after the record while the program runs: looked through once, backed up soon and then every hour."""

from __future__ import annotations

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sapporo_learn.core.safety import Safety
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.jobs import Jobs

FIRST_MS: Final = 30_000  # the first page, and whoever is greeted there, come first
EVERY_MS: Final = 3_600_000

log = logging.getLogger("sapporo_learn")


class Upkeep(QObject):
    """Does it on a thread of its own, so that what takes long keeps no page waiting.

    Hours are those of the timer: a clock that is set changes nothing. What fails is told in the log, and by
    the instructor's page, which says when the last backup was made.

    Attributes:
        jobs: Where it is done; the instructor's page waits there for its turn.

    Signals:
        broken: Emitted when the file is damaged.
    """

    broken = Signal()

    def __init__(self, safety: Safety, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._safety, self._looked_through = safety, False
        self.jobs = Jobs(self._failed)
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST_MS)
        self._timer.timeout.connect(self.tend)

    def start(self) -> None:
        """Begin soon."""
        self._timer.start()

    @Slot()
    def tend(self) -> None:
        """Do what is due."""
        self._timer.setInterval(EVERY_MS)
        if not self._looked_through:
            self._looked_through = True
            self.jobs.run(self._safety.check, self._found)
        self.jobs.run(self._safety.tend)

    def close(self) -> None:
        """Give up what is under way and end the thread."""
        self._timer.stop()
        self._safety.stop()
        self.jobs.close()

    def _found(self, finding: str) -> None:
        if finding:
            log.error("%s", finding)
            self.broken.emit()

    def _failed(self, error: KnownError) -> None:
        log.warning("%s", error.text)
