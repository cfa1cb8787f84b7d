"""What was acknowledged stays: when the power fails, when the program is killed, when the disk is full."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import INSERT_EVENT, UPSERT_SAVE, Job, SqliteLog, commit
from tests.helpers import disks
from tests.store.power import PowerCutVFS

LEARNER, SESSION = "a" * 36, "5" * 36
ROWS = 300
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


CHILD = """
import sys, pathlib
from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.store import Store
store = Store.open(pathlib.Path(sys.argv[1]), [("suzuran", "すずらん")])
number = 0
while True:
    number += 1
    row = Happened("a" * 36, "5" * 36, "finger", 1, 0, "touched", {"n": number}, number)
    store.log.append([row], SavePoint("a" * 36, "finger", str(number)))
    if number % 3 == 0 and store.log.flush():
        print(number, flush=True)
"""


def test_killed_program_loses_no_acknowledged_row(path: Path, open_store: Callable[[], Store]) -> None:
    path.parent.mkdir()
    written = 0
    for wanted in (1, 20, 60):
        with subprocess.Popen(
            [sys.executable, "-c", CHILD, path], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            told = [child.stdout.readline() for _ in range(wanted)]
            child.kill()
            told += child.stdout.read().splitlines(keepends=True)
        acknowledged = max(int(line) for line in told if line.endswith("\n"))
        assert child.returncode == -signal.SIGKILL
        with closing(sqlite3.connect(path)) as reader:
            rows, last = reader.execute("SELECT count(*), max(seq) FROM event").fetchone()
            newest = reader.execute("SELECT result FROM event ORDER BY seq DESC LIMIT 1").fetchone()[0]
        assert rows == last >= written + acknowledged
        (state,) = open_store().records.lessons_of(LEARNER)
        assert newest == f'{{"n":{state.save}}}'  # the save point belongs to the last row
        written = rows


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
