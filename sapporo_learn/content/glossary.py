"""Reads ``glossary.toml``: the words of the phone in everyday words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta, convert

from sapporo_learn.content.files import read_toml
from sapporo_learn.content.folder import label, table_problems
from sapporo_learn.content.format1 import FORMAT, Strict, Words
from sapporo_learn.content.problems import Problem, quoted
from sapporo_learn.core.glossary import Word
from sapporo_learn.core.ruby import parse
from sapporo_learn.errors import KnownError

GLOSSARY_FILE = "glossary.toml"
Name = Annotated[str, Meta(min_length=1, max_length=16)]


class WordTable(Strict, frozen=True, kw_only=True):
    """One ``[[word]]``."""

    word: Annotated[Words, Meta(description="スマホのことば。")]
    say: Annotated[Words, Meta(description="身近なものにたとえる文。")]
    also: Annotated[tuple[Name, ...], Meta(max_length=5, description="同じことばの、別の書きかた。")] = ()


class GlossaryTable(Strict, frozen=True, kw_only=True):
    """The whole ``glossary.toml``."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT, description="書きかたの番号。いまは `1` です。")]
    word: Annotated[tuple[WordTable, ...], Meta(max_length=400, description="`[[word]]` で、いくつでも。")]


def load_glossary(root: Path) -> tuple[tuple[Word, ...], tuple[Problem, ...]]:
    """Read the words in the folder of lessons; none, and why, when the file cannot be used. Never raises.

    A folder without the file has no words, and that is no problem.
    """
    path = root / GLOSSARY_FILE
    file = label(path, 2)
    if not path.exists():
        return (), ()
    try:
        raw = read_toml(path, root)
    except KnownError as error:
        return (), (Problem(file, "", "", error.text),)
    if problems := table_problems(file, raw, GlossaryTable):
        return (), tuple(problems)
    table = convert(raw, GlossaryTable)
    twice = tuple(_twice(table, file))
    words = tuple(Word(parse(word.word), parse(word.say), word.also) for word in table.word)
    return words, twice


def _twice(table: GlossaryTable, file: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for word in table.word:
        for name in (parse(word.word).shown, *word.also):
            if name in seen:
                yield Problem(file, "", "word", f"{quoted([name])}が二度あります。1つにしてください。")
            seen.add(name)
