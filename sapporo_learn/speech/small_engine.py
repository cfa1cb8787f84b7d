"""The part of pyttsx3's engine that the narrator needs, for machines where pyttsx3 is missing."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from sapporo_learn.speech.driver import OpenJTalkDriver


class SmallEngine:
    """Queues sentences for one driver and passes on what it tells."""

    def __init__(self, own: OpenJTalkDriver) -> None:
        """Make an engine around a driver."""
        self._driver = own.attach(self)
        self._callbacks: dict[str, list[Callable[..., None]]] = {}
        self._queue: deque[tuple[str, str]] = deque()
        self._busy = True
        self._name = ""
        self._steps: Iterator[None] = iter(())

    # what the driver is given

    def notify(self, topic: str, **values: Any) -> None:
        """Tell everybody who connected to this topic."""
        for callback in self._callbacks.get(topic, []):
            callback(name=self._name, **values)

    def setBusy(self, busy: bool) -> None:
        """Begin the next sentence when the driver is free."""
        self._busy = busy
        if not self._busy and self._queue:
            text, self._name = self._queue.popleft()
            self._driver.say(text)

    # what the narrator uses

    def connect(self, topic: str, cb: Callable[..., None]) -> None:
        """Hear about a topic."""
        self._callbacks.setdefault(topic, []).append(cb)

    def say(self, text: str, name: str) -> None:
        """Queue a sentence."""
        self._queue.append((text, name))
        self.setBusy(self._busy)

    def stop(self) -> None:
        """Stop, and forget what is queued."""
        self._queue.clear()
        self._driver.stop()

    def setProperty(self, name: str, value: Any) -> None:
        """Set a property of the driver."""
        self._driver.setProperty(name, value)

    def startLoop(self, useDriverLoop: bool) -> None:
        """Begin; the caller iterates."""
        assert not useDriverLoop
        self._steps = self._driver.iterate()

    def endLoop(self) -> None:
        """End."""
        self.stop()
        self._steps = iter(())

    def iterate(self) -> None:
        """Do what is due."""
        next(self._steps, None)
