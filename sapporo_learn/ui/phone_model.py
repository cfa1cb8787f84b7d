"""The simulated phone for QML: what the glass shows, where to point, and what fingers and keys did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import touch
from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.own_times import OwnTimes
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import gesture_of
from sapporo_learn.core.touch import Box, Contact, Tolerance, Touch
from sapporo_learn.ui.phone_view import derive

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ARROWS: Final = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_PRESS_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@QmlElement
class PhoneModel(QObject):
    """The phone as QML sees it. It decides nothing: what a touch means is told by ``touched`` and ``acted``.

    Signals:
        touchBegan: A finger arrived on the phone.
        felt: It arrived on something that answers.
        touched: Emitted with a Touch when all fingers have left.
        acted: Emitted with an Action that a key or a screen reader asked for.
        demonstrated: The demonstration came to its end, or a finger that ended it was taken away.
    """

    touchBegan = Signal()
    felt = Signal()
    touched = Signal(object)
    acted = Signal(object)
    demonstrated = Signal()

    screenChanged = Signal()
    clockChanged = Signal()
    batteryChanged = Signal()
    deviceChanged = Signal()
    coverChanged = Signal()
    drillChanged = Signal()
    darkChanged = Signal()
    lockChanged = Signal()
    homeChanged = Signal()
    callChanged = Signal()
    dialerChanged = Signal()
    messengerChanged = Signal()
    videoChanged = Signal()
    playgroundChanged = Signal()
    busChanged = Signal()
    ownbusChanged = Signal()
    weatherChanged = Signal()
    notesChanged = Signal()
    keyboardChanged = Signal()
    keycapsChanged = Signal()
    bookChanged = Signal()
    cameraChanged = Signal()
    galleryChanged = Signal()
    mapChanged = Signal()
    settingsChanged = Signal()
    offeredChanged = Signal()
    pressedChanged = Signal()
    carriedChanged = Signal()
    stretchedChanged = Signal()
    pointChanged = Signal()
    ghostChanged = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        keep: Callable[[str], str] = str,
        pace: float = 1.0,
        now: Callable[[], float] | None = None,
    ) -> None:
        """``keep`` joins the characters of each phrase of a text; ``pace`` 0.1 makes 0.1 s count as 1 s.

        ``now`` gives the seconds at which a finger touches; None = as the panel reports.
        """
        super().__init__(parent)
        self.pace, self.now = pace, now
        self._keep = keep
        self._phone = PhoneState()
        self._known = OwnTimes()
        self._shown = derive(self._phone, keep)
        self._pressed = ""
        self._carried, self._stretched = (0.0, 0.0), 1.0
        self._point, self._point_show = "", Show.NOTHING
        self._wanted, self._gesture = "", Gesture.TAP
        self._tolerance, self._helping = Tolerance(), False
        self._demo: tuple[Action, PhoneState] | None = None
        self._more: tuple[tuple[Action, PhoneState], ...] = ()
        self._broken = False
        self._last: Touch | None = None
        self._last_ms = 0.0

    # --- from Python ----------------------------------------------------------------------------------------

    def show(self, phone: PhoneState) -> None:
        """Show this phone. A running demonstration ends without a word."""
        self._phone = phone
        self._end_demo()
        self._publish(phone)

    def tell(self, known: OwnTimes) -> None:
        """Take the instructor's feed with its times; who looks at it sees it at once."""
        self._known = known
        if self._demo is None and self._phone.screen is Screen.OWNBUS:
            self._publish(self._phone)

    def drawn(self) -> PhoneState:
        """Give the phone that is shown, but for a demonstration."""
        return self._phone

    def point(self, target: str, show: Show) -> None:
        """Point at a target; "" takes the pointer away."""
        self._point, self._point_show = target, show if target else Show.NOTHING
        self.pointChanged.emit()

    def demonstrate(
        self, action: Action, after: PhoneState, more: tuple[tuple[Action, PhoneState], ...] = ()
    ) -> None:
        """Let the ghost finger do this and show ``after``, ``more`` likewise, then the phone as it is."""
        self._end_demo()
        self._publish(self._phone)
        self._demo, self._more, self._broken = (action, after), more, False
        self.ghostChanged.emit()

    def set_reading(self, wanted: str, gesture: Gesture, tolerance: Tolerance, helping: bool) -> None:
        """Tell against what fingers are read: the wanted target and movement, and how kindly."""
        self._wanted, self._tolerance, self._helping = wanted, tolerance, helping
        if gesture is not self._gesture:
            self._gesture = gesture
            self.pointChanged.emit()

    # --- from the touch surface -----------------------------------------------------------------------------

    def contact_began(self) -> None:
        """A finger is down: whoever speaks or demonstrates stops."""
        if self._demo is not None:
            self._broken = True
            self._end_demo()
            self._publish(self._phone)
        self.touchBegan.emit()

    def contact_ended(
        self, contacts: Sequence[Contact], boxes: Sequence[Box], glass: tuple[float, float]
    ) -> None:
        """All fingers are up: read what they did. ``boxes`` and ``glass`` (width, height) are in mm."""
        self._broken = False
        self.set_pressed("")
        began = min(contact.samples[0].ms for contact in contacts)
        self._last = touch.read(
            contacts,
            boxes,
            glass,
            self._wanted,
            self._gesture,
            self._tolerance,
            self._helping,
            None if self._last is None else began - self._last_ms,
            self._last,
        )
        self._last_ms = max(contact.samples[-1].ms for contact in contacts)
        self.touched.emit(self._last)

    def contact_cancelled(self) -> None:
        """The system took the fingers away; nothing is read."""
        self.set_pressed("")
        if self._broken:
            self._broken = False
            self.demonstrated.emit()

    def set_pressed(self, target: str) -> None:
        """Show this target as being touched."""
        self.carry(0.0, 0.0)
        self.stretch(1.0)
        if target != self._pressed:
            self._pressed = target
            self.pressedChanged.emit()

    def carry(self, x_mm: float, y_mm: float) -> None:
        """Tell how far the finger has moved since it came down."""
        if (x_mm, y_mm) != self._carried:
            self._carried = (x_mm, y_mm)
            self.carriedChanged.emit()

    def stretch(self, times: float) -> None:
        """Tell how much farther apart two fingers are than when they came down."""
        if times != self._stretched:
            self._stretched = times
            self.stretchedChanged.emit()

    # --- from keys and screen readers -----------------------------------------------------------------------

    @Slot(str)
    def tap(self, target: str) -> None:
        """Tap without a finger."""
        self._act(Tap(target))

    @Slot(str)
    def hold(self, target: str) -> None:
        """Hold without a finger."""
        self._act(Hold(target))

    @Slot(str, str)
    def slide(self, target: str, direction: str) -> None:
        """Slide without a finger."""
        self._act(Slide(target, Direction(direction)))

    @Slot(str)
    def press(self, target: str) -> None:
        """Do the one thing a single key can mean here: tap a key, slide what slides, else tap, else hold."""
        known = TARGETS[target]
        if known.slides and not known.flicks:
            slides = [Slide(target, direction) for direction in known.slides]
            self._act(next((slide for slide in slides if simulator.apply(self._phone, slide)[1]), slides[0]))
        else:
            self._act(Tap(target) if known.tap else Hold(target))

    @Slot(str, int, int, result=bool)
    def key(self, target: str, key: int, modifiers: int) -> bool:
        """Answer a key on a focused target; False when the key means nothing here."""
        known = TARGETS[target]
        direction = _ARROWS.get(Qt.Key(key))
        menu = key == Qt.Key.Key_Menu or (
            key in _PRESS_KEYS and bool(Qt.KeyboardModifier(modifiers) & Qt.KeyboardModifier.ShiftModifier)
        )
        if menu and known.hold:
            self.hold(target)
        elif key in _PRESS_KEYS:
            self.press(target)
        elif direction is not None and direction in known.slides:
            self._act(Slide(target, direction))
        else:
            return False
        return True

    def _act(self, action: Action) -> None:
        self.contact_began()
        self._broken = False
        self.acted.emit(action)

    # --- from the ghost finger ------------------------------------------------------------------------------

    @Slot(bool)
    def ghostPresses(self, down: bool) -> None:
        """The ghost finger touches its target, or leaves it."""
        if self._demo is not None:
            self.set_pressed(self._demo[0].target if down else "")

    @Slot(float, float)
    def ghostCarries(self, x_mm: float, y_mm: float) -> None:
        """The ghost finger slides."""
        if self._demo is not None:
            self.carry(x_mm, y_mm)

    @Slot(float)
    def ghostStretches(self, times: float) -> None:
        """The ghost's two fingers part or meet."""
        if self._demo is not None:
            self.stretch(times)

    @Slot()
    def ghostActs(self) -> None:
        """The ghost finger has done it: the glass shows what comes of it."""
        if self._demo is not None:
            self.set_pressed("")
            self._publish(self._demo[1])

    @Slot()
    def ghostLeaves(self) -> None:
        """The demonstration goes on with its next touch; after the last the phone as it is comes back."""
        if self._demo is not None and self._more:
            self._demo, self._more = self._more[0], self._more[1:]
            self.ghostChanged.emit()
        elif self._demo is not None:
            self._end_demo()
            self._publish(self._phone)
            self.demonstrated.emit()

    def _end_demo(self) -> None:
        if self._demo is not None:
            self._demo = None
            self.set_pressed("")
            self.ghostChanged.emit()

    # --- for QML --------------------------------------------------------------------------------------------

    @Slot(str, result=str)
    def nameOf(self, target: str) -> str:
        """Give the Japanese name of a target."""
        return TARGETS[target].name

    def _publish(self, phone: PhoneState) -> None:
        before, self._shown = self._shown, self._shown | (now := derive(phone, self._keep, self._known))
        for name, value in now.items():
            if value != before.get(name):
                signal: SignalInstance = getattr(self, f"{name}Changed")
                signal.emit()

    def _ghost_action(self) -> Action | None:
        return None if self._demo is None else self._demo[0]

    def _get_ghost_left(self) -> int:
        return len(self._more) if self._demo else 0

    def _get_ghost_target(self) -> str:
        action = self._ghost_action()
        return "" if action is None else action.target

    def _get_ghost_gesture(self) -> str:
        action = self._ghost_action()
        return "" if action is None else gesture_of(action).value

    def _get(name: str) -> Callable[[Any], Any]:  # type: ignore[misc]  # a helper for the class body only
        return lambda self: self._shown.get(name, {})

    screen = Property(str, _get("screen"), notify=screenChanged)
    clock = Property(str, _get("clock"), notify=clockChanged)
    battery = Property(int, _get("battery"), notify=batteryChanged)
    device = Property("QVariantMap", _get("device"), notify=deviceChanged)  # type: ignore[arg-type]
    cover = Property("QVariantMap", _get("cover"), notify=coverChanged)  # type: ignore[arg-type]
    drill = Property("QVariantMap", _get("drill"), notify=drillChanged)  # type: ignore[arg-type]
    dark = Property("QVariantMap", _get("dark"), notify=darkChanged)  # type: ignore[arg-type]
    lock = Property("QVariantMap", _get("lock"), notify=lockChanged)  # type: ignore[arg-type]
    home = Property("QVariantMap", _get("home"), notify=homeChanged)  # type: ignore[arg-type]
    call = Property("QVariantMap", _get("call"), notify=callChanged)  # type: ignore[arg-type]
    dialer = Property("QVariantMap", _get("dialer"), notify=dialerChanged)  # type: ignore[arg-type]
    messenger = Property("QVariantMap", _get("messenger"), notify=messengerChanged)  # type: ignore[arg-type]
    video = Property("QVariantMap", _get("video"), notify=videoChanged)  # type: ignore[arg-type]
    playground = Property("QVariantMap", _get("playground"), notify=playgroundChanged)  # type: ignore[arg-type]
    bus = Property("QVariantMap", _get("bus"), notify=busChanged)  # type: ignore[arg-type]
    ownbus = Property("QVariantMap", _get("ownbus"), notify=ownbusChanged)  # type: ignore[arg-type]
    weather = Property("QVariantMap", _get("weather"), notify=weatherChanged)  # type: ignore[arg-type]
    notes = Property("QVariantMap", _get("notes"), notify=notesChanged)  # type: ignore[arg-type]
    keyboard = Property("QVariantMap", _get("keyboard"), notify=keyboardChanged)  # type: ignore[arg-type]
    keycaps = Property("QVariantList", _get("keycaps"), notify=keycapsChanged)  # type: ignore[arg-type]
    book = Property("QVariantMap", _get("book"), notify=bookChanged)  # type: ignore[arg-type]
    camera = Property("QVariantMap", _get("camera"), notify=cameraChanged)  # type: ignore[arg-type]
    gallery = Property("QVariantMap", _get("gallery"), notify=galleryChanged)  # type: ignore[arg-type]
    map = Property("QVariantMap", _get("map"), notify=mapChanged)  # type: ignore[arg-type]
    settings = Property("QVariantMap", _get("settings"), notify=settingsChanged)  # type: ignore[arg-type]
    offered = Property("QStringList", _get("offered"), notify=offeredChanged)  # type: ignore[arg-type]
    pressedTarget = Property(str, lambda self: self._pressed, notify=pressedChanged)
    carriedX = Property(float, lambda self: self._carried[0], notify=carriedChanged)
    carriedY = Property(float, lambda self: self._carried[1], notify=carriedChanged)
    stretched = Property(float, lambda self: self._stretched, notify=stretchedChanged)
    pointTarget = Property(str, lambda self: self._point, notify=pointChanged)
    pointShow = Property(str, lambda self: self._point_show.value, notify=pointChanged)
    pointGesture = Property(str, lambda self: self._gesture.value, notify=pointChanged)
    ghostTarget = Property(str, _get_ghost_target, notify=ghostChanged)
    ghostLeft = Property(int, _get_ghost_left, notify=ghostChanged)
    ghostGesture = Property(str, _get_ghost_gesture, notify=ghostChanged)
    del _get
