"""How much small kana stands above the words: none, above what is hard, above every kanji. Pure.

Hard is what the author marked; ``content.wording`` sees to it that every kanji beyond primary school is. The
shown characters are the same in all three, and so are the places that are counted in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sapporo_learn.core.ruby import Piece, Text


class Furigana(StrEnum):
    """What a learner wants."""

    NONE = "none"  # なし
    HARD = "hard"  # むずかしい字
    ALL = "all"  # すべて


@dataclass(frozen=True, slots=True)
class Readings:
    """Words with kanji, each with its kana; the longest that fits a place counts.

    Attributes:
        words: Shown characters -> the same with ruby.
        longest: Characters of the longest one.
    """

    words: Mapping[str, Text] = field(default_factory=dict)
    longest: int = 0


NO_READINGS = Readings()


def known(texts: Iterable[Text]) -> Readings:
    """Make a table of these words."""
    words = {text.shown: text for text in texts}
    return Readings(words, max(map(len, words), default=0))


def dressed(text: Text, furigana: Furigana, readings: Readings = NO_READINGS) -> Text:
    """Give the same text with as much small kana as is wanted; the author goes before the table."""
    if furigana is Furigana.HARD or not text:
        return text
    if furigana is Furigana.NONE:
        return Text(text.source, (Piece(text.shown),))
    return Text(text.source, tuple(_filled(text, readings)))


def _filled(text: Text, readings: Readings) -> Iterator[Piece]:
    """Keep the pieces that have a reading, and divide the others at the words of the table."""
    runs = list(_runs(text.shown, readings))
    at = 0
    for piece in text.pieces:
        end = at + len(piece.shown)
        if piece.reading is not None:
            yield piece
        else:
            for start, stop, reading in runs:
                if at <= start and stop <= end:
                    yield from _bare(text.shown[at:start])
                    yield Piece(text.shown[start:stop], reading)
                    at = stop
            yield from _bare(text.shown[at:end])
        at = end


def _bare(shown: str) -> Iterator[Piece]:
    if shown:
        yield Piece(shown)


def _runs(shown: str, readings: Readings) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, kana) from left to right."""
    at = 0
    while at < len(shown):
        words = (shown[at : at + length] for length in range(readings.longest, 0, -1))
        word = next((readings.words[word] for word in words if word in readings.words), None)
        start = at
        for piece in word.pieces if word else ():
            if piece.reading:
                yield start, start + len(piece.shown), piece.reading
            start += len(piece.shown)
        at = max(start, at + 1)
