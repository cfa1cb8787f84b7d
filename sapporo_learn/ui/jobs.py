"""The one door off the GUI thread: work goes out, a result or a KnownError comes back."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from sapporo_learn.errors import KnownError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]


class Jobs(QObject):
    """Runs work one after the other on a thread of its own and answers on the GUI thread.

    A bug in the work is raised again on the GUI thread, where the crash handler sees it.
    """

    _returned = Signal(object)

    def __init__(self, failed: Callable[[KnownError], None]) -> None:
        """Start the thread; ``failed`` takes the KnownErrors of jobs that bring no handler of their own."""
        super().__init__()
        self._failed = failed
        self._waiting: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._returned.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] = lambda result: None,
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Do ``work`` elsewhere, then call ``done`` with its result here."""
        self._waiting.put(_Job(work, done, failed or self._failed))

    def close(self) -> None:
        """Finish what is queued and end the thread; answers that are still under way are dropped."""
        self._waiting.put(None)
        self._thread.join(timeout=10)

    def _run(self) -> None:
        while (job := self._waiting.get()) is not None:
            try:
                result = job.work()
            except KnownError as error:
                self._returned.emit(partial(job.failed, error))
            except BaseException as bug:
                self._returned.emit(partial(_raise, bug))
            else:
                self._returned.emit(partial(job.done, result))

    @Slot(object)
    def _answer(self, answer: Callable[[], None]) -> None:
        answer()


def _raise(bug: BaseException) -> None:
    raise bug
