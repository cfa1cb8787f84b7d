"""Sentences that are said in one go, and the lines with which a page shows them."""

from __future__ import annotations

from collections.abc import Sequence

from sapporo_learn.core.ruby import Text
from sapporo_learn.ui.lines import Line, Lines
from sapporo_learn.ui.voice_model import VoiceModel


class Passage:
    """What is said together, even when it stands in several places of the page, each with a line of its own.

    Attributes:
        lines: One for each place; their phrases light up while they are spoken.
    """

    def __init__(self, voice: VoiceModel, lines: Lines, *places: Sequence[Text]) -> None:
        """Nothing is said until :meth:`say`."""
        self._voice, self._lines = voice, lines
        self.take(*places)

    def take(self, *places: Sequence[Text]) -> None:
        """Hold other sentences from now on."""
        self._places = tuple(tuple(texts) for texts in places)
        self._publish(0)

    def say(self) -> None:
        """Say it, interrupting what is being said; silence when there is nothing to say."""
        texts = [text for place in self._places for text in place]
        if texts:
            self._publish(self._voice.say(texts))
        else:
            self._voice.stop()

    def is_being_said(self) -> bool:
        """Say whether the voice has not come to its end yet."""
        return self._voice.is_saying(self._utterance)

    @property
    def shown(self) -> str:
        """All of it, as it is read."""
        return "".join(line["shown"] for line in self.lines)

    def _publish(self, utterance: int) -> None:
        self._utterance = utterance
        self.lines: list[Line] = []
        start = 0
        for texts in self._places:
            self.lines.append(self._lines.line(texts, utterance, start))
            start += len(self.lines[-1]["shown"])
