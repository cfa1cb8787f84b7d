"""The one surface over the simulated phone that fingers and the mouse meet."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import Property, QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.touch import Box, Sample
from sapporo_learn.ui.clearing import clearest, words
from sapporo_learn.ui.finger import Finger
from sapporo_learn.ui.phone_model import PhoneModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOUSE: Final = -1
REACH_MM: Final = 3.0  # a finger this near a target's drawing is meant for it
MOST_STRETCHED: Final = 1.9  # a little more than one zoom of the map
PREFIX: Final = "target:"


def gestures(target: Target) -> frozenset[Gesture]:
    """Give the movements a target answers to."""
    slides = {Gesture(f"slide-{direction}") for direction in target.slides}
    simple = {Gesture.TAP} if target.tap else set()
    pinches = {Gesture.PINCH_CLOSER, Gesture.PINCH_FARTHER} if target.pinches else set()
    return frozenset(simple | slides | pinches | ({Gesture.HOLD} if target.hold else set()))


def under(boxes: list[Box], x: float, y: float) -> str:
    """Find what a finger at this place (mm) presses: the nearest target in reach, the inner if nested."""

    def distance(box: Box) -> float:
        return math.hypot(
            max(box.x - x, 0.0, x - box.x - box.width), max(box.y - y, 0.0, y - box.y - box.height)
        )

    def holds(outer: Box, inner: Box) -> bool:
        return (
            outer.width * outer.height > inner.width * inner.height
            and outer.x <= inner.x + inner.width / 2 <= outer.x + outer.width
            and outer.y <= inner.y + inner.height / 2 <= outer.y + outer.height
        )

    near = [box for box in boxes if distance(box) <= REACH_MM]
    innermost = [box for box in near if not any(holds(box, other) for other in near)]
    return min(innermost, key=distance).target if innermost else ""


def settle(item: QQuickItem) -> None:
    """Let rows and columns take their places now, not only before the next frame."""
    for child in item.childItems():
        if child.isVisible():
            settle(child)
    item.ensurePolished()


@QmlElement
class TouchSurface(QQuickItem):
    """Collects contacts over body and side keys and hands them to the model when the last one is up.

    Places are true mm from the glass's top-left corner; a finger on the rim has places outside the glass.
    """

    phoneChanged = Signal()
    glassChanged = Signal()
    keysChanged = Signal()
    screenMmChanged = Signal()
    fingerChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._phone: PhoneModel | None = None
        self._glass: QQuickItem | None = None
        self._keys: QQuickItem | None = None
        self._screen_mm = 1.0
        self._finger = Finger()
        self._boxes: list[Box] = []
        self._origin = QPointF()
        self._place = QPointF()
        self._down = False
        self._leader = MOUSE
        self._slides = False
        self._pinches = False
        self._stamped = True

    def contains(self, point: Any) -> bool:
        """The surface is the phone's body and, beside it, the keys: what lies between is not the phone's."""
        if not self.boundingRect().contains(point):
            return False
        keys = self._keys
        if keys is None or self._glass is None:
            return True
        rim = self._glass.x()  # as wide on the right as on the left
        on_body = point.x() <= self._glass.x() + self._glass.width() + rim
        return bool(on_body or keys.y() <= point.y() <= keys.y() + keys.height())

    # --- events ---------------------------------------------------------------------------------------------

    def touchEvent(self, event: QTouchEvent) -> None:
        """Take fingers."""
        if event.type() == QEvent.Type.TouchCancel:
            self.cancel()
            return
        if event.type() == QEvent.Type.TouchBegin:
            self.cancel()  # of an earlier touch we never heard the end
        for point in event.points():
            self._take(point.id(), point.state(), point.position(), point.timestamp())
        event.accept()

    def touchUngrabEvent(self) -> None:
        """The system took the fingers away."""
        self.cancel()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse is a finger."""
        self._take(MOUSE, QEventPoint.State.Pressed, event.position(), event.timestamp())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The mouse is a finger."""
        self._take(MOUSE, QEventPoint.State.Updated, event.position(), event.timestamp())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The mouse is a finger."""
        self._take(MOUSE, QEventPoint.State.Released, event.position(), event.timestamp())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click is a second finger-down, nothing more: Qt reports its press separately."""
        event.accept()

    def mouseUngrabEvent(self) -> None:
        """The system took the mouse away."""
        self.cancel()

    @Slot()
    def cancel(self) -> None:
        """Forget the gesture that is under way."""
        if self._finger.cancel() and self._phone is not None:
            self._lift()
            self._phone.contact_cancelled()

    def _take(self, key: int, state: QEventPoint.State, place: QPointF, stamp: int) -> None:
        if self._phone is None or self._glass is None:
            return
        if state == QEventPoint.State.Pressed:
            self._begin(key, place, stamp)
        elif state == QEventPoint.State.Released:
            if self._finger.up(key, self._sample(place, stamp)):
                self._lift()
                glass = (self._glass.width() / self._screen_mm, self._glass.height() / self._screen_mm)
                self._phone.contact_ended(self._finger.take(), self._boxes, glass)
        elif state == QEventPoint.State.Updated:
            self._finger.move(key, self._sample(place, stamp))
            self._follow(key, place)

    def _follow(self, key: int, place: QPointF) -> None:
        """Let what is touched follow the finger, or be stretched by two."""
        assert self._phone is not None
        if self._pinches and (times := self._finger.stretch) != 1.0:
            self._phone.carry(0.0, 0.0)
            self._phone.stretch(max(1 / MOST_STRETCHED, min(MOST_STRETCHED, times)))
        elif key == self._leader and self._slides:
            travel = (place - self._place) / self._screen_mm
            self._phone.carry(travel.x(), travel.y())

    def _begin(self, key: int, place: QPointF, stamp: int) -> None:
        assert self._phone is not None
        assert self._glass is not None
        if not self._finger.busy:
            self._phone.contact_began()
            self._stamped = stamp > 0
            self._origin = self._glass.mapToItem(self, QPointF())
            self._boxes = self.boxes()
        sample = self._sample(place, stamp)
        if self._finger.down(key, sample):
            pressed = under(self._boxes, sample.x, sample.y)
            self._leader, self._place, self._down = key, place, True
            self._slides = bool(pressed) and bool(TARGETS[pressed].slides)
            self._pinches = bool(pressed) and TARGETS[pressed].pinches
            self._phone.set_pressed(pressed)
            if pressed:
                self._phone.felt.emit()
            self.fingerChanged.emit()

    def _lift(self) -> None:
        self._down = False
        self.fingerChanged.emit()

    def _sample(self, place: QPointF, stamp: int) -> Sample:
        at = (place - self._origin) / self._screen_mm
        assert self._phone is not None
        now = self._phone.now or (None if self._stamped else time.monotonic)
        ms = now() * 1000 if now else float(stamp)
        return Sample(ms / self._phone.pace, at.x(), at.y())

    # --- what can be touched --------------------------------------------------------------------------------

    def targets(self) -> Iterator[QQuickItem]:
        """Give the visible Targets that answer now, in drawing order."""
        if self._glass is None:
            return
        waiting = [item for item in (self._glass, self._keys) if item]
        for item in waiting:
            settle(item)
        while waiting:
            item = waiting.pop(0)
            if item.isVisible():
                if item.objectName().startswith(PREFIX) and item.isEnabled():
                    yield item
                waiting[:0] = item.childItems()

    def boxes(self) -> list[Box]:
        """Tell where the targets are drawn."""
        return [self._box(item) for item in self.targets()]

    def _box(self, item: QQuickItem) -> Box:
        assert self._glass is not None
        drawn = item.mapRectToItem(self._glass, QRectF(0, 0, item.width(), item.height()))
        mm, name = self._screen_mm, item.objectName().removeprefix(PREFIX)
        return Box(
            name,
            drawn.x() / mm,
            drawn.y() / mm,
            drawn.width() / mm,
            drawn.height() / mm,
            gestures(TARGETS[name]),
            TARGETS[name].bounce_ms,
            TARGETS[name].drags,
        )

    @Slot(QQuickItem, result=str)
    def targetOf(self, item: QQuickItem | None) -> str:
        """Give the target of an item, or "" when it is none that answers now."""
        return next((box.objectName().removeprefix(PREFIX) for box in self.targets() if box is item), "")

    @Slot(str, result=QQuickItem)
    def find(self, target: str) -> QQuickItem | None:
        """Give the item of a target, or None when it is not on the glass."""
        return next((item for item in self.targets() if item.objectName() == PREFIX + target), None)

    @Slot("QVariantList", result=int)
    def clearest(self, boxes: list[QRectF]) -> int:
        """Say in which of these boxes (px of the surface) a hand covers the fewest words and signs."""
        small = min(min(box.width(), box.height()) for box in boxes)
        veil = self._glass.findChild(QQuickItem, "veil") if self._glass else None
        seen = veil if veil and veil.childItems() else self._glass  # what lies below a veil is not read
        taken = [place for root in (seen, self._keys) if root for place in words(root, self, small)]
        return clearest(boxes, taken, self.boundingRect())

    # --- for QML --------------------------------------------------------------------------------------------

    def _set_phone(self, phone: PhoneModel | None) -> None:
        self._phone = phone
        self.phoneChanged.emit()

    def _set_glass(self, glass: QQuickItem | None) -> None:
        self._glass = glass
        self.glassChanged.emit()

    def _set_keys(self, keys: QQuickItem | None) -> None:
        self._keys = keys
        self.keysChanged.emit()

    def _set_screen_mm(self, value: float) -> None:
        self._screen_mm = value
        self.screenMmChanged.emit()

    phone = Property(PhoneModel, lambda self: self._phone, _set_phone, notify=phoneChanged)
    glass = Property(QQuickItem, lambda self: self._glass, _set_glass, notify=glassChanged)
    keys = Property(QQuickItem, lambda self: self._keys, _set_keys, notify=keysChanged)
    screenMm = Property(float, lambda self: self._screen_mm, _set_screen_mm, notify=screenMmChanged)
    fingerDown = Property(bool, lambda self: self._down, notify=fingerChanged)
    fingerPlace = Property(QPointF, lambda self: self._place, notify=fingerChanged)
