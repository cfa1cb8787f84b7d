"""Text written once, ``{大通|おおどおり}へ行きます``: what is shown, what is spoken, what stands above it.

A :class:`Text` is what the rest of the program carries about. The author's markup is the only source; the
shown text, the spoken text and the small kana are derived from it and keep one common coordinate: character
offsets in ``shown``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")


class RubyError(ValueError):
    """Markup that cannot be read; the message says where, in Japanese."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of shown text with the author's reading, or None; "" is a name that is left as it is."""

    shown: str
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or label.

    Attributes:
        source: As the author wrote it.
        pieces: In order; their ``shown`` parts make up :attr:`shown`.
    """

    source: str
    pieces: tuple[Piece, ...]

    @property
    def shown(self) -> str:
        """What stands on the screen, without the small kana."""
        return "".join(piece.shown for piece in self.pieces)

    @property
    def spoken(self) -> str:
        """What the voice is given: readings in place of the marked runs."""
        return "".join(piece.reading or piece.shown for piece in self.pieces)

    def __bool__(self) -> bool:
        return bool(self.source)


def parse(source: str) -> Text:
    """Read author markup.

    Raises:
        RubyError: A brace or bar stands alone, or a reading is not kana.
    """
    pieces: list[Piece] = []
    end = 0
    for mark in _MARK.finditer(source):
        if mark.start() > end:
            pieces.append(Piece(source[end : mark.start()]))
        if not re.fullmatch(r"[ぁ-ゖァ-ヺー・ 　]+", mark[2]):
            raise RubyError(f"よみがなは、かなで書いてください：{mark[0]}")
        pieces.append(Piece(mark[1], mark[2]))
        end = mark.end()
    if end < len(source):
        pieces.append(Piece(source[end:]))
    if stray := re.search(r"[{}|]", "".join(p.shown for p in pieces)):
        raise RubyError(f"「{stray[0]}」があまっています。よみがなは {{漢字|かんじ}} と書きます。")
    return Text(source, tuple(pieces))


def plain(shown: str) -> Text:
    """Take a text that is no markup: a name, a sentence with the path of a file."""
    return Text(shown, (Piece(shown),) if shown else ())


def name(shown: str) -> Text:
    """Take a person's name: it is never divided, and nobody guesses how it is read."""
    return Text(shown, (Piece(shown, ""),))


def joined(*texts: Text) -> Text:
    """Put texts one behind the other."""
    pieces = tuple(piece for text in texts for piece in text.pieces)
    return Text("".join(text.source for text in texts), pieces)


EMPTY = plain("")
