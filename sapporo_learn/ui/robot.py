"""A robot learner: reads the screen as a screen reader would and touches it with real touch events.

It knows what a learner could know: the booklet of the lesson (which sentence asks for which place)
and what stands on the screen. It sees neither the session nor the phone's state.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn.core.lesson import Gesture, Lesson, Step
from sapporo_learn.core.phone.catalog import TARGETS

LOOKS = 1500  # at a lesson, before the robot gives up
GLANCES = 100  # for one button
GLANCE_S = 0.6
PATIENCE = 10  # glances for a place that is just coming, before help is asked for
WATCHING = "見てみましょう"
MORE = ("ほかのボタンを見る", "つぎの練習を見る", "つぎの人たち")


class Profile(StrEnum):
    """What kind of hand."""

    STEADY = "steady"
    SLOW = "slow"
    SHAKY = "shaky"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on the screen: its role, its name, its place in window px."""

    role: QAccessible.Role
    name: str
    rect: QRect


@dataclass(slots=True)
class Hand:
    """How the robot touches.

    Attributes:
        profile: STEADY lands in the middle; SLOW thinks half a minute and presses 0.9 s; SHAKY lands
            with 3.4 mm scatter (measured for people of 67–81 years, Sultana & Moffatt 2019) and drifts.
        chance: Source of the scatter; seeded, so that a run can be repeated.
    """

    profile: Profile
    chance: random.Random = field(default_factory=lambda: random.Random(4894))  # noqa: S311 - not a secret

    @property
    def thinks_s(self) -> float:
        """Seconds before the first touch of a step."""
        return 30.0 if self.profile is Profile.SLOW else 0.8

    @property
    def press_s(self) -> float:
        """Seconds from down to up of a tap."""
        return 0.9 if self.profile is Profile.SLOW else 0.12

    def scatter_mm(self) -> tuple[float, float]:
        """Landing error of the next touch."""
        if self.profile is not Profile.SHAKY:
            return 0.0, 0.0
        return self.chance.gauss(0, 3.4), self.chance.gauss(0, 3.4)

    def drift_mm(self) -> float:
        """Travel during a tap."""
        return abs(self.chance.gauss(0, 1.5)) if self.profile is Profile.SHAKY else 0.0


def look(window: QQuickWindow) -> list[Seen]:
    """List what a screen reader finds and eyes can see, in reading order, without what is scrolled away."""
    QAccessible.setActive(True)
    root = QAccessible.queryAccessibleInterface(window)
    origin = window.mapToGlobal(QPoint(0, 0))
    whole = QRect(QPoint(0, 0), window.size())
    found: list[Seen] = []

    def walk(node: QAccessibleInterface) -> None:
        state = node.state()
        if state.invisible:
            return
        rect = node.rect().translated(-origin).intersected(_frame(node.object(), whole))
        name = node.text(QAccessible.Text.Name)
        if name and not rect.isEmpty() and not state.disabled:
            found.append(Seen(node.role(), name, rect))
        for index in range(node.childCount()):
            child = node.child(index)
            if child is not None:
                walk(child)

    if root is not None:
        walk(root)
    return found


def _frame(item: QObject | None, frame: QRect) -> QRect:
    """Narrow the window's frame to what the items around this one let be seen of it."""
    while isinstance(item, QQuickItem):
        item = item.parentItem()
        if isinstance(item, QQuickItem) and item.clip():
            frame = frame.intersected(item.mapRectToScene(item.boundingRect()).toAlignedRect())
    return frame


class Robot:
    """Works the real window: ``for wait_s in robot.lesson(lesson): …`` yields seconds to wait."""

    def __init__(self, window: QQuickWindow, hand: Hand, px_per_mm: float) -> None:
        """``px_per_mm`` is the size of the screen's pixels."""
        self._window, self._hand, self._px = window, hand, px_per_mm
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._seen: list[Seen] = []
        self.touches = 0

    # --- eyes

    def _look(self) -> Robot:
        self._seen = look(self._window)
        return self

    def _button(self, *names: str, whole: bool = True) -> Seen | None:
        """Find a button by its whole name, or a part of it; names that come first are preferred."""
        buttons = [seen for seen in self._seen if seen.role == QAccessible.Role.Button]
        found = (s for name in names for s in buttons if (s.name == name if whole else name in s.name))
        return next(found, None)

    def _read(self, lesson: Lesson) -> Step | None:
        """Find the booklet's step whose sentence stands on the screen."""
        texts = [seen.name for seen in self._seen if seen.role == QAccessible.Role.StaticText]
        for text in texts:
            for step in lesson.steps:
                if text.endswith(step.say.shown) or (step.alone and text.endswith(step.alone.shown)):
                    return step
        return None

    def _sees(self, text: str) -> bool:
        """Find a text that stands there, alone or after others."""
        return any(seen.name.endswith(text) for seen in self._seen)

    # --- hand

    def _tap(self, seen: Seen) -> Iterator[float]:
        yield from self._contact(QPointF(seen.rect.center()), 0.12, 0.0, 0.0)

    def _contact(self, at: QPointF, press_s: float, dx_mm: float, dy_mm: float) -> Iterator[float]:
        self.touches += 1
        end = at + QPointF(dx_mm, dy_mm) * self._px
        self._touch("press", at)
        yield press_s / 4
        for part in (0.25, 0.5, 0.75, 1.0):
            if dx_mm or dy_mm:
                self._touch("move", at + (end - at) * part)
            yield press_s * 3 / 16
        self._touch("release", end)
        yield 0.05

    def _touch(self, kind: str, at: QPointF) -> None:
        sequence = QTest.touchEvent(self._window, self._device, False)
        getattr(sequence, kind)(1, at.toPoint(), self._window)
        sequence.commit(True)

    def _do(self, step: Step, seen: Seen, tries: int) -> Iterator[float]:
        hand, gesture = self._hand, step.gesture
        off_x, off_y = hand.scatter_mm()
        at = QPointF(seen.rect.center()) + QPointF(off_x, off_y) * self._px
        if gesture is Gesture.TAP:
            yield from self._contact(at, hand.press_s, hand.drift_mm(), 0.0)
        elif gesture is Gesture.HOLD:
            yield from self._contact(at, 1.0, hand.drift_mm(), 0.0)
        else:
            far = max(25.0, 0.55 * seen.rect.width() / self._px)
            sign = -1 if gesture in (Gesture.SLIDE_LEFT, Gesture.SLIDE_UP) else 1
            upright = gesture in (Gesture.SLIDE_UP, Gesture.SLIDE_DOWN)
            at += QPointF(
                0, seen.rect.height() * (0.0, -0.3, 0.3)[tries % 3]
            )  # not there? then elsewhere on it
            start = at if upright else QPointF(seen.rect.center().x() - sign * far / 2 * self._px, at.y())
            if step.point_at == "call/slide-answer":
                start = QPointF(seen.rect.left() + seen.rect.height() / 2, at.y())
            yield from self._contact(
                start, 0.4, 0.0 if upright else sign * far, sign * far if upright else 0.0
            )

    # --- the way

    def press(self, *names: str) -> Iterator[float]:
        """Press the button of one of these names, or with it in its name; look for what is scrolled away.

        Raises:
            LookupError: It is nowhere.
        """
        for _ in range(GLANCES):
            yield GLANCE_S
            wanted = self._look()._button(*names) or self._button(*names, whole=False)
            if way := wanted or self._button(*MORE):
                yield from self._tap(way)
            if wanted:
                return
        raise LookupError(names[0])

    def lesson(self, lesson: Lesson) -> Iterator[float]:
        """Take a lesson to its stamp. What is touched was seen just before.

        Args:
            lesson: The booklet: which sentence asks for which place.

        Raises:
            LookupError: Nothing on the screen leads on; a learner would be stuck here.
        """
        step: Step | None = None  # the sentence read last; it may have made room for the phone
        tries = sought = 0
        for _ in range(LOOKS):
            yield GLANCE_S
            if self._look()._sees(lesson.proud.shown):
                return
            read = self._read(lesson)
            if read is not None and read is not step:
                step, tries = read, 0
                yield self._hand.thinks_s
                self._look()
            if way := self._button("つぎへ", "はじめる"):
                step = None
                yield from self._tap(way)
            elif step is None or any(seen.name == WATCHING for seen in self._seen):
                continue
            elif way := self._button(TARGETS[step.point_at].name):
                yield from self._do(step, way, tries)
                tries, sought = tries + 1, 0
            elif way := self._button("スマホを見る", *MORE, *(("たすけて",) if sought >= PATIENCE else ())):
                yield from self._tap(way)
                sought = 0
            else:
                sought += 1
        raise LookupError(f"nothing leads on from {step.id if step else 'the first screen'}")
