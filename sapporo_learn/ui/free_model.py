"""Free practice on the screen: the phone as it is, one sentence, and no record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import free, wording
from sapporo_learn.core.free import Free
from sapporo_learn.core.lesson import Gesture, Show
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.apps import own_bus
from sapporo_learn.core.phone.apps.own_bus import OwnStops
from sapporo_learn.core.ruby import Text
from sapporo_learn.core.touch import Touch
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.passage import Sentences
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.voice_model import VoiceModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FreeModel(QObject):
    """The phone without a lesson; it shares the phone's model with the lessons.

    Signals:
        said: There is a new sentence, or the last one is over.
        drawn: The lines are others, with or without new words.
        left: The learner goes home.
    """

    said = Signal()
    drawn = Signal()
    left = Signal()

    def __init__(
        self,
        phone: PhoneModel,
        voice: VoiceModel,
        lines: Lines,
        parent: QObject | None = None,
        own: Callable[[], OwnStops] = OwnStops,
    ) -> None:
        """Nothing happens until :meth:`start`; ``own`` gives the stops of a real operator and the time."""
        super().__init__(parent)
        self._phone, self._voice, self._own = phone, voice, own
        self._free: Free | None = None
        self._texts: tuple[Text, ...] = ()
        self._words = Sentences(lines)
        self._news = ""
        lines.follow(self._draw)
        phone.touched.connect(self._on_touched)
        phone.acted.connect(self._on_acted)

    def start(self) -> None:
        """Lay a fresh phone there."""
        self._free = self._met(free.begin())
        self._phone.point("", Show.NOTHING)
        self._show(self._free)
        self._say(wording.FREE)

    def texts(self) -> tuple[Text, ...]:
        """Give what was said last, nothing when nobody practises."""
        return self._texts if self._free is not None else ()

    def drop(self) -> None:
        """Stop without a word."""
        self._free = None

    @Slot()
    def repeat(self) -> None:
        """もういちど聞く."""
        self._say(self._texts)

    @Slot()
    def restart(self) -> None:
        """最初にもどす."""
        if self._free is not None:
            self._take(*free.restart(self._met(self._free)))

    @Slot()
    def leave(self) -> None:
        """おわる."""
        if self._free is not None:
            self.drop()
            self._voice.stop()
            self.left.emit()

    @Slot(object)
    def _on_touched(self, touch: Touch) -> None:
        if self._free is not None:
            self._take(*free.touched(self._met(self._free), touch))

    @Slot(object)
    def _on_acted(self, action: Action) -> None:
        if self._free is not None:
            self._take(*free.pressed(self._met(self._free), action))

    def _met(self, now: Free) -> Free:
        return replace(now, phone=own_bus.meet(now.phone, self._own()))

    def _take(self, now: Free, texts: tuple[Text, ...]) -> None:
        self._free = now
        self._show(now)
        if texts:
            self._say(texts)
        else:
            self._texts = wording.FREE
            self._words.clear_strip()
            self._news = ""
            self._tell()

    def _show(self, now: Free) -> None:
        self._phone.show(now.phone)
        self._phone.set_reading("", Gesture.TAP, now.tolerance, helping=False)

    def _say(self, texts: tuple[Text, ...]) -> None:
        """Say it; the promise stands in its own place, everything else below it."""
        self._texts = texts
        self._words.put(texts, self._voice.say(texts), "" if texts == wording.FREE else "finger")
        self._news = "".join(text.shown for text in texts)
        self._tell()

    def _tell(self) -> None:
        self.drawn.emit()
        self.said.emit()

    def _draw(self) -> None:
        self._words.draw()
        self.drawn.emit()

    phone = Property(PhoneModel, lambda self: self._phone, constant=True)
    line = Property("QVariantMap", lambda self: self._words.large, notify=drawn)  # type: ignore[arg-type]
    feedback = Property("QVariantMap", lambda self: self._words.small, notify=drawn)  # type: ignore[arg-type]
    news = Property(str, lambda self: self._news, notify=said)
