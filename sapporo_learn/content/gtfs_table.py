"""Reads the comma-separated files of a feed as they come: any encoding, order and number of columns."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from sapporo_learn.errors import KnownError

MAX_ROWS = 1_500_000
MAX_LINE = 2**17

LOST = "\N{REPLACEMENT CHARACTER}"

Row = tuple[str, ...]


@dataclass(slots=True)
class LeftOut:
    """Counts what cannot be used, so that it can be told in one sentence."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, file: str, what: str, count: int = 1) -> None:
        """Note rows of ``what`` (「時刻の読めない行」) in a file."""
        if count:
            self.counts[file, what] += count

    @property
    def listed(self) -> str:
        """「時刻の読めない行（stop_times.txt、3）、…」, or "" when everything could be used."""
        return "、".join(f"{what}（{file}、{count}）" for (file, what), count in self.counts.items())

    @property
    def told(self) -> str:
        """One Japanese sentence, or "" when everything could be used."""
        return f"{self.listed}は、ないか使えないので、はぶきました。" if self.counts else ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """One Japanese sentence for each thing that could not be used."""
        return tuple(
            f"{what}（{file}、{count}）は、ないか使えないので、はぶきました。"
            for (file, what), count in self.counts.items()
        )


class LacksColumn(KnownError):
    """A table does not have a column without which it means nothing."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The files of one feed as tables.

    Attributes:
        files: Name -> content.
        left_out: What could not be used until now.
    """

    files: Mapping[str, bytes]
    left_out: LeftOut

    def rows(self, file: str, needed: Sequence[str], others: Sequence[str] = ()) -> Iterator[Row]:
        """Return the wanted columns of each row: first the needed ones, then others ("" where there is none).

        Raises:
            LacksColumn: A needed column is not there.
            KnownError: There are too many rows.
        """
        reader = csv.reader(_lines(decode(file, self.files[file], self.left_out)))
        try:
            header = [name.strip().lower() for name in next(reader, [])]
        except csv.Error:
            header = []
        if missing := [name for name in needed if name not in header]:
            raise LacksColumn(f"{file} に「{missing[0]}」の列がないので、この時刻表は使えません。")
        width = len(header)
        places = [header.index(name) if name in header else width for name in (*needed, *others)]
        return _picked(file, reader, width, itemgetter(*places, width), self.left_out)

    def optional(self, file: str, needed: Sequence[str], others: Sequence[str] = ()) -> Iterator[Row]:
        """Return rows as above; none when a feed does without this file, or a column is missing."""
        if file not in self.files:
            return iter(())
        try:
            return self.rows(file, needed, others)
        except LacksColumn:
            self.left_out.add(file, "列の足りない表")
            return iter(())


def decode(file: str, data: bytes, left_out: LeftOut) -> str:
    """Return text of UTF-8, UTF-16 with its mark, or Shift_JIS; letters that are none become 「�」."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "replace")
    if 2 * text.count(LOST) > sum(
        char > "\x7f" for char in text
    ):  # Shift_JIS read as UTF-8 hardly holds a letter
        text = data.decode("cp932", "replace")
    left_out.add(file, "読めない文字", text.count(LOST))
    return text


def _lines(text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > MAX_LINE:
            raise csv.Error("line too long")
        yield line


def _picked(
    file: str, reader: Iterator[list[str]], width: int, pick: Callable[[list[str]], Row], left_out: LeftOut
) -> Iterator[Row]:
    """Yield the picked cells; ``width`` is the place of a cell that is always empty."""
    empty = [""] * (width + 1)
    count = 0
    try:
        for row in reader:
            if len(row) != width:
                if not any(row):
                    continue
                row = row[:width] + empty[len(row) : width]
            row.append("")
            count += 1
            if count > MAX_ROWS:
                raise KnownError(f"{file} の行が多すぎます。小さい時刻表をえらんでください。")
            yield tuple(map(str.strip, pick(row)))[:-1]
    except csv.Error:
        left_out.add(file, "途中からの行")
