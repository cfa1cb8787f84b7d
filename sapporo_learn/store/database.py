"""The file itself: opened only when it is sound and ours, and never overwritten.

Every call works on a connection of its own (:meth:`Database.reading`, :meth:`Database.writing`): one
connection shared by threads loses rows, and opening one takes about 0.6 ms. Known failures of the world
leave as ``KnownError``.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sapporo_learn.errors import KnownError
from sapporo_learn.store import devices, schema
from sapporo_learn.store.ids import time_of
from sapporo_learn.store.schema import Executes

BUSY_MS = 10_000
"""How long a call waits for another process that is writing."""

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL loses acknowledged rows when the power fails
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "journal_size_limit=4194304",
    "wal_autocheckpoint=1000",
    "fullfsync=ON",  # macOS: plain fsync does not reach the disk
    "recursive_triggers=ON",
)

# Those of others may lie in any future.
_NEWEST_IDS = """SELECT device_id,
 (SELECT max(learner_id) FROM learner WHERE learner.device_id=this_device.device_id),
 (SELECT event_id FROM event WHERE event.device_id=this_device.device_id ORDER BY seq DESC LIMIT 1)
FROM this_device"""

_NAP_S = 0.01

QUICK_BYTES = 64 << 20
"""A larger file is not checked while somebody waits for it to open (0.1 s), but soon after."""

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_APPLICATION_ID = slice(68, 72)

FOREIGN = "記録ではないファイルがありますので、べつの場所へ移してください。"
ALTERED = "記録のつくりが変えられていますので、講師の「安全」で、きのうの状態にもどしてください。"

FULL = "記録の置き場所がいっぱいですので、いらないファイルを消して空きをつくってください。"
CORRUPT = "記録のファイルがこわれていますので、講師の「安全」で、きのうの状態にもどしてください。"

_SENTENCES = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: "記録のファイルに書きこめませんので、「読み取り専用」をはずしてください。",
    sqlite3.SQLITE_PERM: "記録のファイルに書きこめませんので、「読み取り専用」をはずしてください。",
    sqlite3.SQLITE_CANTOPEN: "記録のファイルがひらけませんので、しまってある場所をたしかめてください。",
    sqlite3.SQLITE_BUSY: "ほかのプログラムが記録を使っていますので、そのプログラムを閉じてください。",
    sqlite3.SQLITE_LOCKED: "ほかのプログラムが記録を使っていますので、そのプログラムを閉じてください。",
    sqlite3.SQLITE_IOERR: "記録をディスクに書きこめませんので、ディスクのようすを調べてください。",
    sqlite3.SQLITE_CORRUPT: CORRUPT,
    sqlite3.SQLITE_NOTADB: FOREIGN,
}


def configure(connection: Executes, busy_ms: int = BUSY_MS) -> None:
    """Make a connection durable and careful."""
    connection.execute(f"PRAGMA busy_timeout={busy_ms}")
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def sentence(error: sqlite3.Error) -> str:
    """What to do about a failure of the world, or "" when the failure is a bug of ours."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)
    return _SENTENCES.get(code & 0xFF, "")


def rows(db: Executes, sql: str, parameters: Any = ()) -> Iterator[dict[str, Any]]:
    """Read rows as column name -> value."""
    cursor = db.execute(sql, parameters)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


@contextmanager
def known_errors() -> Iterator[None]:
    """Turn failures of the world into KnownError."""
    try:
        yield
    except sqlite3.Error as error:
        text = sentence(error)
        if not text:
            raise
        raise KnownError(text) from error


class Database:
    """One record on disk, checked by :func:`open`."""

    def __init__(self, path: Path, busy_ms: int = BUSY_MS) -> None:
        self.path, self._busy_ms = path, busy_ms

    def connect(self, busy_ms: int | None = None) -> sqlite3.Connection:
        """Make a connection for the calling thread, which closes it. Raises sqlite3.Error."""
        busy_ms = self._busy_ms if busy_ms is None else busy_ms
        connection = self.plain(busy_ms)
        try:
            configure(connection, busy_ms)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def plain(self, busy_ms: int | None = None) -> sqlite3.Connection:
        """Make a connection that is not set up in any way. Raises sqlite3.Error."""
        busy_ms = self._busy_ms if busy_ms is None else busy_ms
        return sqlite3.connect(self.path, timeout=busy_ms / 1000, isolation_level=None)

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Read one unchanging state. Raises KnownError."""
        return self._transaction("BEGIN")

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Change something, wholly or not at all; durable when the block is left. Raises KnownError."""
        return self._transaction("BEGIN IMMEDIATE")

    def tidy(self) -> None:
        """Empty the journal into the file, which also wipes what was erased; mark how far the record is.

        It may fail: what is in the journal is safe there, and the next time will do.
        """
        with suppress(KnownError), known_errors(), closing(self.connect()) as db:
            db.execute("PRAGMA analysis_limit=400")
            db.execute("PRAGMA optimize")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            devices.set_mark(db, self.path)

    def newest_ms(self) -> int:
        """The time inside the newest id that this device made. Raises KnownError."""
        with self.reading() as db:
            ids = db.execute(_NEWEST_IDS).fetchone()
        return max(time_of(identity) for identity in ids if identity)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with known_errors(), closing(self.connect()) as db:  # closing rolls back what was not committed
            db.execute(begin)
            yield db
            db.execute("COMMIT")


def open(path: Path, busy_ms: int = BUSY_MS) -> Database:
    """Open the record, or make a new one where there is no file.

    Args:
        path: On a disk of this machine.
        busy_ms: How long every call waits for others that are writing.

    Raises:
        KnownError: The file is not ours, of a newer program, corrupt, altered, not writable or a folder.
            Nothing in it is overwritten.
    """
    database = Database(path, busy_ms)
    try:
        _look(path)
        _when_free(lambda: _make_ready(database), busy_ms)
    except KnownError as error:
        raise KnownError(f"{error.text.removesuffix('。')}（{path}）。") from error
    return database


def _look(path: Path) -> None:
    """Judge the file without SQLite, which might change it."""
    try:
        if path.is_dir():
            raise KnownError("記録の場所がフォルダーになっていますので、べつの名前にしてください。")
        path.parent.mkdir(parents=True, exist_ok=True)
        exists = path.exists()
    except OSError as error:
        raise KnownError("記録の場所をつくれませんので、べつの場所を選んでください。") from error
    if not os.access(path.parent, os.W_OK | os.X_OK):
        raise KnownError("記録のフォルダーに書きこめませんので、べつの場所を選んでください。")
    if not exists:
        _look_for_journal(path)
    elif not path.is_file():
        raise KnownError(FOREIGN)
    elif not os.access(path, os.R_OK | os.W_OK):
        raise KnownError(_SENTENCES[sqlite3.SQLITE_READONLY])
    elif not _size(path):
        _look_for_journal(path)
    elif foreign(path):
        raise KnownError(FOREIGN)


def foreign(path: Path) -> bool:
    """There is something in the file, and it begins as no record does. Raises OSError."""
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    ours = header.startswith(_MAGIC) and header[_APPLICATION_ID] == schema.APPLICATION_ID.to_bytes(4, "big")
    return bool(header) and not ours


def _look_for_journal(path: Path) -> None:
    """SQLite throws away the journal of a file that is gone, and with it the newest rows.

    Another program may be making the file just now; it writes the file before the journal.
    """
    journal = path.with_name(path.name + "-wal")
    if _size(journal) and not _size(path):
        raise KnownError("前の記録の残りが「-wal」というファイルにありますので、べつの場所へ移してください。")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _when_free(work: Callable[[], None], busy_ms: int) -> None:
    """Do it, again and again while another program is in the way, for so long.

    SQLite itself does not wait when two programs turn one new file to WAL at the same moment.
    """
    limit = time.monotonic() + busy_ms / 1000
    while True:
        try:
            return work()
        except KnownError as error:
            if error.text != _SENTENCES[sqlite3.SQLITE_BUSY] or time.monotonic() >= limit:
                raise
        time.sleep(_NAP_S)


def _make_ready(database: Database) -> None:
    with known_errors():
        _mark(database)
        _prepare(database)


def _mark(database: Database) -> None:
    """Write our mark into an empty file before anything else; refuse a newer or corrupt one."""
    with closing(database.plain()) as connection:
        if connection.execute("PRAGMA page_count").fetchone()[0] == 0:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
            connection.execute("COMMIT")
        if connection.execute("PRAGMA user_version").fetchone()[0] > schema.VERSION:
            raise KnownError("新しいプログラムの記録ですので、このプログラムも新しくしてください。")
        if database.path.stat().st_size <= QUICK_BYTES and faulty(connection):
            raise KnownError(CORRUPT)


def faulty(db: Executes) -> bool:
    """The pages of the file do not fit together. Raises sqlite3.Error."""
    told: str = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    return told != "ok"


def _prepare(database: Database) -> None:
    """Bring the schema to this program's version; several processes may do so at once."""
    with database.writing() as db:
        try:
            if db.execute("PRAGMA user_version").fetchone()[0] < schema.VERSION:
                schema.migrate(db)
            schema.renew_derived(db)
        except sqlite3.OperationalError as error:
            raise KnownError(sentence(error) or ALTERED) from error
        if schema.altered(db):
            raise KnownError(ALTERED)
        db.execute(f"PRAGMA user_version={schema.VERSION}")
        devices.recognise(db, database.path)
