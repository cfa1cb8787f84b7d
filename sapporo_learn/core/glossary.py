"""Words of the phone in everyday words: which of them stand in a sentence. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sapporo_learn.core.ruby import Text

_SCRIPTS = ("ァ-ヺー", "A-Za-z0-9")
"""Runs of one of these are one word: 「タブ」 does not stand in 「タブレット」."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word.

    Attributes:
        name: As it is called.
        say: One sentence that compares it with something familiar.
        also: Other ways to write it.
    """

    name: Text
    say: Text
    also: tuple[str, ...] = ()


def found(words: Sequence[Word], texts: Iterable[Text]) -> tuple[Word, ...]:
    """Give the words that stand in these sentences, each once, in order; of two that overlap the longer."""
    shown = "\n".join(text.shown for text in texts)
    names = sorted(((name, word) for word in words for name in (word.name.shown, *word.also)), key=_longest)
    places: dict[int, Word] = {}
    for name, word in names:
        if name not in shown:  # nearly always; a pattern takes fifty times as long
            continue
        for match in re.finditer(_pattern(name), shown):
            places[match.start()] = word
            shown = shown[: match.start()] + "\0" * len(name) + shown[match.end() :]
    return tuple(dict.fromkeys(places[place] for place in sorted(places)))


def _longest(pair: tuple[str, Word]) -> int:
    return -len(pair[0])


def _pattern(name: str) -> str:
    """Give a pattern for the name that is no part of a longer word in the same letters."""
    pattern = re.escape(name)
    for script in _SCRIPTS:
        if re.match(f"[{script}]", name):
            pattern = f"(?<![{script}]){pattern}"
        if re.search(f"[{script}]$", name):
            pattern = f"{pattern}(?![{script}])"
    return pattern
