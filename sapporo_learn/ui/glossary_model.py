"""The words of the phone that stand in the sentence beside it, one touch away from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.glossary import Word, found
from sapporo_learn.core.ruby import Text
from sapporo_learn.ui import lines
from sapporo_learn.ui.shell_model import ShellModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_WORDS: Final = 2  # of one sentence; more is a lesson of its own


class Talker(Protocol):
    """Whoever says sentences beside the phone."""

    @property
    def said(self) -> SignalInstance:
        """Emitted when there is another sentence."""

    def texts(self) -> tuple[Text, ...]:
        """Give what was said last."""


@QmlElement
class GlossaryModel(QObject):
    """Explains words by a notice, so that the explanation is spoken, repeated and put away like any other."""

    changed = Signal()

    def __init__(
        self,
        words: Sequence[Word],
        shell: ShellModel,
        talkers: Sequence[Talker],
        parent: QObject | None = None,
    ) -> None:
        """Follow what these say; one of them at a time."""
        super().__init__(parent)
        self._words, self._shell, self._talkers = tuple(words), shell, tuple(talkers)
        self._here: tuple[Word, ...] = ()
        for talker in talkers:
            talker.said.connect(self._look)

    @Slot()
    def explain(self) -> None:
        """Tell what the words of the sentence mean."""
        if self._here:
            self._shell.tell(tuple(text for word in self._here for text in _explained(word)))

    @Slot()
    def _look(self) -> None:
        texts = [text for talker in self._talkers for text in talker.texts()]
        here = found(self._words, texts)[:MOST_WORDS]
        if here != self._here:
            self._here = here
            self.changed.emit()

    here = Property(str, lambda self: "・".join(word.name.shown for word in self._here), notify=changed)


def _explained(word: Word) -> tuple[Text, Text]:
    return lines.explained(word.name), word.say
