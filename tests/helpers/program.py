"""The real program in a test: opened on a folder of its own and driven by the robot."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize

from sapporo_learn import paths
from sapporo_learn.core.practice import Phase, Session
from sapporo_learn.demo import Stage, live
from sapporo_learn.entrance import Options
from sapporo_learn.ui.robot import Robot, look
from tests.helpers.screens import DISPLAYS, Display

PACE = 0.005
PATIENCE_S = 30.0


@contextmanager
def running(
    data: Path | None,
    lessons: Path | None = None,
    display: Display = DISPLAYS[0],
    *,
    crashed: bool = False,
    pace: float = PACE,
) -> Iterator[Stage]:
    """Run the program on this data until the block is left; ``crashed`` = a bug is expected."""
    size = QSize(display.width, display.height)
    stage = Stage(Options(data, lessons, size=size, px_per_mm=display.px_per_mm, pace=pace, silent=True))
    try:
        yield stage
    finally:
        broken = stage.app.shell.has_crashed()
        stage.close()
    assert broken is crashed, "see the log" if broken else "the bug did not show"


def until(condition: Callable[[], Any]) -> None:
    """Let the window live until this is so."""
    limit = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < limit, "never happened"
        live(0.002)


def press(stage: Stage, *names: str) -> None:
    """Touch one button after another, each as soon as it is there."""
    robot = stage.robot()
    for name in names:
        stage.drive(robot.press(name))
    stage.wait(1.0)


def enter(stage: Stage) -> str:
    """Sit down as somebody new; the learner's id."""
    stage.enter()
    return stage.app.seat.learner.id


def session(stage: Stage) -> Session:
    """The running lesson."""
    running_now = stage.app.lesson.session()
    assert running_now is not None, "no lesson is open"
    return running_now


def work(stage: Stage, robot: Robot, enough: Callable[[Session], bool]) -> None:
    """Let the robot go on with the open lesson until this is so."""
    lesson = session(stage).lesson
    for seconds in robot.lesson(lesson):
        stage.wait(seconds)
        if enough(session(stage)):
            return
    raise AssertionError("the lesson ended before")


def at(round_: str, step: str, phase: Phase = Phase.DO) -> Callable[[Session], bool]:
    """Say when a session stands there."""
    return lambda now: (now.round, now.step.id, now.phase) == (round_, step, phase)


def words(stage: Stage) -> str:
    """Everything that can be read in the window."""
    return "\n".join(seen.name for seen in look(stage.window))


def page(stage: Stage) -> str:
    """The page that the window shows."""
    return str(stage.window.property("page"))


def rows(data: Path, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """Ask the record behind the program's back."""
    with closing(sqlite3.connect(f"file:{data / paths.RECORD}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, parameters).fetchall()


def sit_down(stage: Stage, data: Path, lesson: str) -> None:
    """Begin a lesson as somebody new; or as the one who is known, go on with it or begin."""
    *_, save = kept(data)
    if rows(data, "SELECT count(*) FROM learner") == [(0,)]:
        enter(stage)
    else:
        press(stage, "はじめる", "すずらんさん")
    press(stage, "つづける。" if save else lesson)


def kept(data: Path) -> tuple[int, int, str]:
    """What stands on the disk: the newest row's number; the only save point's time and state, or 0 and ""."""
    ((last,),) = rows(data, "SELECT ifnull(max(seq), 0) FROM event")
    saves = rows(data, "SELECT at_ms, state FROM resume_point")
    return (last, *saves[0]) if saves else (last, 0, "")
