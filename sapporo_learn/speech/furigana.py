"""The table of small kana, made of everything that is shown: how the voice reads a word stands above it.

Making it needs the voice; showing kana needs only the table (``content.kana_table``).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.furigana import Furigana, Readings, dressed, known
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.dictionary import hiragana

Words = Callable[[Text], list[tuple[int, int, str]]]
"""Gives the words of a text: start, end, kana. See ``FrontEnd.words``."""

_RUN: Final = re.compile("(?=[0-9]*[一-龯])[0-9一-龯々ヶ]+")  # 3日 and 北1条 are read as one word
_PRONOUNCED: Final = {"は": "[はわ]", "へ": "[へえ]", "を": "[をお]"}
_MANY: Final = 3  # words around one
_WIDEST: Final = 16  # so many at most, until it is told from its namesake

_Runs = dict[int, tuple[int, str]]
"""Where small kana begins -> where it ends, and the kana."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word where it stands."""

    start: int
    end: int
    marked: str  # with ruby above what the author left bare
    runs: _Runs


_Course = dict[Text, list[_Word]]


def table(texts: Iterable[Text], words: Words) -> list[str]:
    """Make the table: one word with its ruby on each line, or several where one alone does not tell.

    Raises:
        ValueError: A reading cannot be told from another one; the message names the texts.
    """
    course: _Course = {text: _words(text, words(text)) for text in dict.fromkeys(texts)}
    lines = _usual(word.marked for found in course.values() for word in found if word.runs)
    for wide in range(1, _WIDEST):
        readings = known(map(parse, lines.values()))
        wrong = {text: _wrong(text, found, readings) for text, found in course.items()}
        if not any(wrong.values()):
            return sorted(lines.values())
        for text, numbers in wrong.items():
            for number in numbers:
                lines |= _told_apart(course, text, number, wide)
    raise ValueError("、".join(text.source for text, numbers in wrong.items() if numbers))


def _told_apart(course: _Course, text: Text, number: int, wide: int) -> dict[str, str]:
    """Give a word with so many neighbours that it is read so wherever these stand.

    {}: few neighbours do not tell; of many, what fits this text alone must do.
    """
    word = text.shown[course[text][number].start : course[text][number].end]
    others = [(other, words) for other, words in course.items() if word in other.shown]
    key: dict[str, str] = {}
    for before in sorted(range(wide + 1), key=lambda before: abs(2 * before - wide), reverse=wide < _MANY):
        found = course[text][max(0, number - before) : number + wide - before + 1]
        shown, marked = text.shown[found[0].start : found[-1].end], "".join(word.marked for word in found)
        if all(_read(other, words, shown) in ("", marked) for other, words in others):
            return {shown: marked}
        key = key or {shown: marked}
    return key if wide >= _MANY else {}


def _read(text: Text, words: list[_Word], shown: str) -> str:
    """Give these characters with ruby where the text first holds them, or ""."""
    start = text.shown.find(shown)
    end = start + len(shown)
    return "".join(word.marked for word in words if start <= word.start < end) if start >= 0 else ""


def _usual(marked: Iterable[str]) -> dict[str, str]:
    """Give each word the reading that it has most often."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word in marked:
        counted[parse(word).shown][word] += 1
    return {shown: max(sorted(words), key=words.__getitem__) for shown, words in counted.items()}


def _words(text: Text, heard: list[tuple[int, int, str]]) -> list[_Word]:
    """Give the words with the kana that their author left to the voice."""
    found: list[_Word] = []
    end = 0
    for start, stop, kana in heard:
        if end < start:
            found.append(_Word(end, start, text.shown[end:start], {}))
        runs = _above(text, start, stop, kana)
        found.append(_Word(start, stop, _marked(text.shown, start, stop, runs), runs))
        end = stop
    return found


def _marked(shown: str, start: int, stop: int, runs: _Runs) -> str:
    parts: list[str] = []
    at = start
    for begin, (end, kana) in sorted(runs.items()):
        parts += [shown[at:begin], f"{{{shown[begin:end]}|{kana}}}"]
        at = end
    return "".join([*parts, shown[at:stop]])


def _above(text: Text, start: int, stop: int, kana: str) -> _Runs:
    """Divide the kana of a word among its kanji; the author's own kana and the word's own are taken off."""
    pattern, at, places = "", start, list[tuple[int, int]]()
    fixed = {begin: (end, reading) for begin, end, reading in _written(text)}
    if any(begin < start < end or begin < stop < end for begin, (end, _) in fixed.items()):
        return {}  # one mark of the author's covers this word and more
    while at < stop:
        run = _RUN.match(text.shown, at, min([stop, *(begin for begin in fixed if begin > at)]))
        if at in fixed:
            pattern += re.escape(hiragana(fixed[at][1]))
            at = fixed[at][0]
        elif run:
            pattern += "(.+?)"
            places.append(run.span())
            at = run.end()
        else:
            kept = hiragana(text.shown[at])
            pattern += _PRONOUNCED.get(kept, re.escape(kept))
            at += 1
    if not places:
        return {}
    if found := re.fullmatch(pattern, kana):
        return {begin: (end, part) for (begin, end), part in zip(places, found.groups(), strict=True)}
    if any(start <= begin < stop for begin in fixed):
        raise ValueError(f"{text.source}：{text.shown[start:stop]}、{kana}")
    return {start: (stop, kana)}


def _written(text: Text) -> Iterator[tuple[int, int, str]]:
    at = 0
    for piece in text.pieces:
        if piece.reading is not None:
            yield at, at + len(piece.shown), piece.reading
        at += len(piece.shown)


def _wrong(text: Text, words: list[_Word], readings: Readings) -> list[int]:
    """Say which words the table reads otherwise, by number."""
    written = {begin for begin, _, _ in _written(text)}
    shown = dressed(text, Furigana.ALL, readings)
    got = {begin: (end, kana) for begin, end, kana in _written(shown) if begin not in written}
    return [
        number
        for number, word in enumerate(words)
        if word.runs != {begin: run for begin, run in got.items() if word.start <= begin < word.end}
    ]
