"""Puts a backup in the record's place: checked, brought up to date, as a device of its own, and undoable.

What must not come back stays away: tombstones of people erased since, the PIN of today and the list of what
was changed go over into the restored record. The change itself is one transaction of SQLite: other programs
that have the record open see the old state or the new one, and so does a machine whose power failed.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit, devices
from sapporo_learn.store import database as _database
from sapporo_learn.store.database import CORRUPT, FOREIGN, Database, faulty, foreign, known_errors, sentence
from sapporo_learn.store.ids import wall_ms

UNKEPT: Final = "いまの記録を のこせませんので、もどしません。ディスクの空きを たしかめてください。"

_GOES_OVER: Final = {
    "erased": "SELECT * FROM erased",
    "audit": "SELECT * FROM audit ORDER BY rowid",
    "gate": "SELECT * FROM gate",
}


def put_in_place(live: Database, source: Path, what: str, about: str, who: str = audit.INSTRUCTOR) -> None:
    """Let the record go on from a closed, sound file, which stays as it is.

    Args:
        live: The record; its state now must have been kept before.
        source: A backup, or what was salvaged.
        what: A line for the list of changes.
        about: What it concerns.
        who: By whom.

    Raises:
        KnownError: It cannot be; the record is as it was.
    """
    with tempfile.TemporaryDirectory(dir=live.path.parent, prefix="restore-") as folder:
        prepared = Path(folder) / "record.db"
        try:
            shutil.copyfile(source, prepared)
        except OSError as error:
            raise KnownError(UNKEPT) from error
        _prepare(prepared, live, (what, about, who))
        _replace(live, prepared)
    live.tidy()


def set_aside(path: Path) -> Path:
    """Copy a record that cannot be read, byte for byte, below a dated name. Raises KnownError."""
    kept = dated(path, "broken")
    try:
        kept.parent.mkdir(exist_ok=True)
        for ending in ("", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, kept.with_name(kept.name + ending))
    except OSError as error:
        raise KnownError(UNKEPT) from error
    return kept


def dated(path: Path, folder: str) -> Path:
    """Give a name that is still free in a folder beside the record."""
    stamp = datetime.fromtimestamp(wall_ms() / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    kept, number = path.parent / folder / f"record-{stamp}.db", 1
    while kept.exists():
        number += 1
        kept = kept.with_name(f"record-{stamp}-{number}.db")
    return kept


def _prepare(prepared: Path, live: Database, line: tuple[str, str, str]) -> None:
    opened = _database.open(prepared)
    over = {table: _read(live, sql) for table, sql in _GOES_OVER.items()}
    with opened.writing() as db:
        if over["gate"]:
            db.execute("DELETE FROM gate")
        for table, rows in over.items():
            for row in rows:
                marks = ",".join("?" * len(row))
                db.execute(f"INSERT INTO {table} VALUES({marks}) ON CONFLICT DO NOTHING", row)
        devices.renew(db)
        audit.write(db, *line)
    opened.tidy()


def _read(live: Database, sql: str) -> list[tuple[Any, ...]]:
    """What a record tells; nothing when it is too broken for that."""
    if live.path.exists():
        with suppress(sqlite3.Error), closing(live.plain()) as db:
            return db.execute(sql).fetchall()
    return []


def _replace(live: Database, prepared: Path) -> None:
    try:
        with closing(sqlite3.connect(prepared)) as source, closing(live.connect()) as target:
            source.backup(target)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
        ):
            raise KnownError(sentence(error) or UNKEPT) from error
        _swap(live.path, prepared)


def _swap(path: Path, prepared: Path) -> None:
    """Put a file in the place of one that SQLite cannot even open, so that nobody has it open."""
    try:
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        prepared.replace(path)
    except OSError as error:
        raise KnownError(UNKEPT) from error


def verify(live: Database) -> str:
    """Look through the whole record; "" or one sentence. Raises KnownError when that is not possible now."""
    with suppress(OSError):
        if foreign(live.path):
            return FOREIGN
    try:
        with known_errors(), closing(live.connect()) as db:
            return CORRUPT if faulty(db) else ""
    except KnownError as error:
        if error.text not in (CORRUPT, FOREIGN):
            raise
        return error.text
