"""How wide letters are, where their lines break, and where the small kana stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from sapporo_learn.core.ruby import Piece, Text, plain
from sapporo_learn.errors import KnownError
from sapporo_learn.report.paper import MM_PER_PT, SMALLEST_PT, Item, Rect, Words

FAMILIES: Final = (
    "BIZ UDPGothic",
    "BIZ UDPゴシック",
    "Noto Sans JP",
    "Noto Sans CJK JP",
    "Yu Gothic UI",
    "Hiragino Sans",
)
"""As on the screen (``Theme.qml``), best first."""

RUBY_PT: Final = SMALLEST_PT
LINE: Final = 1.35  # of a text without small kana, in its own size
LINE_BELOW_RUBY: Final = 1.15
RUBY_LINE: Final = 1.08  # of the small kana, in theirs
NO_LETTERS: Final = (
    "日本語の字（BIZ UDPゴシック）がありませんので、「packaging/prepare.sh」で入れてください。"
)

_MEASURE_PX: Final = 1000

Spans = Callable[[Text], Sequence[tuple[int, int]]]
"""Start and length of each phrase in the shown text."""


class Align(StrEnum):
    """Where a line stands in its column."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@lru_cache(maxsize=1)
def family() -> str:
    """Give the best family that is installed.

    Raises:
        KnownError: There is none for Japanese.
    """
    installed = set(QFontDatabase.families())
    found = next((name for name in FAMILIES if name in installed), "")
    if not found:
        raise KnownError(NO_LETTERS)
    return found


def font(px: int, bold: bool) -> QFont:
    """Give the program's font at a size in px, as it is drawn, not bent to a grid of dots."""
    made = QFont(family())
    made.setPixelSize(px)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=2)
def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(_MEASURE_PX, bold))


def em(pt: float) -> float:
    """Size of letters in mm."""
    return pt * MM_PER_PT


def width(text: str, pt: float, bold: bool = False) -> float:
    """Width of a run in mm."""
    return _metrics(bold).horizontalAdvance(text) / _MEASURE_PX * em(pt)


@dataclass(frozen=True, slots=True)
class Style:
    """Size in pt, ink, weight and alignment of a text."""

    pt: float
    ink: str = "ink"
    bold: bool = False
    align: Align = Align.LEFT


class Setter:
    """Sets texts into columns. Lines break between phrases; a phrase too wide for that, between letters."""

    def __init__(self, spans: Spans) -> None:
        self._spans = spans

    def set(
        self, text: Text | str, x: float, y: float, room: float, style: Style
    ) -> tuple[list[Item], float]:
        """Set a text below ``y`` into a column; give what stands there, and the text's lower edge."""
        text = plain(text) if isinstance(text, str) else text
        ruby = any(piece.reading for piece in text.pieces)
        items: list[Item] = []
        for line in self.lines(text, room, style):
            spare = room - sum(_advance(piece, style) for piece in line)
            left = x + {Align.LEFT: 0.0, Align.MIDDLE: spare / 2, Align.RIGHT: spare}[style.align]
            if ruby:
                y += em(RUBY_PT) * RUBY_LINE
            items += _line(line, left, y, style)
            y += em(style.pt) * (LINE_BELOW_RUBY if ruby else LINE)
        return items, y

    def height(self, text: Text | str, room: float, style: Style) -> float:
        """Height that a text takes."""
        return self.set(text, 0.0, 0.0, room, style)[1]

    def lines(self, text: Text, room: float, style: Style) -> list[list[Piece]]:
        """Break a text into lines of pieces."""
        lines: list[list[Piece]] = [[]]
        used = 0.0
        for phrase, whole in self._phrases(text, room, style):
            wide = sum(_advance(piece, style) for piece in phrase)
            if used and (used + wide > room or whole > room):
                lines.append([])
                used = 0.0
            lines[-1] += phrase
            used += wide
        return [_stripped(line) for line in lines]

    def _phrases(self, text: Text, room: float, style: Style) -> Iterator[tuple[list[Piece], float]]:
        """Give what stays together, with the width of the phrase where one begins, else 0."""
        for start, length in self._spans(text):
            phrase = _cut(text.pieces, start, start + length)
            wide = sum(_advance(piece, style) for piece in phrase)
            if wide <= room:
                yield phrase, wide
            else:
                parts = [part for label in _labels(phrase) for part in self._whole(label, room, style)]
                yield from ((part, 0.0 if number else wide) for number, part in enumerate(parts))

    @staticmethod
    def _whole(part: list[Piece], room: float, style: Style) -> Iterable[list[Piece]]:
        return [part] if sum(_advance(piece, style) for piece in part) <= room else _letters(part)


def _advance(piece: Piece, style: Style) -> float:
    own = width(piece.shown, style.pt, style.bold)
    return max(own, width(piece.reading, RUBY_PT)) if piece.reading else own


def _line(line: Iterable[Piece], x: float, y: float, style: Style) -> Iterator[Words]:
    """Put pieces beside each other; small kana stand over the middle of theirs."""
    for piece in line:
        room, own = _advance(piece, style), width(piece.shown, style.pt, style.bold)
        if piece.reading:
            small = width(piece.reading, RUBY_PT)
            high = em(RUBY_PT)
            over = Rect(x + (room - small) / 2, y - high, small, high)
            yield Words(over, piece.reading, RUBY_PT, style.ink)
        place = Rect(x + (room - own) / 2, y, own, em(style.pt))
        yield Words(place, piece.shown, style.pt, style.ink, style.bold)
        x += room


def _cut(pieces: Iterable[Piece], start: int, end: int) -> list[Piece]:
    """Take the pieces of a part of the shown text; a run with its own reading is never cut."""
    found: list[Piece] = []
    at = 0
    for piece in pieces:
        first, last = max(start, at), min(end, at + len(piece.shown))
        if first < last:
            found.append(Piece(piece.shown[first - at : last - at], piece.reading))
        at += len(piece.shown)
    return found


def _labels(phrase: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Part a phrase behind its closing brackets: a label as the phone shows it, what follows it."""
    part: list[Piece] = []
    for piece in phrase:
        front, bracket, rest = piece.shown.rpartition("」")
        if piece.reading or not bracket or not rest:
            part.append(piece)
        else:
            yield [*part, Piece(front + bracket)]
            part = [Piece(rest)]
    if part:
        yield part


def _letters(phrase: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Part a phrase into letters, so that it can break anywhere; a stop stays with the letter before it."""
    for piece in phrase:
        if piece.reading:
            yield [piece]
            continue
        letters: list[str] = []
        for letter in piece.shown:
            if letters and letter in "、。」』）・ー ":
                letters[-1] += letter
            else:
                letters.append(letter)
        yield from ([Piece(letter)] for letter in letters)


def _stripped(line: list[Piece]) -> list[Piece]:
    """Take the blanks away at the beginning and end of a line."""
    while line and not line[0].shown.strip():
        line = line[1:]
    if line and line[-1].reading is None:
        line = [*line[:-1], Piece(line[-1].shown.rstrip())]
    return line
