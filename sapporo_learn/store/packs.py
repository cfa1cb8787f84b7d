"""「USBに出す」: everything that this machine knows, in one closed, locked file that never changes again.

Inside is a SQLite file with the tables of ``TABLES`` and nothing else. A pack has all that is known here,
also what came from other machines: so any way of carrying packs about leads to the same record everywhere.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from sapporo_learn import __version__
from sapporo_learn.errors import KnownError
from sapporo_learn.store import devices, schema, sealing
from sapporo_learn.store.database import Database, known_errors
from sapporo_learn.store.ids import wall_ms
from sapporo_learn.store.schema_packs import LEARNER_NAME

FORMAT: Final = 1
APPLICATION_ID: Final = 1397640272
"""``SNLP``: says that a SQLite file is the inside of a pack."""

SUFFIX: Final = ".snlpack"
LENGTH_BYTES: Final = 4  # of the manifest's length, before it
_BLOCK: Final = 1 << 20
_QUICK: Final = 1  # zlib: a third of the size in a sixth of the time of its best

_SHARED = ("device", "learner", "event", "learner_link", "erased")

TABLES: Final = {
    **{sql.split()[2]: sql for sql in schema.TABLES if sql.split()[2] in _SHARED},
    "learner_name": LEARNER_NAME,
    "learner_profile": """CREATE TABLE learner_profile (
  learner_id TEXT NOT NULL PRIMARY KEY,
  picture    TEXT NOT NULL CHECK(length(picture)<=64),
  settings   TEXT NOT NULL CHECK(length(settings)<=4096),
  changed_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
}
"""Table of a pack -> its text."""

_COLUMNS = {"learner_profile": "learner_id, picture, settings, changed_ms"}

_EXTENTS = (
    """SELECT device_id, count(*), count(DISTINCT seq)<count(*), max(seq) FROM event GROUP BY device_id"""
)

_PLACE = "パックを書きこめませんので、USBがさしてあるか、空きがあるかをたしかめてください。"


@dataclass(frozen=True, slots=True)
class Extent:
    """What a pack has of one device: how many rows, whether two have one number, the highest number."""

    rows: int
    forked: bool
    high: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack tells of itself, in JSON, before the SQLite file.

    Attributes:
        format: ``FORMAT`` of the program that wrote it.
        app: Its version.
        device: Who wrote it.
        label: What that laptop is called.
        exported_ms: When, by its clock.
        size: Of the SQLite file, in bytes.
        events: Rows of the log in it.
        devices: Device -> extent.
    """

    format: int
    app: str
    device: str
    label: str
    exported_ms: int
    size: int
    events: int
    devices: dict[str, Extent]


def write(database: Database, folder: Path, passphrase: str, clock: Callable[[], int] = wall_ms) -> Path:
    """Write a pack into a folder and return its path.

    Args:
        database: The record; it is read in one unchanging state.
        folder: On a stick or a share; nothing else in it is touched.
        passphrase: The class's.
        clock: Wall clock, ms.

    Raises:
        KnownError: The passphrase is too short, there is no such folder or no room.
    """
    sealing.check_passphrase(passphrase)
    if not folder.is_dir():
        raise KnownError(
            f"{folder} というフォルダーがありませんので、USBがさしてあるか、たしかめてください。"
        )
    try:
        with tempfile.TemporaryDirectory(dir=database.path.parent, prefix="pack-") as private:
            inside = Path(private) / "inside.db"
            manifest = snapshot(database, inside, clock())
            return write_sealed(folder, inside, manifest, passphrase)
    except OSError as error:
        raise KnownError(_PLACE) from error


def create(path: Path | str) -> sqlite3.Connection:
    """Make the empty inside of a pack. Raises sqlite3.Error."""
    inside = sqlite3.connect(path, isolation_level=None)
    inside.execute("PRAGMA synchronous=OFF")  # half a pack is of no use to anybody
    inside.execute("PRAGMA journal_mode=OFF")
    inside.execute(f"PRAGMA application_id={APPLICATION_ID}")
    inside.execute(f"PRAGMA user_version={FORMAT}")
    for sql in TABLES.values():
        inside.execute(sql)
    return inside


def snapshot(database: Database, path: Path, now_ms: int) -> Manifest:
    """Copy what is shared into a new file of its own. Raises KnownError."""
    with known_errors(), closing(create(path)):
        pass
    with known_errors(), closing(database.connect()) as db:
        db.execute("ATTACH ? AS pack", (str(path),))
        db.execute("PRAGMA pack.synchronous=OFF")
        db.execute("PRAGMA pack.journal_mode=OFF")
        db.execute("BEGIN")
        for table in TABLES:
            columns = _COLUMNS.get(table, "*")
            db.execute(f"INSERT INTO pack.{table} SELECT {columns} FROM main.{table}")  # noqa: S608
        device, label = db.execute(
            "SELECT device_id, label FROM this_device JOIN device USING(device_id)"
        ).fetchone()
        extents = {
            name: Extent(rows, bool(forked), high) for name, rows, forked, high in db.execute(_EXTENTS)
        }
        db.execute("COMMIT")
        db.execute("DETACH pack")
        devices.set_mark(db, database.path)
    return Manifest(
        format=FORMAT,
        app=__version__,
        device=device,
        label=label,
        exported_ms=now_ms,
        size=path.stat().st_size,
        events=sum(extent.rows for extent in extents.values()),
        devices=extents,
    )


def write_sealed(folder: Path, inside: Path, manifest: Manifest, passphrase: str) -> Path:
    """Lock the inside of a pack into a folder. Raises OSError; then nothing is left there."""
    told = msgspec.json.encode(manifest)
    above = len(told).to_bytes(LENGTH_BYTES, "big") + told
    header = sealing.Header(salt := sealing.new_salt(), identity_of(salt, above, inside))
    high = manifest.devices.get(manifest.device, Extent(0, False, 0)).high
    name = f"snl_{manifest.device[-8:]}_{high}_{header.identity.hex()[:8]}{SUFFIX}"
    part = folder / f"{name}.part"
    try:
        with part.open("xb") as file:
            for piece in sealing.seal(_packed(above, inside), header, passphrase):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / name)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync(folder)
    return folder / name


def identity_of(salt: bytes, above: bytes, inside: Path) -> bytes:
    """SHA-256 of all that a pack says."""
    found = hashlib.sha256(salt + above)
    for block in _blocks(inside):
        found.update(block)
    return found.digest()


def _packed(above: bytes, inside: Path) -> Iterator[bytes]:
    yield above
    squeeze = zlib.compressobj(_QUICK)
    for block in _blocks(inside):
        yield squeeze.compress(block)
    yield squeeze.flush()


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def _sync(folder: Path) -> None:
    """Make the new name durable, where folders can be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
