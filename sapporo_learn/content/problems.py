"""What is told to the author of a lesson: where, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

SHOWN_CHARS = 40
"""Longest piece of an author's file that a message repeats."""

MANY = 10
"""Up to so many possible words are listed when none is near."""


class Level(StrEnum):
    """How much it matters."""

    ERROR = "error"  # the lesson cannot be used as it is
    WARNING = "warning"  # it can, and it would be better otherwise


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right.

    Attributes:
        file: Path from the folder above the lessons, with ``/``: ``lessons/040-answer-a-call/lesson.toml``.
        step: Id of the step, 「3つめ」 when it has none, "" outside the steps.
        key: Where in the file, for programs: ``step.hint[1].say``, "" for the whole file.
        message: One or two Japanese sentences.
        level: See :class:`Level`.
    """

    file: str
    step: str
    key: str
    message: str
    level: Level = Level.ERROR

    @property
    def fatal(self) -> bool:
        """Say whether the lesson must be put right before it can be used."""
        return self.level is Level.ERROR

    def __str__(self) -> str:
        step = f" 手順 {self.step}" if self.step else ""
        advice = "" if self.fatal else "（おすすめ）"
        return f"{self.file}{step}：{advice}{self.message}"


def short(text: str) -> str:
    """Return text fit for a message: on one line and not long."""
    line = "".join(char if char.isprintable() else "�" for char in text[: SHOWN_CHARS + 1])
    return line if len(line) <= SHOWN_CHARS else line[:SHOWN_CHARS] + "…"


def where(key: str) -> str:
    """Return a key inside a step in words: ``step[2].hint[0].say`` is 「hint の1つめの say」."""
    inner = re.sub(r"^step\[\d+\]\.", "", key)
    return re.sub(r"\[(\d+)\]\.?", lambda n: f" の{int(n[1]) + 1}つめの ", inner).removesuffix("の ").strip()


def quoted(words: Iterable[str]) -> str:
    """Return words in Japanese quotes, one after the other."""
    return "".join(f"「{short(word)}」" for word in words)


def unknown(word: str, noun: str, known: Sequence[str]) -> str:
    """Say that a word is not known, with the nearest known one, or all of them when they are few."""
    from difflib import get_close_matches  # most lessons are right

    message = f"「{short(word)}」という{noun}はありません。"
    if near := get_close_matches(word, known, n=1, cutoff=0.6):
        return f"{message}「{near[0]}」のことですか。"
    return f"{message}使えるのは{quoted(known)}です。" if len(known) <= MANY else message
