"""The shipped table of words and their kana: one word with its ruby on each line, ``{雪|ゆき}だるま``."""

from __future__ import annotations

from pathlib import Path

from sapporo_learn.core.furigana import NO_READINGS, Readings, known
from sapporo_learn.core.ruby import parse


def load_kana_table(path: Path) -> Readings:
    """Read the table; one that cannot be read is empty: then only the authors' kana is shown."""
    try:
        return known(parse(line) for line in path.read_text("utf-8").splitlines() if line)
    except (OSError, ValueError):
        return NO_READINGS
