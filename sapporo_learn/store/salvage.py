"""Reads what can be read of a damaged record, row by row, into a new one.

Tables with row numbers are read in ranges that are halved where a page is broken; the others from both ends
towards the break. Rows that do not fit the schema are left out, ids that are there already stay as they are:
so several files, the damaged one first and a backup after it, make one record.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sapporo_learn.core.audit import COMMAND
from sapporo_learn.core.safety import Salvaged
from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit
from sapporo_learn.store import database as _database
from sapporo_learn.store.database import Database
from sapporo_learn.store.schema import Executes

NOTHING: Final = "こわれたファイルから、何も読めませんでした。バックアップから もどしてください。"

_TABLES: Final = {
    "erased": "learner_id",  # first: it keeps out what was erased
    "device": "device_id",
    "learner": "learner_id",
    "learner_name": "learner_id, at_ms, name, yomi",
    "learner_profile": "learner_id",
    "event": "",
    "learner_link": "",
    "resume_point": "learner_id, lesson",
    "learner_canon": "learner_id",
    "import_log": "pack_sha256",
    "setting": "key",
    "gate": "",
    "audit": "",
}
"""Table -> its key, or "" when it has row numbers. The totals are made anew by triggers."""

_MOST_ROWS: Final = 1 << 40
_PATIENCE: Final = 50_000  # attempts without a single row: the table's root is broken
_HOPELESS: Final = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB)  # no such table, no such file
_LONGEST: Final = 1 << 20  # of a text: a damaged length must not take all memory

Row = tuple[Any, ...]


def salvage(sources: Sequence[Path], target: Path, who: str = COMMAND) -> list[Salvaged]:
    """Make a new record at ``target`` from what these files still hold; the first has the last word.

    Returns:
        For each table how many rows came over, and how many were there but did not fit.

    Raises:
        KnownError: Nothing could be read, or nothing be written.
    """
    opened = _database.open(target)
    told = [Salvaged(table, 0, 0) for table in _TABLES]
    with tempfile.TemporaryDirectory(prefix="salvage-") as folder:
        for number, source in enumerate(sources):
            copy = _copied(source, Path(folder) / str(number))
            told = [one.plus(more) for one, more in zip(told, _from(copy, opened), strict=True)]
    if not any(one.rows for one in told):
        raise KnownError(NOTHING)
    with opened.writing() as db:
        audit.write(db, "salvaged", str(sum(one.rows for one in told)), who)
    opened.tidy()
    return told


def _copied(source: Path, folder: Path) -> Path:
    """Work on a copy with its journal: to read that, SQLite writes."""
    folder.mkdir()
    for ending in ("", "-wal"):
        part = source.with_name(source.name + ending)
        if part.exists():
            shutil.copyfile(part, folder / f"record.db{ending}")
    return folder / "record.db"


def _from(copy: Path, opened: Database) -> list[Salvaged]:
    told = []
    with closing(sqlite3.connect(copy, isolation_level=None)) as damaged, opened.writing() as db:
        damaged.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        damaged.text_factory = _text
        for table, key in _TABLES.items():
            rows = _by_key(damaged, table, key) if key else _by_number(damaged, table)
            told.append(_insert(db, table, rows))
    return told


def _text(raw: bytes) -> str:
    """Half a character makes a row that does not fit, not an error of the whole reading."""
    return raw.decode("utf-8", "surrogateescape")


def _insert(db: Executes, table: str, rows: Iterator[Row]) -> Salvaged:
    good = bad = 0
    for row in rows:
        marks = ",".join("?" * len(row))
        try:
            good += db.execute(f"INSERT INTO {table} VALUES({marks}) ON CONFLICT DO NOTHING", row).rowcount
        except (sqlite3.Error, UnicodeEncodeError):
            bad += 1
    return Salvaged(table, good, bad)


def _by_number(damaged: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Halve the range at each error: a broken page costs its own rows, and some attempts for each of them."""
    sql = f"SELECT rowid, * FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"  # noqa: S608
    ranges, vain = [(1, _MOST_ROWS)], 0
    while ranges and vain < _PATIENCE:
        first, last = ranges.pop()
        try:
            for number, *row in damaged.execute(sql, (first, last)):
                yield tuple(row)
                first, vain = number + 1, 0
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in _HOPELESS:
                return
            vain += 1
            if first < last:
                middle = (first + last) // 2
                ranges += [(middle + 1, last), (first, middle)]


def _by_key(damaged: sqlite3.Connection, table: str, key: str) -> Iterator[Row]:
    """Read from both ends towards the break."""
    for order in ("ASC", "DESC"):
        try:
            ordered = ", ".join(f"{column} {order}" for column in key.split(", "))
            yield from damaged.execute(f"SELECT * FROM {table} ORDER BY {ordered}")  # noqa: S608
            return
        except sqlite3.DatabaseError:
            continue
