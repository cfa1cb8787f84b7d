"""A robot learner: reads the screen as a screen reader would and touches it with real touch events.

It knows what a learner could know: the booklet of the lesson (which sentence asks for which places), what
stands on the screen and what is drawn on the glass: how far a word is written. It sees no session.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn.core.lesson import Gesture, Lesson, Step
from sapporo_learn.core.phone.actions import Action, Scale
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import gesture_of, rest, way_of
from sapporo_learn.ui.hand import Hand, Move, Reach

LOOKS = 1500  # at a lesson, before the robot gives up
GLANCES = 100  # for one button
GLANCE_S = 0.6
TIRED = 15  # touches in vain at one step, before help is asked for
PATIENCE = 10  # glances for a place that is just coming, before help is asked for
HOLD_S = 1.0
SLIDE_S = 0.4
SLIDE_MM = 25.0
PINCH_MM = 18.0  # of each finger from the middle, when they are apart
WATCHING = "見てみましょう"
WAY_BACK = "で もどれます。"
SLIVER = 20  # of something of which so small a part shows, nothing is seen
LESSONS = re.compile(r"\d+、|.+、つづける。|(?:つぎ|まえ)の練習を見る")
PLACES = frozenset(target.name for target in TARGETS.values())
READ = "わかりました"  # puts away what was explained, or a notice
MORE = (READ, "ほかのボタンを見る", "つぎの練習を見る", "つぎの人たち")
LESS = (READ, "まえのボタンを見る", "まえの練習を見る", "まえの人たち")


class StuckError(Exception):
    """Nothing on the screen leads on, told in Japanese: a learner would be stuck here."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing on the screen: its role, its name, its place in window px."""

    role: QAccessible.Role
    name: str
    rect: QRect


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
        drawn = node.rect().translated(-origin)
        rect = drawn.intersected(_frame(node.object(), whole))
        name = node.text(QAccessible.Text.Name)
        sliver = rect.width() * rect.height() * SLIVER < drawn.width() * drawn.height()
        if name and not rect.isEmpty() and not sliver and not state.disabled:
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


def pinching(scale: Scale) -> tuple[Move, Move]:
    """Give two fingers side by side that part or meet."""
    near, far = (PINCH_MM / 2, PINCH_MM) if scale is Scale.CLOSER else (PINCH_MM, PINCH_MM / 2)
    left, right = (Move(sign * near, 0.0, sign * (far - near), 0.0, SLIDE_S) for sign in (-1, 1))
    return left, right


class Robot:
    """Works the real window: ``for wait_s in robot.lesson(lesson): …`` yields seconds to wait."""

    def __init__(
        self, window: QQuickWindow, hand: Hand, px_per_mm: float, glass: Callable[[], PhoneState]
    ) -> None:
        """``px_per_mm`` is the size of the screen's pixels, ``glass`` tells what is drawn on the phone."""
        self._window, self._hand, self._px, self._glass = window, hand, px_per_mm, glass
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._seen: list[Seen] = []
        self._upwards = False  # how lists are looked through
        self.touches = 0

    # --- eyes

    def _look(self) -> Robot:
        self._seen = look(self._window)
        return self

    def _buttons(self) -> list[Seen]:
        return [seen for seen in self._seen if seen.role == QAccessible.Role.Button]

    def _button(self, *names: str, whole: bool = True) -> Seen | None:
        """Find a button by its whole name, or a part of it; names that come first are preferred."""
        buttons = self._buttons()
        found = (s for name in names for s in buttons if (s.name == name if whole else name in s.name))
        return next(found, None)

    def _texts(self) -> list[str]:
        return [seen.name for seen in self._seen if seen.role == QAccessible.Role.StaticText]

    def _read(self, lesson: Lesson) -> Step | None:
        """Find the booklet's step whose sentence stands on the screen."""
        for text in self._texts():
            for step in lesson.steps:
                if text.endswith(step.say.shown) or (step.alone and text.endswith(step.alone.shown)):
                    return step
        return None

    def _further(self) -> Seen | None:
        """Find the button that shows more; whoever has come to one end turns round."""
        for _ in range(2):
            if way := self._button(*(LESS if self._upwards else MORE)):
                return way
            self._upwards = not self._upwards
        return None

    def _told_back(self) -> Seen | None:
        """Find the button that leads back, when a sentence on the screen names it."""
        told = [text.removesuffix(WAY_BACK) for text in self._texts() if text.endswith(WAY_BACK)]
        return self._button(*told, *(name.strip("『』") for name in told))

    def _place(self, step: Step) -> tuple[Action, Seen] | None:
        """Find the touch that leads on in the step, and its place; astray in a long way, none."""
        way = rest(self._glass(), step)
        if not way and step.then_at and self._told_back():
            return None
        action = (way or way_of(step))[0]
        seen = self._button(TARGETS[action.target].name)
        return (action, seen) if seen else None

    def _sees(self, text: str) -> bool:
        """Find a text that stands there, alone or after others."""
        return any(seen.name.endswith(text) for seen in self._seen)

    def _at_home(self) -> bool:
        """Find the lessons to choose from."""
        return any(LESSONS.match(seen.name) for seen in self._buttons())

    # --- hand

    def _tap(self, seen: Seen) -> Iterator[float]:
        """Press a button, on the phone or around it."""
        wide, high = seen.rect.width() / self._px, seen.rect.height() / self._px
        if seen.name in PLACES:
            yield from self._touch_all(seen, self._hand.on_phone(Move(), wide, high))
        else:
            yield from self._touch_all(seen, self._hand.on_frame(wide, high))

    def _do(self, action: Action, seen: Seen, tries: int) -> Iterator[float]:
        """Do what the step asks; a slide that led nowhere is begun elsewhere on the place."""
        wide, high = seen.rect.width() / self._px, seen.rect.height() / self._px
        gesture = gesture_of(action)
        if gesture.scale is not None:
            yield from self._touch_all(seen, (Reach(pinching(gesture.scale)),))
            return
        if gesture.direction is None:
            meant = Move(press_s=HOLD_S) if gesture is Gesture.HOLD else Move()
        else:
            sign = -1 if gesture in (Gesture.SLIDE_LEFT, Gesture.SLIDE_UP) else 1
            far, y = sign * max(SLIDE_MM, 0.55 * wide), high * (0.0, -0.3, 0.3)[tries % 3]
            if gesture in (Gesture.SLIDE_UP, Gesture.SLIDE_DOWN):
                meant = Move(0.0, y, 0.0, far, SLIDE_S)
            else:
                knob = action.target == "call/slide-answer"
                meant = Move((high - wide) / 2 if knob else -far / 2, y, far, 0.0, SLIDE_S)
        yield from self._touch_all(seen, self._hand.on_phone(meant, wide, high))

    def _touch_all(self, seen: Seen, reaches: tuple[Reach, ...]) -> Iterator[float]:
        for reach in reaches:
            yield from self._touch(QPointF(seen.rect.center()), reach)

    def _touch(self, middle: QPointF, reach: Reach) -> Iterator[float]:
        """Put the fingers down, move them, take them up; how long the acting one stays, all stay."""
        self.touches += 1
        press_s = reach.fingers[0].press_s
        self._report("press", middle, reach, 0.0)
        yield press_s / 4
        for part in (0.25, 0.5, 0.75, 1.0):
            if any(finger.dx or finger.dy for finger in reach.fingers):
                self._report("move", middle, reach, part)
            yield press_s * 3 / 16
        self._report("release", middle, reach, 1.0)
        yield reach.rest_s

    def _report(self, kind: str, middle: QPointF, reach: Reach, part: float) -> None:
        """Tell the window about all fingers, after this part of their ways; none leaves the glass."""
        sequence = QTest.touchEvent(self._window, self._device, False)
        for number, finger in enumerate(reach.fingers, 1):
            way = QPointF(finger.x + finger.dx * part, finger.y + finger.dy * part)
            at = (middle + way * self._px).toPoint()
            x = min(max(at.x(), 0), self._window.width() - 1)
            y = min(max(at.y(), 0), self._window.height() - 1)
            getattr(sequence, kind)(number, QPoint(x, y), self._window)
        sequence.commit(True)

    # --- the way

    def press(self, *names: str) -> Iterator[float]:
        """Press the button of one of these names, or with it in its name; look for what is scrolled away.

        Raises:
            StuckError: It is nowhere.
        """
        for _ in range(GLANCES):
            yield GLANCE_S
            wanted = self._look()._button(*names) or self._button(*names, whole=False)
            if way := wanted or self._further():
                yield from self._tap(way)
            if wanted:
                return
        raise StuckError(f"「{names[0]}」が見つかりません")

    def lesson(self, lesson: Lesson) -> Iterator[float]:
        """Take a lesson to its stamp. What is touched was seen just before.

        Args:
            lesson: The booklet: which sentence asks for which place.

        Raises:
            StuckError: Nothing on the screen leads on; a learner would be stuck here.
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
            if way := self._leads_on(lesson, step):
                step = None
                yield from self._tap(way)
            elif any(seen.name == WATCHING for seen in self._seen):
                continue
            elif step is None:
                sought += 1
                if sought >= PATIENCE and (way := self._button("文を見る", "たすけて")):
                    yield from self._tap(way)
                    sought = 0
            elif tries > TIRED and (way := self._button("たすけて")):
                yield from self._tap(way)
                tries = TIRED - 3
            elif found := self._place(step):
                yield from self._do(*found, tries)
                tries, sought = tries + 1, 0
            elif way := self._told_back() or self._button(
                "スマホを見る", *MORE, *(("たすけて",) if sought >= PATIENCE else ())
            ):
                yield from self._tap(way)
                tries, sought = tries + 1, 0
            else:
                sought += 1
        raise StuckError(f"「{step.say.shown}」の先へ進めません" if step else "はじめの文が見つかりません")

    def _between(self, step: Step | None) -> Seen | None:
        """Find what puts away something that came in between, or shows it; a step may be about it, too."""
        glass = self._glass()
        choices = drill.visible(glass)
        if not choices or (step is not None and rest(glass, step)):
            return None
        return self._button(TARGETS[choices[0]].name, "スマホを見る")

    def _leads_on(self, lesson: Lesson, step: Step | None) -> Seen | None:
        """Find what leads on at once; whoever came out by a stray touch goes in again."""
        if self._at_home():
            return self._button(f"{lesson.title.shown}、", whole=False) or self._further()
        return self._button(READ, "つぎへ", "はじめる") or self._between(step)

    def leave(self) -> Iterator[float]:
        """Go back from the stamp to the lessons.

        Raises:
            StuckError: There is no way.
        """
        for _ in range(GLANCES):
            yield GLANCE_S
            if self._look()._at_home():
                return
            if way := self._button("ほかの練習", "おわる"):
                yield from self._tap(way)
        raise StuckError("「ほかの練習」で、もどれません")
