"""What a measured process does to itself and tells of itself."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.benchmarks.verdict import Watch

PATIENCE_MS = 5000
BREATH_S = (0.02, 0.06)  # between two touches, so that they meet every moment between two frames


def options() -> argparse.Namespace:
    """Read what the measuring process wants."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--began", type=float, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--settle", type=float, default=0.0)
    parser.add_argument("--watch", type=float, default=0.0)
    parser.add_argument("--touches", type=int, default=0)
    parser.add_argument("--moves", type=int, default=0)
    parser.add_argument("--opens", type=int, default=0)
    parser.add_argument("--sentences", type=int, default=0)
    parser.add_argument("--letters", type=int, default=0)
    parser.add_argument("--page", choices=["welcome", "home"], default="home")
    parser.add_argument("--no-voice", action="store_true")
    return parser.parse_args()


@dataclass
class Teller:
    """Moments since the process was started, in ms of the clock and of the processor, and other figures."""

    began: float
    told: dict[str, Any] = field(default_factory=dict)

    def mark(self, name: str) -> None:
        """Note a moment, once."""
        if name not in self.told:
            self.told[name] = (time.monotonic() - self.began) * 1000
            self.told[f"{name}_cpu"] = time.process_time() * 1000

    def watch(self, settle_s: float, watch_s: float) -> None:
        """Let the program alone, then see how much processor and memory it takes."""
        live(settle_s)
        cpu, began = time.process_time(), time.monotonic()
        live(watch_s)
        self.told["busy"] = (time.process_time() - cpu) / (time.monotonic() - began) * 100
        rollup = dict(
            line.split(":") for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
        )
        for name in ("Pss", "Rss", "Private_Dirty"):
            self.told[name] = int(rollup[name].split()[0]) / 1024

    def tell(self) -> None:
        """Say it all."""
        print(json.dumps(self.told), flush=True)


class Hand:
    """Touches a window with touch events and waits for the frame that shows it.

    Attributes:
        touches: For each, ms until its press was painted, as it was and without what other programs took.
        taps: For each, ms from lifting the finger until what came of it was painted, in the same way.
    """

    def __init__(self, window: QQuickWindow) -> None:
        from PySide6.QtTest import QTest  # only where it is measured: it takes memory

        self._test, self._window = QTest, window
        self._device = QTest.createTouchDevice()
        self._chance = random.Random(4894)
        self.touches: list[tuple[float, float]] = []
        self.taps: list[tuple[float, float]] = []

    def touch(self, at: QPoint, pressed: Callable[[], bool], lift: Callable[[QPoint], None]) -> None:
        """Touch down, note how long until the press has been painted, lift, and breathe."""
        self.touches.append(self._painted(pressed, lambda: self._event("press", at)))
        lift(at)
        live(self._chance.uniform(*BREATH_S))
        assert not pressed()

    def tap(self, at: QPoint, shown: Callable[[], bool]) -> None:
        """Touch and lift, note how long after lifting it has been painted, and breathe."""
        self._event("press", at)
        live(self._chance.uniform(*BREATH_S))
        assert not shown()
        self.taps.append(self._painted(shown, lambda: self.lift(at)))
        live(self._chance.uniform(*BREATH_S))

    def _painted(self, is_so: Callable[[], bool], act: Callable[[], None]) -> tuple[float, float]:
        """Act, and give how long it took until a frame was painted in which this is so."""
        loop = QEventLoop()
        seen: list[tuple[float, float]] = []

        def painted() -> None:
            if is_so():
                own = watch.own_ms()
                seen.append((watch.ms(), own))
                loop.quit()

        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        patience.start(PATIENCE_MS)
        self._window.frameSwapped.connect(painted)
        watch = Watch()
        act()
        if not seen:
            loop.exec()
        self._window.frameSwapped.disconnect(painted)
        assert seen, "what came of a touch was never painted"
        return seen[0]

    def move(self, ways: Sequence[Sequence[QPoint]]) -> list[tuple[float, float]]:
        """Move one or more fingers at once, place by place, each as soon as the one before was painted.

        Returns:
            For each place, ms until it was painted, as it was and without what other programs took.
        """
        loop = QEventLoop()
        self._window.frameSwapped.connect(loop.quit)
        self._event("press", *(way[0] for way in ways))
        took = []
        for number in range(1, len(ways[0])):
            watch = Watch()
            self._event("move", *(way[number] for way in ways))
            loop.exec()
            own = watch.own_ms()
            took.append((watch.ms(), own))
        self._window.frameSwapped.disconnect(loop.quit)
        self._event("release", *(way[-1] for way in ways))
        return took

    def lift(self, at: QPoint) -> None:
        """Take the finger away."""
        self._event("release", at)

    def _event(self, kind: str, *places: QPoint) -> None:
        sequence = self._test.touchEvent(self._window, self._device, False)
        for number, at in enumerate(places, 1):
            getattr(sequence, kind)(number, at, self._window)
        sequence.commit(True)


def frames(
    window: QQuickWindow, act: Callable[[], None], going: Callable[[], bool]
) -> list[tuple[float, float]]:
    """Act, and paint frame after frame while it is going on.

    Returns:
        For each frame, ms since the one before was painted, as it was and without what other programs took;
        the first holds the act.
    """
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    watch, took = Watch(), []
    act()
    while going():
        window.update()
        loop.exec()
        own = watch.own_ms()
        took.append((watch.ms(), own))
        watch = Watch()
    window.frameSwapped.disconnect(loop.quit)
    return took


def middle_of(item: QQuickItem) -> QPoint:
    """Give an item's middle in the window."""
    return item.mapToScene(item.boundingRect().center()).toPoint()


def live(seconds: float) -> None:
    """Let events happen for so long; nothing else wakes the process."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
