"""The demonstration: a robot learner takes lessons through the real window and leaves pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImageWriter
from PySide6.QtQuick import QQuickWindow

from sapporo_learn.app import App
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.entrance import Options
from sapporo_learn.errors import KnownError
from sapporo_learn.ui.hand import Hand, Profile
from sapporo_learn.ui.robot import Robot, StuckError

LIMIT_S: Final = 1800.0  # real time for one lesson
PRESSES: Final = 3  # a touch at the moment when the pictures come can be in vain
SETTLE_S: Final = 30.0  # real time for a page to stand still
SLICE_S: Final = 1.0
FAST_PNG: Final = 85
FADE_S: Final = 0.1  # real time for what is just appearing

Look = Callable[[str], None]


class Clock:
    """Time that passes only while the robot waits, so that a busy computer makes no finger slower."""

    def __init__(self) -> None:
        self._now = 0.0

    def __call__(self) -> float:
        """Give the seconds so far."""
        return self._now

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds


@dataclass(frozen=True, slots=True)
class Result:
    """How one lesson went: touches made, seconds of real time."""

    lesson: Lesson
    touches: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.lesson.title.shown}：できました（{self.touches}回さわりました）"


def live(seconds: float) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(max(1, round(seconds * 1000)), loop.quit)
    loop.exec()


class Stage:
    """The real program with a robot before it. Slower or faster than life, its time is the robot's own."""

    def __init__(self, options: Options) -> None:
        """Open the program on its first page."""
        self._clock = Clock() if options.pace != 1.0 else None
        self._pace = options.pace
        self.app = App(replace(options, clock=self._clock))
        self.window = self.app.show()
        self.wait(1.0)

    def wait(self, seconds: float) -> None:
        """Let so much time pass, and then the page come to rest.

        Raises:
            StuckError: It does not.
        """
        while seconds > 0:
            part = min(seconds, SLICE_S) * self._pace
            seconds -= SLICE_S
            if self._clock is not None:
                self._clock.pass_by(part)
            live(part)
        limit = time.monotonic() + SETTLE_S
        while not self.window.property("ready"):
            if time.monotonic() > limit:
                raise StuckError("画面が、いつまでも落ち着きません")
            live(0.001)

    def drive(self, moves: Iterator[float]) -> None:
        """Let the robot do this."""
        for seconds in moves:
            self.wait(seconds)

    def robot(self, profile: Profile = Profile.STEADY, seed: str = "") -> Robot:
        """Give a robot with such a hand; the same seed makes the same stumbles."""
        hand = Hand(profile, seed)
        return Robot(self.window, hand, self.app.shell.px_per_mm(), self.app.phone.drawn)

    def enter(self) -> None:
        """Walk from the first page to the home screen as somebody new.

        Raises:
            StuckError: There is no way.
        """
        robot = self.robot()
        self.drive(robot.press("はじめる"))
        for _ in range(PRESSES):
            self.drive(robot.press("はじめての方"))
            limit = time.monotonic() + SETTLE_S / PRESSES
            while time.monotonic() < limit:
                if self.app.shell.current() == "goal":
                    self.drive(robot.press("あとで"))
                if self.app.shell.current() == "home":
                    return
                live(0.01)
        raise StuckError("「はじめての方」の先へ進めません")

    def take(self, lesson: Lesson, profile: Profile, look: Look = lambda name: None) -> Result:
        """Take one lesson from the home screen to the stamp and back; ``look`` hears of every new sentence.

        Raises:
            StuckError: The robot could not go on.
        """
        began, seen = time.monotonic(), ""
        robot = self.robot(profile, lesson.id)
        self.drive(robot.press(f"{lesson.title.shown}、"))
        for seconds in robot.lesson(lesson):
            self.wait(seconds)
            if (now := self._place()) != seen:
                seen = now
                look(now)
            if time.monotonic() - began > LIMIT_S:
                raise StuckError("30分たっても終わりません")
        self.drive(robot.leave())
        self.wait(1.0)
        return Result(lesson, robot.touches, time.monotonic() - began)

    def _place(self) -> str:
        session = self.app.lesson.session()
        return f"{session.round}-{session.phase}-{session.step.id}" if session else "home"

    def close(self) -> None:
        """Close the program."""
        self.app.close()


class Album:
    """Pictures of the window in a folder; without a folder none are taken."""

    def __init__(self, folder: Path | None) -> None:
        """Make the folder when it is not there yet.

        Raises:
            KnownError: It cannot be made.
        """
        self._folder = folder
        self.count = 0
        try:
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._refused() from error

    def take(self, window: QQuickWindow, name: str) -> None:
        """Take a picture.

        Raises:
            KnownError: It cannot be written.
        """
        if self._folder is None:
            return
        live(FADE_S)
        picture = QImageWriter(str(self._folder / f"{self.count:03d}-{name}.png"))
        picture.setQuality(FAST_PNG)
        if not picture.write(window.grabWindow()):
            raise self._refused()
        self.count += 1

    def _refused(self) -> KnownError:
        return KnownError(f"{self._folder} に絵を置けません。別の場所を --out で指定してください。")


def run(
    options: Options,
    lesson_id: str,
    profile: Profile,
    text_scale: float,
    out: Path | None,
    tell: Callable[[Result], None],
) -> int:
    """Open the window, take one lesson or all, close it; the record stays in ``options.data``.

    Returns:
        Number of pictures in ``out``, if any; the last one shows where the robot could not go on, if so.

    Raises:
        KnownError: The pictures cannot be written.
        StuckError: The robot could not go on.
    """
    album = Album(out)
    stage = Stage(options)
    try:
        album.take(stage.window, "welcome")
        stage.enter()
        stage.app.shell.setTextStep(round((text_scale - 1) * 4))
        stage.wait(1.0)
        for lesson in stage.app.course.lessons:
            if lesson_id not in ("", lesson.id):
                continue
            album.take(stage.window, "home")

            def look(place: str, lesson_id: str = lesson.id) -> None:
                album.take(stage.window, f"{lesson_id}-{place}")

            tell(stage.take(lesson, profile, look))
        return album.count
    except StuckError:
        album.take(stage.window, "stuck")
        raise
    finally:
        stage.close()
