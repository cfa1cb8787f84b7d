"""The words of the phone that stand in the present sentence of a lesson, one touch away from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.glossary import Word, found
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.ui.lesson_model import LessonModel
from sapporo_learn.ui.shell_model import ShellModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

MOST_WORDS: Final = 2  # of one sentence; more is a lesson of its own


@QmlElement
class GlossaryModel(QObject):
    """Explains words by a notice, so that the explanation is spoken, repeated and put away like any other."""

    changed = Signal()

    def __init__(
        self, words: Sequence[Word], shell: ShellModel, lesson: LessonModel, parent: QObject | None = None
    ) -> None:
        """Follow what the lesson says."""
        super().__init__(parent)
        self._words, self._shell, self._lesson = tuple(words), shell, lesson
        self._here: tuple[Word, ...] = ()
        lesson.said.connect(self._look)

    @Slot()
    def explain(self) -> None:
        """Tell what the words of the sentence mean."""
        if self._here:
            self._shell.tell(tuple(text for word in self._here for text in _explained(word)))

    @Slot()
    def _look(self) -> None:
        session = self._lesson.session()
        here = found(self._words, session.said)[:MOST_WORDS] if session else ()
        if here != self._here:
            self._here = here
            self.changed.emit()

    here = Property(str, lambda self: "・".join(word.name.shown for word in self._here), notify=changed)


def _explained(word: Word) -> tuple[Text, Text]:
    return parse(f"「{word.name.source}」とは。"), word.say
