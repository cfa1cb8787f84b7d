"""The phone alone in a window, at any magnification: what is drawn on it, and hands that touch it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from sapporo_learn.content.phrases import keep
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import action_of
from sapporo_learn.core.touch import Tolerance, Touch
from sapporo_learn.ui import pages  # noqa: F401 - makes the types known to QML
from sapporo_learn.ui.phone_messenger_view import veiled
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.touch_surface import PREFIX, TouchSurface
from sapporo_learn.ui.window import QML_ROOT

HOST = b"""
import QtQuick
import SapporoLearn
import SapporoLearn.Models
Window {
    id: host
    required property PhoneModel phone
    required property real mm
    required property real screenMm
    required property real pace
    readonly property real edge: 6 * mm
    width: view.width + 2 * edge + 14 * screenMm
    height: view.height + 2 * edge
    color: "#FAF8F3"
    visible: true
    PhoneView {
        id: view
        objectName: "phone"
        x: host.edge
        y: host.edge
        width: implicitWidth
        height: implicitHeight
        phone: host.phone
        mm: host.mm
        screenMm: host.screenMm
        pace: host.pace
    }
}
"""


@dataclass(frozen=True)
class Words:
    """A text that can be seen: what, how large (true points), in which ink, where (px of the glass)."""

    text: str
    points: float
    part: str
    ink: QColor
    rect: QRectF
    cut: bool
    inside: QRectF | None
    veiled: bool
    item: QQuickItem


def children(item: QQuickItem) -> Iterator[QQuickItem]:
    """All items below this one that can be seen."""
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from children(child)


def evaluate(item: QQuickItem, expression: str) -> Any:
    """The value of a QML expression in the item's scope; enumerations come as numbers."""
    value, undefined = QQmlExpression(qmlContext(item), item, expression).evaluate()
    assert not undefined, expression
    return value


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Handset:
    """A phone whose touches and keys act on the real simulator."""

    def __init__(
        self,
        state: PhoneState | str = "home",
        *,
        magnification: float = 1.2,
        px: float = 3.96,
        pace: float = 0.0,
    ):
        self.px, self.mm = px, px * magnification
        self.model = PhoneModel(keep=keep)
        self.state = SCENES[state].build() if isinstance(state, str) else state
        self.touches: list[Touch] = []
        self.actions: list[Action] = []
        self.events: list[Event] = []
        self.told: list[str] = []
        self.model.touched.connect(self._on_touched)
        self.model.acted.connect(self._on_acted)
        self.model.touchBegan.connect(lambda: self.told.append("began"))
        self.model.demonstrated.connect(lambda: self.told.append("demonstrated"))
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML_ROOT))
        self.engine.setInitialProperties({"phone": self.model, "mm": self.mm, "screenMm": px, "pace": pace})
        self.engine.loadData(HOST)
        root = self.engine.rootObjects()[0]
        assert isinstance(root, QQuickWindow)
        self.window = root
        self.glass = self.item("glass")
        surface = self.item("surface")
        assert isinstance(surface, TouchSurface)
        self.surface = surface
        self.device: QPointingDevice = QTest.createTouchDevice()
        self.show(self.state)

    def close(self) -> None:
        """Take everything down, QML first."""
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _on_touched(self, touch: Touch) -> None:
        self.touches.append(touch)
        if touch.gesture is not None:
            self._apply(action_of(touch.target, touch.gesture, touch.pull))

    def _on_acted(self, action: Action) -> None:
        self.actions.append(action)
        self._apply(action)

    def _apply(self, action: Action) -> None:
        self.state, events = simulator.apply(self.state, action)
        self.events.extend(events)
        self.model.show(self.state)

    def show(self, state: PhoneState) -> None:
        """Show this and wait until it is painted."""
        self.state = state
        self.model.show(state)
        self.settle()

    def settle(self) -> None:
        """Wait until what is pending is laid out and painted."""
        for _ in range(3):
            QCoreApplication.processEvents()
        self.window.grabWindow()
        QCoreApplication.processEvents()

    @staticmethod
    def wait(condition: Callable[[], bool]) -> None:
        """Let events happen until this is so."""
        deadline = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < deadline, "nothing came of it"
            QTest.qWait(5)

    def want(
        self,
        target: str,
        gesture: Gesture = Gesture.TAP,
        tolerance: Tolerance | None = None,
        helping: bool = False,
    ) -> None:
        """Tell what a lesson waits for."""
        self.model.set_reading(target, gesture, tolerance or Tolerance(), helping)

    # --- eyes -----------------------------------------------------------------------------------------------

    def item(self, name: str) -> QQuickItem:
        """An item by its objectName."""
        found = self.window.findChild(QQuickItem, name)
        assert found is not None, name
        return found

    def targets(self) -> dict[str, QRectF]:
        """What can be touched now, and where it is on the glass, in true mm."""
        return {box.target: QRectF(box.x, box.y, box.width, box.height) for box in self.surface.boxes()}

    def target(self, name: str) -> QQuickItem:
        """The item of a visible target."""
        found = self.surface.find(name)
        assert found is not None, name
        return found

    def place(self, target: str, dx_mm: float = 0.0, dy_mm: float = 0.0) -> QPoint:
        """The middle of a target, or a place beside it, in window px."""
        item = self.target(target)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        return (middle + QPointF(dx_mm, dy_mm) * self.px).toPoint()

    def words(self) -> list[Words]:
        """All texts that can be seen."""
        return [
            self._words(item)
            for item in children(self.glass)
            if item.inherits("QQuickText") and item.property("text")
        ]

    def _words(self, item: QQuickItem) -> Words:
        wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
        spare_x, spare_y = item.width() - wide, item.height() - high
        x = {1: 0.0, 2: spare_x, 4: spare_x / 2}[evaluate(item, "effectiveHorizontalAlignment")]
        y = {32: 0.0, 64: spare_y, 128: spare_y / 2}[evaluate(item, "verticalAlignment")]
        target = self._holder(item, lambda holder: holder.objectName().startswith(PREFIX))
        menu = self._holder(item, lambda holder: holder.objectName() == "veil")
        return Words(
            text=str(item.property("text")).replace("\u2060", ""),
            points=evaluate(item, "fontInfo.pixelSize") / self.px / 0.3528,
            part=str(item.property("part")),
            ink=item.property("color"),
            rect=item.mapRectToItem(self.glass, QRectF(x, y, wide, high)),
            cut=bool(item.property("truncated")) or spare_x < -1 or spare_y < -1,
            inside=target and target.mapRectToItem(self.glass, QRectF(0, 0, target.width(), target.height())),
            veiled=menu is None
            and bool(
                (self.state.screen == "messenger" and veiled(self.state)) or simulator.cover(self.state)
            ),
            item=item,
        )

    @staticmethod
    def _holder(item: QQuickItem, wanted: Callable[[QQuickItem], bool]) -> QQuickItem | None:
        holder = item.parentItem()
        while holder is not None and not wanted(holder):
            holder = holder.parentItem()
        return holder

    def picture(self) -> QImage:
        """What the window shows."""
        return self.window.grabWindow()

    # --- hands ----------------------------------------------------------------------------------------------

    def touch(self, *moves: tuple[str, int, QPoint]) -> None:
        """Report several contacts in one frame: (press|move|stationary|release, finger, window px)."""
        sequence = QTest.touchEvent(self.window, self.device, False)
        for kind, finger, place in moves:
            if kind == "stationary":
                sequence.stationary(finger)
            else:
                getattr(sequence, kind)(finger, place, self.window)
        sequence.commit(True)

    def tap(self, place: QPoint) -> None:
        """Down and up at once."""
        self.touch(("press", 1, place))
        self.touch(("release", 1, place))

    def drag(self, places: Iterable[QPoint]) -> None:
        """Down at the first place, over the others, up at the last."""
        first, *rest = places
        self.touch(("press", 1, first))
        for place in rest:
            self.touch(("move", 1, place))
        self.touch(("release", 1, rest[-1]))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.window, key, modifiers)
