"""「USBから入れる」, first half: nothing of a file is believed before it has been looked at.

A file is read once, through one descriptor, into a private folder; SQLite sees only what the passphrase
has vouched for, on a connection of its own that can read seven known tables and nothing else. A pack with
anything in it that is not as this program writes it is refused as a whole.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import stat
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final

import msgspec

from sapporo_learn.errors import KnownError
from sapporo_learn.store import packs, sealing
from sapporo_learn.store.database import FULL
from sapporo_learn.store.packs import Manifest
from sapporo_learn.store.sealing import BROKEN, Header

MAX_FILE: Final = 2 << 30
MAX_INSIDE: Final = 4 << 30
MAX_MANIFEST: Final = 1 << 20
MAX_CELL: Final = 1 << 20
PATIENCE_S: Final = 300.0
"""How long looking at a pack may take; one of 2 million rows takes 5 s."""

_JOURNAL: Final = slice(18, 20)  # 1, 1: not a live file with a journal beside it
_LAST_MS: Final = 253_402_300_799_999  # the end of the year 9999
_STEPS: Final = 100_000  # of SQLite's machine, between two looks at the clock

_TOO_BIG: Final = "ファイルが大きすぎますので、パックかどうか、たしかめてください。"
_NO_FILE: Final = "パックが読めませんので、USBがさしてあるか、たしかめてください。"

_ID = "{0} GLOB '*[^0-9a-f-]*' OR length({0})<>36"
_STRANGE: Final = {
    "event": (
        " OR ".join(_ID.format(name) for name in ("event_id", "device_id", "learner_id", "session_id")),
        "at_ms",
    ),
    "device": (_ID.format("device_id"), "created_ms"),
    "learner": (f"{_ID.format('learner_id')} OR {_ID.format('device_id')}", "created_ms"),
    "learner_name": (_ID.format("learner_id"), "at_ms"),
    "learner_profile": (_ID.format("learner_id"), "changed_ms"),
    "learner_link": (
        " OR ".join(_ID.format(name) for name in ("link_id", "a", "b", "device_id")) + " OR length(who)>64",
        "at_ms",
    ),
    "erased": (_ID.format("learner_id"), "at_ms"),
}
"""Table -> what no program of ours writes, and the time that must lie in the calendar."""

_MASTER: Final = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"


@dataclass(frozen=True, slots=True)
class _Version:
    format: int


class Opened:
    """A pack that was looked at.

    Attributes:
        identity: Tells packs apart, whatever their files are called.
        manifest: What it tells of itself.
    """

    def __init__(self, identity: str, manifest: Manifest, db: sqlite3.Connection) -> None:
        self.identity, self.manifest, self._db = identity, manifest, db

    def rows(self, sql: str, parameters: Sequence[str | int] = ()) -> Iterator[tuple[Any, ...]]:
        """Read; the pack, not the record, is to blame for what fails here. Raises KnownError."""
        with _blamed():
            cursor = self._db.execute(sql, parameters)
            yield from iter(cursor.fetchone, None)  # a cursor itself would be closed after its connection


def identity_of(path: Path) -> str:
    """Tell which pack a file says it is, without the passphrase. Raises KnownError."""
    with _reading(path) as file, _room():
        return sealing.read_header(file).identity.hex()


@contextmanager
def opened(path: Path, passphrase: str, place: Path) -> Iterator[Opened]:
    """Unlock a pack into a private folder below ``place`` and look at it; all is gone after the block.

    Raises:
        KnownError: No pack, wrong passphrase, broken, too large, not readable, or no room here.
    """
    with _reading(path) as file, _private(place) as folder:
        inside = folder / "inside.db"
        with _room():
            header = sealing.read_header(file)
            manifest = _unpack(sealing.unseal(file, header, passphrase), header, inside)
        with closing(connect(inside)) as db:
            yield Opened(header.identity.hex(), manifest, db)


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    """Open an ordinary file of a sensible size: no link, no pipe, no folder."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        if path.is_symlink():
            raise KnownError(sealing.NOT_A_PACK)
        handle = os.open(path, flags)
    except OSError as error:
        raise KnownError(_NO_FILE) from error
    told = os.fstat(handle)
    ordinary = stat.S_ISREG(told.st_mode)
    if not ordinary or told.st_size > MAX_FILE:
        os.close(handle)
        raise KnownError(_TOO_BIG if ordinary else sealing.NOT_A_PACK)
    with os.fdopen(handle, "rb") as file:
        yield file


@contextmanager
def _private(place: Path) -> Iterator[Path]:
    with _room():
        folder = tempfile.TemporaryDirectory(dir=place, prefix="pack-", ignore_cleanup_errors=True)
    with folder as name:
        yield Path(name)


@contextmanager
def _room() -> Iterator[None]:
    """Say whether the stick was pulled out or this disk is full."""
    try:
        yield
    except OSError as error:
        raise KnownError(FULL if error.errno == errno.ENOSPC else _NO_FILE) from error


@contextmanager
def _blamed() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise KnownError(BROKEN) from error


def _unpack(plain: Iterator[bytes], header: Header, inside: Path) -> Manifest:
    """Write the SQLite file, no byte more than announced, and give the manifest."""
    above = bytearray()
    for piece in plain:
        above += piece
        end = packs.LENGTH_BYTES + int.from_bytes(above[: packs.LENGTH_BYTES], "big")
        if len(above) >= min(end, MAX_MANIFEST):
            break
    manifest = _manifest(bytes(above[packs.LENGTH_BYTES : end]))
    found = hashlib.sha256(header.salt + above[:end])
    size = 0
    with inside.open("xb") as file:
        for block in _inflated(chain([bytes(above[end:])], plain)):
            size += len(block)
            if size > manifest.size:
                raise KnownError(BROKEN)
            found.update(block)
            file.write(block)
    if size != manifest.size or found.digest() != header.identity:
        raise KnownError(BROKEN)
    return manifest


def _manifest(told: bytes) -> Manifest:
    try:
        if msgspec.json.decode(told, type=_Version).format > packs.FORMAT:
            raise KnownError(sealing.NEWER)
        manifest = msgspec.json.decode(told, type=Manifest)
    except msgspec.MsgspecError as error:
        raise KnownError(BROKEN) from error
    if manifest.size > MAX_INSIDE:
        raise KnownError(_TOO_BIG)
    return manifest


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Give blocks of at most 1 MiB, whatever a piece swells to."""
    inflate = zlib.decompressobj()
    try:
        for piece in pieces:
            while block := inflate.decompress(piece, sealing.PIECE):
                yield block
                piece = inflate.unconsumed_tail
    except zlib.error as error:
        raise KnownError(BROKEN) from error
    if not inflate.eof or inflate.unused_data:
        raise KnownError(BROKEN)


def connect(path: Path) -> sqlite3.Connection:
    """Open what was unlocked: read-only, within limits, and only after everything was compared.

    Raises:
        KnownError: It is not as this program writes it.
    """
    with path.open("rb") as file:
        if file.read(_JOURNAL.stop)[_JOURNAL] != b"\1\1":
            raise KnownError(BROKEN)
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        with _blamed():
            _limit(db)
            _look(db)
            db.set_progress_handler(None, 0)
            db.set_authorizer(_allow)
    except KnownError:
        db.close()
        raise
    return db


def _limit(db: sqlite3.Connection) -> None:
    for what, value in (
        (sqlite3.SQLITE_LIMIT_LENGTH, MAX_CELL),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
        (sqlite3.SQLITE_LIMIT_COLUMN, 100),
        (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
        (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    ):
        db.setlimit(what, value)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON"):
        db.execute(f"PRAGMA {pragma}")
    limit = time.monotonic() + PATIENCE_S
    db.set_progress_handler(lambda: time.monotonic() > limit, _STEPS)


def _look(db: sqlite3.Connection) -> None:
    """Compare the tables with the text of ours, nothing more, nothing less; then look at every row."""
    with closing(packs.create(":memory:")) as fresh:
        for question in ("PRAGMA application_id", "PRAGMA user_version", _MASTER):
            if db.execute(question).fetchall() != fresh.execute(question).fetchall():
                raise KnownError(BROKEN)
    if db.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
        raise KnownError(BROKEN)
    for table, (strange, time_column) in _STRANGE.items():
        outside = f"{time_column} NOT BETWEEN 0 AND {_LAST_MS}"
        if db.execute(f"SELECT 1 FROM {table} WHERE {strange} OR {outside} LIMIT 1").fetchone():  # noqa: S608
            raise KnownError(BROKEN)


def _allow(action: int, name: str | None, *_: str | None) -> int:
    """Questions to our tables and no other."""
    allowed = action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION) or (
        action == sqlite3.SQLITE_READ and name in packs.TABLES
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
