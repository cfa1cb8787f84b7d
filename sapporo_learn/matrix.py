"""The matrix: every lesson, with every hand, on every display, in small and large letters."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize

from sapporo_learn import demo
from sapporo_learn.entrance import Options
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.hand import Profile
from sapporo_learn.ui.robot import StuckError

TEXTS: Final = (100, 150, 200)  # %
PER_PROCESS: Final = 12  # trials; Qt keeps something of every window that it has opened
PACE: Final = 0.001  # waiting takes no time then; what the program does itself takes as long as ever


@dataclass(frozen=True, slots=True)
class Trial:
    """One combination.

    Attributes:
        lesson: Id.
        profile: Whose hands.
        display: Width and height in px, as ``1024x768``.
        px_per_mm: True size of its pixels.
        text: Size of the letters, %.
    """

    lesson: str
    profile: Profile
    display: str
    px_per_mm: float
    text: int

    def __str__(self) -> str:
        return f"{self.lesson} {self.profile} {self.display} {self.text}％"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a trial went: why the robot could not go on, or ""; touches made; seconds of real time."""

    trial: Trial
    stuck: str
    touches: int
    seconds: float

    def __str__(self) -> str:
        well = f"できました（{self.touches}回さわりました、{self.seconds:.1f}秒）"
        return f"{self.trial}：{f'進めませんでした（{self.stuck}）' if self.stuck else well}"


def trials(lessons: Iterable[str], displays: Mapping[str, float], asked: Mapping[str, Any]) -> list[Trial]:
    """Give every combination.

    Args:
        lessons: Ids.
        displays: Name -> px/mm.
        asked: What the command ``demo`` was given, by the names of its parameters; only that is tried then.
    """
    profiles = [Profile(asked["profile"])] if "profile" in asked else list(Profile)
    texts = [int(asked["text_percent"])] if "text_percent" in asked else TEXTS
    return [
        Trial(lesson, profile, display, px_per_mm, text)
        for lesson, profile, (display, px_per_mm), text in product(lessons, profiles, displays.items(), texts)
        if asked.get("lesson_id", lesson) == lesson and asked.get("display", display) == display
    ]


def attempt(trial: Trial, data: Path, pictures: Path | None = None, pace: float = PACE) -> Outcome:
    """Take the lesson as somebody new; the record stays in ``data``.

    Raises:
        KnownError: The pictures cannot be written.
    """
    began = time.monotonic()
    width, height = map(int, trial.display.split("x"))
    size = QSize(width, height)
    options = Options(data, size=size, px_per_mm=trial.px_per_mm, pace=pace, silent=True)
    results: list[demo.Result] = []
    stuck = ""
    try:
        demo.run(options, trial.lesson, trial.profile, trial.text / 100, pictures, results.append)
    except StuckError as error:
        stuck = str(error)
    return Outcome(trial, stuck, sum(result.touches for result in results), time.monotonic() - began)


def attempt_all(
    wanted: Sequence[Trial], pace: float, out: Path | None, tell: Callable[[Outcome | str], None]
) -> None:
    """Make all trials, as many at a time as there are processors, tell of each, and count at the end.

    Raises:
        KnownError: The robot was stuck, or pictures cannot be written.
    """
    stuck = 0
    for outcome in _outcomes(wanted, partial(_attempt_in, out, pace)):
        stuck += bool(outcome.stuck)
        tell(outcome)
    tell(f"{len(wanted)}通りのうち、{len(wanted) - stuck}通りでスタンプまで進めました。")
    if stuck:
        raise KnownError(f"{stuck}通りで、ロボットが先へ進めませんでした。")


def _attempt_in(out: Path | None, pace: float, trial: Trial) -> Outcome:
    """Give a trial a folder of its own: in ``out``, with pictures, or for this time only."""
    if out is not None:
        folder = out / str(trial).replace(" ", "-").rstrip("％")
        return attempt(trial, folder / "data", folder, pace)
    with tempfile.TemporaryDirectory(prefix="sapporo-learn-", ignore_cleanup_errors=True) as spare:
        return attempt(trial, Path(spare), None, pace)


def _outcomes(wanted: Sequence[Trial], make: Callable[[Trial], Outcome]) -> Iterator[Outcome]:
    """Make the trials in order; where only one can be made at a time, in this process."""
    workers = min(os.cpu_count() or 1, len(wanted))
    if workers <= 1:
        yield from map(make, wanted)
        return
    clean = multiprocessing.get_context("spawn")  # Qt must not be forked
    for begin in range(0, len(wanted), workers * PER_PROCESS):
        with ProcessPoolExecutor(workers, mp_context=clean) as pool:
            yield from pool.map(make, wanted[begin : begin + workers * PER_PROCESS])
