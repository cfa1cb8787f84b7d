"""Where a Japanese line may break: between phrases, never inside a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import budoux

from sapporo_learn.core.ruby import Text

JOINER = "\u2060"
"""WORD JOINER: no line breaks here. Qt's ``Text.Wrap`` breaks between phrases when it stands inside them."""

_CUT = re.compile(r"(?<=[、。！？\s])|(?<=[」』）])(?![ぁ-ゖー]|\d+回)")
"""After a stop, a space, or a closing bracket without particle or number (「応答」を, 「ら」5回)."""

_NEVER_FIRST = re.compile(r"[、。！？」』）ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・…\s]")

_LONG = 8
_TURN = re.compile(
    r"(?<=[ぁ-ゖ]{3})(?=[一-龠々][^。、]{2})(?![方紙])|(?<=[ぁ-ゖ]{2}り)(?=(?:し|させ)ま)|(?<=[ぁ-ゖ]{3}て)(?=いま)"
    r"|(?<=く)(?=なりま)"
)
"""A longer phrase may also break before kanji (ひとつ/下がりました), にっこり/しました, つながって/います."""

_WHOLE = re.compile(
    r"「[^」、。\s]{1,12}」(?:\d+回)?"  # a label as the phone shows it, and how often it is touched
    r"|もど[らりるれろしすっ]|はな[しす]|はこ[びぶ]|はし|さが[しす]|なお[しす]|はなこ|ゆきあそび|もういちど|とじ[るてたまれよ]"
)
"""Labels, and words in kana that the model is known to cut (もとにも/どります)."""


@lru_cache(maxsize=1)
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def phrases(text: str) -> list[str]:
    """Split shown text into phrases; joined they are the text again. Joiners already in it are dropped."""
    return list(_split(text.replace(JOINER, "")))


def keep(text: str) -> str:
    """Return text that breaks only between phrases."""
    return "".join(_glue(phrase) for phrase in phrases(text))


def spans(text: Text) -> list[tuple[int, int]]:
    """Return (start, length) of each phrase in ``text.shown``. A run with its own reading is never cut."""
    cuts, inside = [0], _inside_ruby(text)
    for phrase in _split(text.shown):
        cuts.append(cuts[-1] + len(phrase))
    cuts = [cut for cut in cuts if cut not in inside]
    return [(start, end - start) for start, end in pairwise(cuts)]


@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[str, ...]:
    cuts = {cut.start() for cut in _CUT.finditer(text)} | set(_model_cuts(text)) | {len(text)}
    allowed = [cut for cut in sorted(cuts) if not _NEVER_FIRST.match(text, cut)]
    whole = {at for word in _WHOLE.finditer(text) for at in range(*word.span())}
    for start, end in pairwise([0, *allowed]):
        if end - start > _LONG:
            allowed += [cut.start() for cut in _TURN.finditer(text, start, end) if cut.start() not in whole]
    return tuple(text[start:end] for start, end in pairwise([0, *sorted(allowed)]) if start < end)


def _model_cuts(text: str) -> Iterator[int]:
    """Yield where the model cuts; a cut inside a whole word moves to its beginning."""
    beginning = {at: word.start() for word in _WHOLE.finditer(text) for at in range(*word.span())}
    end = 0
    for phrase in _parser().parse(text):
        end += len(phrase)
        yield beginning.get(end, end)


def _inside_ruby(text: Text) -> set[int]:
    """Offsets at which a cut would go through a run with its own reading."""
    inside: set[int] = set()
    start = 0
    for piece in text.pieces:
        if piece.reading is not None:
            inside.update(range(start + 1, start + len(piece.shown)))
        start += len(piece.shown)
    return inside


def _glue(phrase: str) -> str:
    """Put joiners between the characters, but not before a mark that belongs to the one before it."""
    glued = phrase[:1]
    for char in phrase[1:]:
        glued += char if unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf") else JOINER + char
    return glued
