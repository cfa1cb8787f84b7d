"""How words are shown and chosen: how much small kana, and how plainly lessons speak."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from sapporo_learn.core.furigana import Furigana
from sapporo_learn.core.plainness import Wording
from sapporo_learn.ui.lines import KANA_SAMPLES, WORDING_SAMPLES, Line, Lines
from sapporo_learn.ui.passage import Passage
from sapporo_learn.ui.voice_model import VoiceModel

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

AMOUNTS: Final = tuple(Furigana)
WORDINGS: Final = tuple(Wording)


@QmlElement
class WordsModel(QObject):
    """The learner's words.

    Signals:
        chosen: The learner chose another amount of kana, or another wording.
        worded: The learner chose a wording: what is being said is to be said in it.
    """

    changed = Signal()
    chosen = Signal()
    worded = Signal()

    def __init__(self, voice: VoiceModel, lines: Lines, parent: QObject | None = None) -> None:
        """Begin as somebody new does."""
        super().__init__(parent)
        self._lines, self._wording = lines, Wording.NORMAL
        self._sample = Passage(voice, lines, (WORDING_SAMPLES[Wording.NORMAL],))
        lines.follow(self._draw)

    def apply(self, furigana: str, wording: str) -> None:
        """Take a learner's own settings; unknown values become the usual ones."""
        self._word(Wording(wording) if wording in set(WORDINGS) else Wording.NORMAL)
        self._lines.dress(Furigana(furigana) if furigana in set(AMOUNTS) else Furigana.HARD)
        self.changed.emit()

    def settings(self) -> tuple[str, str]:
        """Give furigana and wording in force, as :meth:`apply` takes them."""
        return self._lines.furigana.value, self._wording.value

    def wording(self) -> Wording:
        """Give the wording in force."""
        return self._wording

    def say_sample(self) -> None:
        """Let the wording be heard."""
        self._sample.say()
        self.changed.emit()

    @Slot(int)
    def setFurigana(self, step: int) -> None:
        """Choose the small kana: 0 none, 1 above what is hard, 2 above every kanji."""
        self._lines.dress(AMOUNTS[step])
        self.changed.emit()
        self.chosen.emit()

    @Slot(int)
    def setWording(self, step: int) -> None:
        """Choose the wording: 0 the usual, 1 easy, 2 very easy; it is heard."""
        self._word(WORDINGS[step])
        self.changed.emit()
        self.chosen.emit()
        self.worded.emit()

    def _word(self, wording: Wording) -> None:
        self._wording = wording
        self._sample.take((WORDING_SAMPLES[wording],))

    def _draw(self) -> None:
        self._sample.draw()
        self.changed.emit()

    def _get_samples(self) -> list[Line]:
        return [self._lines.line((text,), furigana=kana) for kana, text in KANA_SAMPLES.items()]

    def _get_sample(self) -> Line:
        return self._sample.lines[0]

    furigana = Property(int, lambda self: AMOUNTS.index(self._lines.furigana), notify=changed)
    wordingStep = Property(int, lambda self: WORDINGS.index(self._wording), notify=changed)
    samples = Property(list, _get_samples, constant=True)
    sample = Property("QVariantMap", _get_sample, notify=changed)  # type: ignore[arg-type]
