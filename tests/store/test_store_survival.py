"""What was acknowledged stays: when the power fails, when the program is killed, when the disk is full."""

from __future__ import annotations

import random
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.errors import KnownError
from sapporo_learn.store import database
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import INSERT_EVENT, UPSERT_SAVE, Job, SqliteLog, commit
from tests.helpers import disks
from tests.store import kills
from tests.store.power import FullDiskVFS, PowerCutVFS

LEARNER, SESSION = "a" * 36, "5" * 36
ROWS = 500
Row = Callable[..., Happened]


def job(ids: Ids, number: int) -> Job:
    """One touch and the save point it leads to, as the log writes them."""
    row = (ids.new(), LEARNER, SESSION, "finger", 1, 0, "touched", f'{{"n":{number}}}', number, 540, number)
    return [(INSERT_EVENT, row), (UPSERT_SAVE, (LEARNER, "finger", str(number), number))]


def rows_after_power_cut(folder: Path, *pragmas: str) -> tuple[int, str]:
    """Write ``ROWS`` rows, each acknowledged, cut the power; count rows, and tell the save point."""
    disk, left = folder / "disk", folder / "left"
    disk.mkdir()
    left.mkdir()
    database.open(disk / "record.db").tidy()
    shutil.copy(disk / "record.db", left)
    vfs = PowerCutVFS(f"power-cut-{folder.name}", left)
    connection = apsw.Connection(str(disk / "record.db"), vfs=vfs.name)
    database.configure(connection)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    ids = Ids()
    for number in range(1, ROWS + 1):
        commit(connection, [job(ids, number)])
    survivors = folder / "survivors"
    shutil.copytree(left, survivors)  # just now the power fails
    connection.close()
    with database.open(survivors / "record.db").reading() as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = db.execute("SELECT count(*) FROM event").fetchone()[0]
        save = db.execute("SELECT state FROM resume_point").fetchone()
    return rows, save[0] if save else ""


def test_power_cut_loses_no_acknowledged_row(tmp_path: Path) -> None:
    assert rows_after_power_cut(tmp_path) == (ROWS, str(ROWS))


def test_the_power_cut_is_real(tmp_path: Path) -> None:
    """The same rows with synchronous=NORMAL are lost, so the test above proves something."""
    rows, _ = rows_after_power_cut(tmp_path, "synchronous=NORMAL")
    assert rows < ROWS


def test_killed_program_loses_no_acknowledged_row(path: Path) -> None:
    path.parent.mkdir()
    assert kills.run(path, 10, random.Random(20261125)) > 10


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    with disks.small_disk(tmp_path / "small") as folder:
        yield folder


def test_full_disk_keeps_rows_waiting_until_there_is_space(small_disk: Path, row: Row) -> None:
    opened = database.open(small_disk / "record.db")
    log = SqliteLog(opened, Ids(), retry_s=0.01)
    log.append([row(n=0)])
    assert log.flush(60)
    disks.fill(small_disk / "photos")
    appended = 1
    while not log.trouble():
        log.append([row(n=appended, note="x" * 500)], SavePoint(LEARNER, "finger", str(appended)))
        appended += 1
        log.flush()
    assert "いっぱい" in log.trouble()
    with opened.reading() as db:  # what was acknowledged can be read
        assert db.execute("SELECT count(*) FROM event").fetchone()[0] < appended
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with pytest.raises(KnownError, match="いっぱい"), opened.writing() as db:
        db.execute("INSERT INTO setting VALUES('a',?)", ("x" * 100_000,))
    (small_disk / "photos").unlink()
    limit = threading.Event()
    while log.trouble():
        assert not limit.wait(0.01)
    assert log.close(60)
    with opened.reading() as db:
        numbers = db.execute("SELECT seq, result FROM event ORDER BY seq").fetchall()
        save = db.execute("SELECT state FROM resume_point").fetchone()[0]
    assert [seq for seq, _ in numbers] == list(range(1, appended + 1))
    assert int(save) == appended - 1


def test_record_cannot_be_made_on_a_full_disk(small_disk: Path) -> None:
    disks.fill(small_disk / "photos")
    with pytest.raises(KnownError, match="いっぱい"):
        database.open(small_disk / "record.db")
    (small_disk / "photos").unlink()
    database.open(small_disk / "record.db")


def test_full_at_any_write_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """The disk is full from the first, second, third … write on: what was acknowledged is all there."""
    database.open(tmp_path / "empty.db").tidy()
    full, number = True, 0
    while full:
        path, number = tmp_path / f"{number}.db", number + 1
        shutil.copy(tmp_path / "empty.db", path)
        vfs = FullDiskVFS(f"full-{number}", number)
        connection = apsw.Connection(str(path), vfs=vfs.name)
        ids, acknowledged = Ids(), 0
        try:
            database.configure(connection)
            connection.execute("PRAGMA wal_autocheckpoint=3")  # writes of that kind among them
            for row in range(1, 7):
                commit(connection, [job(ids, row)])
                acknowledged = row
        except apsw.FullError:
            pass
        with suppress(apsw.FullError):
            connection.close(True)
        full = vfs.refused
        with database.open(path).reading() as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = db.execute("SELECT count(*) FROM event").fetchone()[0]
            saved = db.execute("SELECT state FROM resume_point").fetchall()
        assert rows in (acknowledged, acknowledged + 1)  # one more where only what follows a commit failed
        assert saved == ([(str(rows),)] if rows else [])
    assert number > 20
    assert acknowledged == 6
