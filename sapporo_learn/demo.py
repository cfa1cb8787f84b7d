"""The demonstration: a robot learner takes lessons through the real window and leaves pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

from sapporo_learn.app import App, Options
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.ui.robot import Hand, Profile, Robot

LIMIT_S = 1800.0


@dataclass(frozen=True, slots=True)
class Result:
    """How one lesson went: pictures saved, touches made, seconds of real time."""

    lesson: Lesson
    pictures: tuple[Path, ...]
    touches: int
    seconds: float


def wait(seconds: float) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(max(1, round(seconds * 1000)), loop.quit)
    loop.exec()


def take(
    app: App, window: QQuickWindow, lesson: Lesson, profile: Profile, out: Path, tell: Callable[[str], None]
) -> Result:
    """Take one lesson from the home screen to the stamp and back home, with a picture at every new sentence.

    Raises:
        LookupError: The robot could not go on; the last picture shows where.
    """
    began = time.monotonic()
    robot = Robot(window, lesson, Hand(profile), app.shell.px_per_mm())
    pictures: list[Path] = []
    seen = ""

    def shoot(name: str) -> None:
        path = out / f"{lesson.id}-{len(pictures):02d}-{name}.png"
        window.grabWindow().save(str(path))
        pictures.append(path)

    def drive(moves: Iterator[float]) -> None:
        nonlocal seen
        for seconds in moves:
            wait(seconds * app.options.pace)
            session = app.lesson.session()
            if session is not None:
                now = f"{session.round}-{session.phase}-{session.lesson.steps[session.index].id}"
                if now != seen:
                    seen = now
                    shoot(now)
            if time.monotonic() - began > LIMIT_S:
                raise LookupError("the lesson took more than half an hour")

    app.home.open(lesson.id)
    try:
        drive(robot.lesson())
    except LookupError:
        shoot("stuck")
        raise
    shoot("stamp")
    app.shell.goHome()
    wait(0.3 * app.options.pace)
    tell(f"{lesson.title.shown}：できました（{robot.touches}回さわりました）")
    return Result(lesson, tuple(pictures), robot.touches, time.monotonic() - began)


def enter(app: App) -> None:
    """Walk from the first page to the home screen as somebody new."""
    out: list[bool] = []
    app.people.chosen.connect(lambda _: out.append(True))
    app.shell.begin()
    wait(0.3)
    app.people.newcomer()
    deadline = time.monotonic() + 10
    while not out and time.monotonic() < deadline:
        wait(0.02)


def run(
    options: Options,
    lesson_id: str,
    profile: Profile,
    text_scale: float,
    out: Path,
    tell: Callable[[str], None],
) -> list[Result]:
    """Open the window, take one lesson or all, close it; the record stays in ``options.data``.

    Raises:
        LookupError: No such lesson, or the robot could not go on.
    """
    out.mkdir(parents=True, exist_ok=True)
    app = App(options)
    try:
        wanted = [lesson for lesson in app.course.lessons if lesson_id in ("", lesson.id)]
        if not wanted:
            raise LookupError(lesson_id)
        window = app.show()
        wait(0.3)
        window.grabWindow().save(str(out / "00-welcome.png"))
        enter(app)
        app.shell.setTextStep(round((text_scale - 1) * 4))
        wait(0.3)
        window.grabWindow().save(str(out / "01-home.png"))
        results = [take(app, window, lesson, profile, out, tell) for lesson in wanted]
        window.grabWindow().save(str(out / "99-home.png"))
        return results
    finally:
        app.close()
