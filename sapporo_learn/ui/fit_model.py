"""聞こえ方を合わせる: what is played and asked, one after the other; the result is the learner's settings."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core import fitting
from sapporo_learn.core.fitting import QUESTIONS, Answer, Fitting, Question
from sapporo_learn.core.ports import VoiceSettings
from sapporo_learn.core.quiet_hours import LOUDEST
from sapporo_learn.core.ruby import Text
from sapporo_learn.ui import lines
from sapporo_learn.ui.lines import Lines
from sapporo_learn.ui.voice_model import VoiceModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

Part = tuple[int, tuple[Text, ...], VoiceSettings]  # which of two is heard (0: none), what, and how

LOUDNESS: Final = {"soft": 1, "right": 0, "loud": -1}
CHOICES: Final = {
    Question.LOUDNESS: (("soft", "小さすぎる"), ("right", "ちょうどよい"), ("loud", "大きすぎる")),
    Question.DONE: (("keep", "これでよい"), ("undo", "もとにもどす")),
}
COMPARED: Final = (
    (Answer.FORMER, "さっきのほう"),
    (Answer.LATTER, "いまのほう"),
    (Answer.SAME, "おなじくらい"),
)


@QmlElement
class FitModel(QObject):
    """One visit to the fitting. It lies over any page, which gets the word back when it ends.

    Signals:
        opened: It begins; nothing else is to be said.
        left: It is over.
    """

    changed = Signal()
    said = Signal()
    opened = Signal()
    left = Signal()

    def __init__(self, voice: VoiceModel, make_lines: Lines, parent: QObject | None = None) -> None:
        """Nothing happens until :meth:`open`."""
        super().__init__(parent)
        self._voice, self._lines = voice, make_lines
        self._fitting: Fitting | None = None
        self._undone = self._heard = False
        self._parts: deque[Part] = deque()
        self._hearing = self._utterance = 0
        self._line = make_lines.line(())
        voice.finished.connect(self._on_finished)
        voice.settingsChanged.connect(self._on_settings)

    def is_open(self) -> bool:
        """Say whether somebody is at it."""
        return self._fitting is not None

    def drop(self) -> None:
        """End without another word; everything is as before."""
        if self._fitting is not None:
            self._fitting = None
            self._parts.clear()
            self._voice.try_out(None)
            self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Begin with the loudness."""
        self._fitting, self._undone = fitting.begin(self._voice.settings(), self._voice.other()), False
        self.opened.emit()
        self._ask(lines.FIT_BEGIN)

    @Slot()
    def leave(self) -> None:
        """Go back to the page; before the end, with the voice one came with."""
        if self._fitting is not None:
            self._voice.stop()
            self.drop()
            self.left.emit()

    @Slot()
    def repeat(self) -> None:
        """もういちど聞く."""
        self._ask()

    @Slot()
    def skip(self) -> None:
        """とばす: this question stays open."""
        if self._fitting is not None and self._fitting.question is not Question.DONE:
            self._go(fitting.skip(self._fitting))

    @Slot(str)
    def choose(self, choice: str) -> None:
        """Answer what is being asked."""
        now = self._fitting
        if now is None:
            return
        match now.question:
            case Question.LOUDNESS:
                self._set_loudness(now, LOUDNESS[choice])
            case Question.DONE if choice == "undo":
                self._undo(now)
            case Question.DONE:
                self.leave()
            case _:
                self._go(fitting.answer(now, Answer(choice)))

    def _set_loudness(self, now: Fitting, by: int) -> None:
        if by == 0:
            self._go(fitting.skip(now))
            return
        ears, most = self._voice.with_headphones(), self._voice.most()
        self._fitting = fitting.adjust(now, by, ears=ears, most=most)
        capped = not ears and most < LOUDEST
        last = lines.FIT_SOFTEST if by < 0 else lines.CAPPED[0] if capped else lines.FIT_LOUDEST
        self._ask(*(() if self._fitting != now else (last,)))

    def _go(self, now: Fitting) -> None:
        self._fitting = now
        if now.question is Question.DONE:
            self._voice.adopt(now.now)
        self._ask()

    def _undo(self, now: Fitting) -> None:
        self._undone = True
        self._voice.adopt(now.before)
        self._ask()

    def _ask(self, *before: Text) -> None:
        """Play what is to be heard for the question, then the question."""
        now = self._fitting
        if now is None:
            return
        self._parts = deque(_parts(now, before, undone=self._undone))
        self._heard = self._parts[0][0] == 0
        self._next()
        self.changed.emit()

    def _next(self) -> None:
        if not self._parts:
            return
        self._hearing, texts, settings = self._parts.popleft()
        self._heard = self._heard or self._hearing != 1
        self._voice.try_out(settings)
        self._utterance = self._voice.say(texts)
        self._line = self._lines.line(texts, self._utterance)
        self.said.emit()

    @Slot(int)
    def _on_finished(self, utterance: int) -> None:
        if self._fitting is not None and utterance == self._utterance:
            self._next()

    @Slot(object)
    def _on_settings(self, settings: VoiceSettings) -> None:
        """Hear that the loudness was changed in the panel."""
        if self._fitting is not None:
            self._fitting = fitting.take_loudness(self._fitting, settings)
            self._voice.try_out(self._fitting.now)

    # --- for QML

    def _get_choices(self) -> list[dict[str, Any]]:
        if self._fitting is None:
            return []
        question = self._fitting.question
        choices: Sequence[tuple[str, str]] = CHOICES.get(question, COMPARED)
        if question is Question.DONE and self._undone:
            choices = choices[:1]
        return [{"id": str(choice), "name": name} for choice, name in choices]

    def _get_dots(self) -> list[dict[str, str]]:
        if self._fitting is None:
            return []
        at = QUESTIONS.index(self._fitting.question)
        states = ("done", "now", "todo")
        return [{"state": states[(number >= at) + (number > at)]} for number in range(len(QUESTIONS) - 1)]

    active = Property(bool, is_open, notify=changed)
    done = Property(
        bool,
        lambda self: self._fitting is not None and self._fitting.question is Question.DONE,
        notify=changed,
    )
    choices = Property(list, _get_choices, notify=changed)
    dots = Property(list, _get_dots, notify=changed)
    line = Property("QVariantMap", lambda self: self._line, notify=said)  # type: ignore[arg-type]
    hearing = Property(int, lambda self: self._hearing, notify=said)
    ready = Property(bool, lambda self: self._heard, notify=said)


def _parts(now: Fitting, before: Sequence[Text], *, undone: bool) -> list[Part]:
    if now.question is Question.DONE:
        return [(0, (lines.FIT_BACK if undone else lines.FIT_DONE,), now.before if undone else now.now)]
    if now.question is Question.LOUDNESS:
        return [(0, (*before, lines.FIT_SAMPLE), now.now), (0, (lines.FIT_LOUDNESS,), now.now)]
    former, latter = fitting.pair(now)
    return [
        (1, (lines.FIT_FORMER, lines.FIT_SAMPLE), former),
        (2, (lines.FIT_LATTER, lines.FIT_SAMPLE), latter),
        (0, (lines.FIT_WHICH,), now.now),
    ]
