"""Sentences that are said in one go, and the lines with which a page shows them."""

from __future__ import annotations

from collections.abc import Sequence

from sapporo_learn.core.ruby import Text
from sapporo_learn.ui.lines import Line, Lines, Spot
from sapporo_learn.ui.voice_model import VoiceModel


class Passage:
    """What is said together, even when it stands in several places of the page, each with its line."""

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
    def lines(self) -> list[Line]:
        """One for each place; their phrases light up while they are spoken."""
        return [spot.line for spot in self._spots]

    def draw(self) -> None:
        """Make the lines anew, with more or less small kana."""
        for spot in self._spots:
            spot.draw()

    @property
    def shown(self) -> str:
        """All of it, as it is read."""
        return "".join(line["shown"] for line in self.lines)

    def _publish(self, utterance: int) -> None:
        self._utterance = utterance
        self._spots = [Spot(self._lines) for _ in self._places]
        start = 0
        for spot, texts in zip(self._spots, self._places, strict=True):
            spot.put(texts, utterance, start)
            start += len(spot.line["shown"])


class Sentences:
    """The large sentence beside a phone, and what is answered or hinted in the strip below it.

    Attributes:
        kind: What the strip is for; "" while it is empty.
    """

    def __init__(self, lines: Lines) -> None:
        """Nothing stands there."""
        self._large, self._small = Spot(lines), Spot(lines)
        self.kind = ""

    def put(self, texts: Sequence[Text], utterance: int = 0, kind: str = "") -> None:
        """Let these stand in the strip; without a ``kind`` they become the large sentence, alone."""
        self.kind = kind
        self._small.put(texts if kind else (), utterance if kind else 0)
        if not kind:
            self._large.put(texts, utterance)

    def recall(self, texts: Sequence[Text]) -> None:
        """Let this be the large sentence again, above what stands in the strip."""
        self._large.put(texts)

    def clear_strip(self) -> None:
        """Leave the large sentence alone."""
        self._small.put(())

    def draw(self) -> None:
        """Make the lines anew, with more or less small kana."""
        self._large.draw()
        self._small.draw()

    @property
    def large(self) -> Line:
        """The large sentence."""
        return self._large.line

    @property
    def small(self) -> Line:
        """What stands below it."""
        return self._small.line
