"""Timing without a voice: morae counted from the writing, phrases cut where the script changes."""

from __future__ import annotations

import itertools
import re
from typing import Final

from sapporo_learn.core.ruby import Text
from sapporo_learn.speech.clip import COMMA_PAUSE_S, TAIL_S, Clip, Phrase
from sapporo_learn.speech.normalise import spoken, within_marks

_JOINED: Final = frozenset("ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ")
_MORAE_OF_KANJI: Final = 1.9  # mean over words of everyday Japanese: 電話 3/2, 緑 3/1, 大通 5/2 …
_MORAE_OF_DIGIT: Final = 2.0
_MORAE_OF_LETTER: Final = 3.0
_PAUSES: Final = frozenset("、。！？!?,")
# A phrase begins where hiragana or a mark is followed by another script, an opening bracket or a marked word.
_PHRASE: Final = re.compile(
    r"(?<=[ぁ-ゖ、。！？])(?<![おご])(?=[一-龯々ァ-ヺA-Za-zＡ-Ｚ0-9０-９「『（])|(?<=[、。！？])(?=[ぁ-ゖ])"
)


def morae(words: str) -> float:
    """Count morae of spoken text; what is not kana counts by its usual length."""
    total = 0.0
    for sign in words:
        if "ぁ" <= sign <= "ゖ" or "ァ" <= sign <= "ヺ" or sign == "ー":
            total += sign not in _JOINED
        elif "一" <= sign <= "龯" or sign == "々":
            total += _MORAE_OF_KANJI
        elif sign.isdigit():
            total += _MORAE_OF_DIGIT
        elif sign.isalpha():
            total += _MORAE_OF_LETTER
    return total


def phrases(text: Text) -> list[tuple[int, int]]:
    """Cut the shown text into phrases by its script: (start, length) of each."""
    shown, inside = text.shown, within_marks(text)
    cuts = [found.start() for found in _PHRASE.finditer(shown) if found.start() not in inside]
    edges = [0, *cuts, len(shown)]
    return [(start, end - start) for start, end in itertools.pairwise(edges) if end > start]


def estimate(text: Text, morae_per_s: float, pause: float = 1.0) -> Clip:
    """Give the timeline of captions without a voice; ``pause`` is a factor for the pauses."""
    words = spoken(text)
    out: list[Phrase] = []
    t = 0.0
    for start, length in phrases(text):
        out.append(Phrase(t, start, length))
        own = "".join(
            sign
            for sign, (low, _) in zip(words.text, words.spans, strict=True)
            if start <= low < start + length
        )
        t += morae(own) / morae_per_s + COMMA_PAUSE_S * pause * (
            own[-1:] in _PAUSES and start + length < len(text.shown)
        )
    return Clip(tuple(out), t + TAIL_S, exact=False)
