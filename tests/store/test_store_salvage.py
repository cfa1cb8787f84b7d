"""A damaged record: what can be read is read, the rest comes from the newest backup."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.core.safety import Salvaged
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, salvage
from sapporo_learn.store.backups import Shelf
from sapporo_learn.store.database import Database
from sapporo_learn.store.safety import SqliteSafety
from tests.store.conftest import Clock
from tests.store.shelves import DAY, PICTURES, ask, fill, safety, spoil

EVENTS = 2000


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a broken table up sooner: these records are small."""
    monkeypatch.setattr(salvage, "_PATIENCE", 5000)


def told(rows: list[Salvaged], table: str) -> tuple[int, int]:
    (one,) = (each for each in rows if each.table == table)
    return one.rows, one.bad


def large(path: Path, row) -> None:
    """A closed record of some 2,000 events of one person."""
    store = Store.open(path, PICTURES)
    learner = fill(store, row, people=1, events=0)[0]
    with store.database.writing() as db:
        db.executemany(
            "INSERT INTO event VALUES(?,?,?,?,?,'finger',1,0,'attempted','{}',0,540,0)",
            [(f"{n:036}", "d" * 36, n, learner, "5" * 36) for n in range(1, EVENTS)],
        )
    store.close()


def pages_of(path: Path, table: str) -> list[int]:
    """Leaf pages of a table, by reading the file: SQLite's own list of pages is seldom built in."""
    (root,) = ask(path, f"SELECT rootpage FROM sqlite_master WHERE name='{table}'")[0]
    data = path.read_bytes()
    head = data[(root - 1) * 4096 :][:4096]
    assert head[0] == 5, "an inner page of a table"
    count = int.from_bytes(head[3:5], "big")
    cells = [int.from_bytes(head[12 + 2 * n : 14 + 2 * n], "big") for n in range(count)]
    return [int.from_bytes(head[cell : cell + 4], "big") for cell in cells]


def test_broken_pages_cost_their_own_rows_only(path: Path, row, tmp_path: Path) -> None:
    large(path, row)
    leaves = pages_of(path, "event")
    for page in random.Random(7).sample(leaves, 3):
        spoil(path, page, 1)
    rows = salvage.salvage([path], tmp_path / "new.db")
    read = told(rows, "event")[0]
    assert EVENTS * (1 - 4 / len(leaves)) < read < EVENTS
    assert told(rows, "learner") == (1, 0)
    assert ask(tmp_path / "new.db", "PRAGMA integrity_check") == [("ok",)]
    assert ask(tmp_path / "new.db", "SELECT sum(events) FROM progress") == [(read,)]
    assert ask(tmp_path / "new.db", "SELECT count(*) FROM device") == [(2,)]


def test_a_broken_root_leaves_the_other_tables(path: Path, row, tmp_path: Path) -> None:
    large(path, row)
    (root,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event'")[0]
    spoil(path, root, 1)
    rows = salvage.salvage([path], tmp_path / "new.db")
    assert told(rows, "event") == (0, 0)
    assert told(rows, "learner") == (1, 0)


def test_a_table_by_key_is_read_from_both_ends(path: Path, tmp_path: Path) -> None:
    store = Store.open(path, PICTURES)
    with store.database.writing() as db:
        db.executemany("INSERT INTO setting VALUES(?,?)", [(f"{n:04}", "x" * 100) for n in range(200)])
    store.close()
    (root,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='setting'")[0]
    data = path.read_bytes()
    head = data[(root - 1) * 4096 :][:4096]
    cell = int.from_bytes(head[14:16], "big")
    spoil(path, int.from_bytes(head[cell : cell + 4], "big"), 1)  # the second leaf of some six
    rows = salvage.salvage([path], tmp_path / "new.db")
    found = {key for (key,) in ask(tmp_path / "new.db", "SELECT key FROM setting WHERE key GLOB '0*'")}
    assert {"0000", "0199"} <= found
    assert 100 < told(rows, "setting")[0] == len(found) < 200


def test_rows_that_do_not_fit_are_counted_and_left_out(path: Path, store: Store, row, tmp_path: Path) -> None:
    fill(store, row)
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA writable_schema=ON")
        db.execute("UPDATE sqlite_master SET sql=replace(sql,'CHECK(length(value)','') WHERE name='setting'")
        db.execute("INSERT INTO resume_point VALUES(?,'finger',CAST(x'ff41' AS TEXT),0)", ("e" * 36,))
        db.execute("PRAGMA ignore_check_constraints=ON")
        db.execute("INSERT INTO device VALUES('short','',0)")
    rows = salvage.salvage([path], tmp_path / "new.db")
    assert told(rows, "device") == (1, 1)
    assert told(rows, "resume_point") == (2, 1)


def test_the_damaged_file_has_the_last_word_and_a_backup_adds_what_is_missing(
    path: Path, store: Store, clock: Clock, row
) -> None:
    first, second = fill(store, row)
    keeper = safety(store, clock)
    keeper.tend()
    store.people.rename(first, "はな")
    store.people.erase(second)
    store.close()
    (root,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event'")[0]
    spoil(path, root, 1)
    made, rows = SqliteSafety(Database(path), clock=clock).salvage()
    assert ask(made, "SELECT name FROM learner") == [("はな",)]
    assert told(rows, "event") == (6, 0)  # of the backup, without the person erased since
    assert ask(made, "SELECT what, about FROM audit ORDER BY rowid DESC LIMIT 1")[0][0] == "salvaged"


def test_a_spoilt_backup_is_passed_over(path: Path, store: Store, clock: Clock, row) -> None:
    fill(store, row)
    keeper = safety(store, clock)
    for _ in range(2):
        keeper.back_up()
    newest = keeper.shelf.folder / keeper.shelf.all()[0].name
    newest.write_bytes(b"")
    assert [one.name for one in keeper._newest_sound()] == [keeper.shelf.all()[1].name]
    keeper.shelf.folder.joinpath(keeper.shelf.all()[1].name).write_bytes(b"")
    assert keeper._newest_sound() == []


def test_what_was_salvaged_becomes_the_record(
    path: Path, store: Store, open_store: Callable[[], Store], clock: Clock, row
) -> None:
    fill(store, row)
    store.close()
    (root,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event_learner'")[0]
    spoil(path, root, 1)
    broken = path.read_bytes()
    keeper = SqliteSafety(Database(path), Shelf(Database(path), clock, margin=0), clock)
    made, rows = keeper.salvage()
    assert told(rows, "event") == (12, 0)
    keeper.use(made)
    assert [kept.read_bytes() for kept in (path.parent / "broken").iterdir()] == [broken]
    again = open_store()
    assert len(again.people.all()) == 2
    assert [line.what for line in again.audit.last(1)] == ["salvaged"]
    assert keeper.check() == ""


def test_rows_still_in_the_journal_are_read_and_the_files_stay(
    path: Path, store: Store, row, tmp_path
) -> None:
    fill(store, row)
    before = {part: part.read_bytes() for part in path.parent.iterdir() if not part.name.endswith("-shm")}
    assert len(before) == 2
    assert told(salvage.salvage([path], tmp_path / "new.db"), "event") == (12, 0)
    assert {part: part.read_bytes() for part in before} == before


def test_where_nothing_can_be_read_it_is_said(path: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.db"
    letter.write_text("はいけい" * 100)
    with pytest.raises(KnownError, match="何も読めません"):
        salvage.salvage([letter], tmp_path / "new.db")
    with pytest.raises(KnownError, match="何も読めません"):
        SqliteSafety(Database(path)).salvage(tmp_path / "none.db")


def test_other_days_do_not_matter(store: Store, clock: Clock, row, tmp_path: Path) -> None:
    fill(store, row)
    clock.now += 3652 * DAY
    made, _ = safety(store, clock).salvage()
    again, _ = safety(store, clock).salvage()
    assert made != again
