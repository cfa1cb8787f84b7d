"""The shipped readings: a small table people can edit, compiled for the voice when it has changed."""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_KINDS: Final = {"地名": "名詞,固有名詞,地域,一般", "ことば": "名詞,一般,*,*"}
_MORA: Final = re.compile(r"[ァ-ヺー][ァィゥェォャュョヮ]?")
_READING: Final = re.compile(r"[ぁ-ゖー]+")
_ROWS: Final = {
    "オ": "オコゴソゾトドノホボポモヨョロ",
    "エ": "エケゲセゼテデネヘベペメレ",
    "ウ": "ウクグスズツヅヌフブプムユュル",
}


class DictionaryError(ValueError):
    """A row of the table that cannot be used; the message names the row, in Japanese."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word: how it is written and read, and after which mora the pitch falls (0: it does not)."""

    written: str
    reading: str
    accent: int
    kind: str


def read(table: Path) -> list[Entry]:
    """Read the table.

    Raises:
        OSError: The file cannot be read.
        DictionaryError: A row is wrong.
    """
    import csv  # the compiled one is mostly there

    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(line for line in lines if line.strip() and not line.startswith("#"))
        return [_entry(row) for row in rows]


def _entry(row: list[str]) -> Entry:
    shown = ",".join(row)
    if len(row) != 4 or not row[0]:
        raise DictionaryError(f"「書き方,よみ,アクセント,種類」の4つを書いてください：{shown}")
    written, reading, accent, kind = row
    if not _READING.fullmatch(reading):
        raise DictionaryError(f"よみは、ひらがなで書いてください：{shown}")
    morae = len(_MORA.findall(katakana(reading)))
    if not accent.isdecimal() or int(accent) > morae:
        raise DictionaryError(f"アクセントは、0から{morae}までの数で書いてください：{shown}")
    if kind not in _KINDS:
        raise DictionaryError(f"種類は「{'」か「'.join(_KINDS)}」です：{shown}")
    return Entry(written, reading, int(accent), kind)


def katakana(hiragana: str) -> str:
    """Write hiragana in katakana."""
    return "".join(chr(ord(sign) + 0x60) if "ぁ" <= sign <= "ゖ" else sign for sign in hiragana)


def hiragana(katakana: str) -> str:
    """Write katakana in hiragana; the mark of a voiceless vowel goes."""
    return "".join(
        chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in katakana.replace("’", "")
    )


def fingerprint(table: Path) -> str:
    """Give a short name for the table's content; "none" when it cannot be read."""
    import hashlib  # OpenSSL, 3 MB: only where there is a voice

    try:
        return hashlib.sha256(table.read_bytes()).hexdigest()[:16]
    except OSError:
        return "none"


def source(entries: list[Entry]) -> Iterator[str]:
    """Give the lines of the voice's own dictionary format (naist-jdic), which wants full-width letters."""
    known = {entry.written for entry in entries}
    for entry in entries:
        # A word that begins with another of ours, as 篠路町, must be cheaper than that one and the rest.
        longer = any(entry.written[:end] in known for end in range(1, len(entry.written)))
        cost = -2000 if longer else 1
        reading = katakana(entry.reading)
        morae = len(_MORA.findall(reading))
        written = _full_width(entry.written)
        yield (
            f"{written},,,{cost},{_KINDS[entry.kind]},*,*,{written},{reading},{_spoken_long(reading)},"
            f"{entry.accent}/{morae},*"
        )


def _full_width(words: str) -> str:
    narrow = unicodedata.normalize("NFC", words)
    return "".join(
        "−" if sign == "-" else chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in narrow
    )


def _spoken_long(reading: str) -> str:
    """Write おう, えい and doubled vowels as long ones, as the dictionary's own pronunciations do."""
    long = reading
    for first, second in (("オ", "ウ"), ("オ", "オ"), ("エ", "イ"), ("ウ", "ウ")):
        long = re.sub(f"(?<=[{_ROWS[first]}]){second}(?![ァィゥェォャュョヮ])", "ー", long)
    return long


def compile_into(folder: Path, table: Path, index: Callable[[str, str], None]) -> Path:
    """Compile the table once per content; give the compiled file.

    Args:
        folder: Where compiled dictionaries are kept.
        table: The table.
        index: The voice's compiler, called with the source's and the target's path.

    Raises:
        OSError: The table cannot be read or the folder cannot be written.
        DictionaryError: A row is wrong.
    """
    compiled = folder / f"dictionary-{fingerprint(table)}.dic"
    if compiled.is_file() and compiled.stat().st_size:
        return compiled
    folder.mkdir(parents=True, exist_ok=True)
    own = os.getpid()
    lines, fresh = folder / f"dictionary-{own}.csv", folder / f"dictionary-{own}.tmp"
    try:
        lines.write_text("\n".join(source(read(table))) + "\n", encoding="utf-8")
        index(str(lines), str(fresh))
        fresh.replace(compiled)
    finally:
        lines.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
    for old in folder.glob("dictionary-*.dic"):
        if old != compiled:
            with contextlib.suppress(OSError):  # another window may still read it
                old.unlink()
    return compiled
