"""Backups of the record: made on a connection of their own, opened and compared before they count, rotated.

``VACUUM INTO`` reads one unchanging state and keeps nobody from writing. The file gets its name only after it
was checked, and counts only with the small description beside it (``.json``), which is written last: whatever
is interrupted, what was there before is still there.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from sapporo_learn.core.rotation import Backup, superfluous
from sapporo_learn.errors import KnownError
from sapporo_learn.store.database import CORRUPT, Database, known_errors
from sapporo_learn.store.ids import wall_ms
from sapporo_learn.store.schema import Executes

CAP: Final = 2 << 30
"""So many bytes the folder may take."""
MARGIN: Final = 200 << 20
"""So many bytes must be free beside what a backup takes: the lesson goes on writing."""

FULL: Final = "ディスクの空きが少ないので、バックアップできません。いらないファイルを消してください。"
DIFFERS: Final = "バックアップが記録と合いませんので、もう一度してください。"
SPOILT: Final = "このバックアップはこわれていますので、べつのものを使ってください。"
STOPPED: Final = "バックアップをやめました。"
UNWRITABLE: Final = "バックアップのフォルダーに書きこめませんので、ディスクのようすを調べてください。"

_OPERATIONS: Final = 1000  # of SQLite, after which it is asked whether to go on: some 0.1 ms

_NAME: Final = re.compile(r"record-(\d{6,})-\d{8}T\d{6}Z\.db")

_FACTS: Final = {
    "device": "count(*)",
    "learner": "count(*), total(length(name))",
    "event": "count(*), total(seq), total(at_ms), total(step), total(length(result))",
    "learner_link": "count(*), total(at_ms)",
    "learner_name": "count(*), total(at_ms)",
    "learner_canon": "count(*)",
    "import_log": "count(*), total(imported_ms)",
    "erased": "count(*), total(at_ms)",
    "learner_profile": "count(*), total(changed_ms)",
    "resume_point": "count(*), total(at_ms)",
    "setting": "count(*), total(length(value))",
    "gate": "count(*), total(failed_ms)",
    "audit": "count(*), total(at_ms)",
}
"""Table -> what is counted in it, without keeping Python's lock for long."""

Facts = dict[str, list[float]]


def facts(db: Executes) -> Facts:
    """Count the rows of every table that is there, and sum up what is in them."""
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    return {
        table: list(db.execute(f"SELECT {what} FROM {table}").fetchone())  # noqa: S608
        for table, what in _FACTS.items()
        if table in there
    }


def between(copy: Facts, before: Facts, after: Facts) -> bool:
    """A copy that was made while others wrote holds no less and no more than the record held meanwhile."""
    if copy.keys() != before.keys():
        return False
    return all(
        min(first, last) <= found <= max(first, last)
        for table in copy
        for found, first, last in zip(copy[table], before[table], after[table], strict=True)
    )


class Shelf:
    """The folder of backups beside one record. One backup at a time; calls may come from any thread."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], int] = wall_ms,
        cap: int = CAP,
        margin: int = MARGIN,
    ) -> None:
        self._database, self._clock, self._cap, self._margin = database, clock, cap, margin
        self.folder = database.path.parent / "backups"
        self._one = threading.Lock()
        self._stopped = False

    def all(self) -> list[Backup]:
        """Every backup that counts, the newest first. What cannot be read does not count."""
        found = []
        for path in self.folder.glob("record-*.db"):
            with suppress(OSError, ValueError, KeyError, TypeError):
                if match := _NAME.fullmatch(path.name):
                    told = _description(path)
                    size, why = path.stat().st_size, str(told["why"])
                    found.append(Backup(int(match[1]), int(told["at_ms"]), size, path.name, why))
        return sorted(found, key=lambda one: -one.number)

    def make(self, why: str = "auto") -> Backup:
        """Make one. Raises KnownError, and leaves what was there."""
        with self._one:
            if self._stopped:
                raise KnownError(STOPPED)
            try:
                self.folder.mkdir(exist_ok=True)
                self._room()
                return self._make(why)
            except OSError as error:
                raise KnownError(UNWRITABLE) from error

    def make_if_changed(self) -> Backup | None:
        """Make one unless the newest still holds all that the record holds. Raises KnownError."""
        newest = next(iter(self.all()), None)
        if newest is not None:
            with self._database.reading() as db:
                if facts(db) == _description(self.folder / newest.name)["facts"]:
                    return None
        return self.make()

    def stop(self) -> None:
        """Make no more, and give up what is being copied."""
        self._stopped = True

    def sound(self, backup: Backup) -> Path:
        """Give the file of a backup that is byte for byte what was checked. Raises KnownError."""
        path = self.folder / backup.name
        try:
            if _digest(path) == _description(path)["sha256"]:
                return path
        except (OSError, ValueError, KeyError) as error:
            raise KnownError(SPOILT) from error
        raise KnownError(SPOILT)

    # --- making one

    def _room(self) -> None:
        size = self._database.path.stat().st_size
        for left in self.folder.glob("*.part*"):
            left.unlink()
        if shutil.disk_usage(self.folder).free < size + self._margin:
            raise KnownError(FULL)

    def _make(self, why: str) -> Backup:
        number = 1 + max((int(match[1]) for match in map(_NAME.fullmatch, self._names()) if match), default=0)
        at_ms = self._clock()
        stamp = datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
        path = self.folder / f"record-{number:06}-{stamp}.db"
        part = path.with_suffix(".part")
        try:
            told = {"at_ms": at_ms, "why": why, "facts": self._copy(part), "sha256": _digest(part)}
            _flush(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
            part.with_name(part.name + "-journal").unlink(missing_ok=True)
        _describe(path, told)
        self._rotate()
        return Backup(number, at_ms, path.stat().st_size, path.name, why)

    def _names(self) -> list[str]:
        return [path.name for path in self.folder.iterdir()]

    def _copy(self, part: Path) -> Facts:
        """Copy, open and compare; give what the copy holds."""
        try:
            with known_errors(), closing(self._database.connect()) as db:
                before = facts(db)
                db.set_progress_handler(lambda: self._stopped, _OPERATIONS)
                db.execute("VACUUM INTO ?", (str(part),))
                after = facts(db)
        except sqlite3.IntegrityError as error:  # one id twice: only in a damaged file
            raise KnownError(CORRUPT) from error
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            raise KnownError(STOPPED) from error
        copied = look_into(part)
        if copied is None or not between(copied, before, after):
            raise KnownError(DIFFERS)
        return copied

    def _rotate(self) -> None:
        for backup in superfluous(self.all(), self._cap):
            path = self.folder / backup.name
            path.unlink(missing_ok=True)
            _beside(path).unlink(missing_ok=True)


def look_into(path: Path) -> Facts | None:
    """Open a closed file without changing it: what it holds, or None when it is not sound."""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as db:
            db.execute("PRAGMA cell_size_check=ON")
            sound = db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            return facts(db) if sound else None
    except sqlite3.Error:
        return None


def _beside(path: Path) -> Path:
    return path.with_suffix(".json")


def _description(path: Path) -> Mapping[str, Any]:
    told = json.loads(_beside(path).read_text("utf-8"))
    if not isinstance(told, dict):
        raise ValueError("not a description")
    return told


def _describe(path: Path, told: Mapping[str, Any]) -> None:
    part = path.with_suffix(".part-json")
    part.write_text(json.dumps(told), "utf-8")
    _flush(part)
    part.replace(_beside(path))


def _digest(path: Path) -> str:
    import hashlib  # OpenSSL, 3 MB: only where there are backups

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
