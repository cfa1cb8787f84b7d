"""Backups: a checked copy or none, never in the way, thrown away by rule."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sapporo_learn.core.rotation import Backup
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, backups
from sapporo_learn.store.backups import Shelf, between, facts, look_into
from sapporo_learn.store.database import Database
from tests.helpers import disks
from tests.store.conftest import Clock
from tests.store.shelves import DAY, PICTURES, ask, fill, safety, spoil


@pytest.fixture
def shelf(store: Store, clock: Clock, row) -> Shelf:
    fill(store, row)
    return safety(store, clock).shelf


def files(shelf: Shelf) -> list[str]:
    return sorted(path.name for path in shelf.folder.iterdir())


def test_a_backup_is_a_closed_record_named_by_its_number_and_utc(shelf: Shelf, path: Path) -> None:
    made = shelf.make("asked")
    assert re.fullmatch(r"record-000001-20270115T080000Z\.db", made.name)
    assert files(shelf) == [made.name, made.name.replace(".db", ".json")]
    copy = shelf.folder / made.name
    assert copy.read_bytes()[18:20] == b"\1\1"  # closed: no journal belongs to it
    assert ask(copy, "SELECT count(*) FROM event") == ask(path, "SELECT count(*) FROM event") == [(12,)]
    assert shelf.all() == [made]
    assert shelf.sound(made) == copy
    assert (made.why, made.size) == ("asked", copy.stat().st_size)


def test_nothing_new_makes_no_backup_and_any_change_does(shelf: Shelf, store: Store) -> None:
    assert shelf.make_if_changed() is not None
    assert shelf.make_if_changed() is None
    store.settings.set("px_per_mm", "4.1")
    assert shelf.make_if_changed() is not None
    store.people.rename(store.people.all()[0].id, "はな")
    assert shelf.make_if_changed() is not None
    assert [backup.number for backup in shelf.all()] == [3, 2, 1]


def test_lessons_go_on_while_a_backup_is_made(store: Store, clock: Clock, row) -> None:
    learner = fill(store, row, people=1, events=3000)[0]
    made: list[Backup] = []
    thread = threading.Thread(target=lambda: made.append(safety(store, clock).shelf.make()))
    thread.start()
    written = 0
    while thread.is_alive():
        store.log.append([row("attempted", learner)])
        assert store.log.flush(60)
        written += 1
    thread.join()
    copied = json.loads((store.safety.shelf.folder / made[0].name).with_suffix(".json").read_text())
    assert 3001 <= copied["facts"]["event"][0] <= 3001 + written


def test_old_backups_go_and_numbers_never_come_twice(store: Store, clock: Clock, row) -> None:
    fill(store, row)
    shelf = safety(store, clock, cap=1).shelf
    for _ in range(3):
        shelf.make()
        clock.now += DAY
    assert [backup.number for backup in shelf.all()] == [3]
    assert len(files(shelf)) == 2


def test_a_clock_far_off_deletes_no_backup(store: Store, clock: Clock, row) -> None:
    fill(store, row)
    shelf = safety(store, clock).shelf
    shelf.make()
    for years in (-1, 10):
        clock.now += years * 365 * DAY
        shelf.make()
    assert [backup.number for backup in shelf.all()] == [3, 2, 1]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.with_suffix(".json").unlink(),
        lambda path: path.with_suffix(".json").write_text("[]"),
        lambda path: path.with_suffix(".json").write_text("{"),
        lambda path: path.with_suffix(".json").write_text('{"at_ms":"x","why":1}'),
        lambda path: path.unlink(),
        lambda path: path.rename(path.with_name("record-last.db")),
    ],
)
def test_what_is_not_whole_does_not_count(shelf: Shelf, damage: Callable[[Path], None]) -> None:
    damage(shelf.folder / shelf.make().name)
    assert shelf.all() == []
    assert shelf.make().number >= 1


def test_one_changed_bit_is_noticed_before_a_backup_is_used(shelf: Shelf) -> None:
    made = shelf.make()
    path = shelf.folder / made.name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(KnownError, match="こわれて"):
        shelf.sound(made)
    path.unlink()
    with pytest.raises(KnownError, match="こわれて"):
        shelf.sound(made)


def test_what_was_left_over_is_swept_away(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    for name in ("record-000007-20270101T000000Z.part", "record-000007-20270101T000000Z.part-journal"):
        (shelf.folder / name).write_text("half")
    (shelf.folder / "memo.txt").write_text("講師のメモ")
    made = shelf.make()
    assert files(shelf) == ["memo.txt", made.name, made.name.replace(".db", ".json")]


def test_a_copy_that_differs_does_not_count(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.make()
    monkeypatch.setattr(backups, "look_into", lambda path: {**look_into(path), "event": [0.0] * 5})
    with pytest.raises(KnownError, match="合いません"):
        shelf.make()
    monkeypatch.setattr(backups, "look_into", lambda path: None)
    with pytest.raises(KnownError, match="合いません"):
        shelf.make()
    assert [backup.number for backup in shelf.all()] == [1]
    assert len(files(shelf)) == 2


def test_a_copy_holds_what_the_record_held_meanwhile() -> None:
    assert between({"a": [5.0]}, {"a": [4.0]}, {"a": [6.0]})
    assert between({"a": [5.0]}, {"a": [6.0]}, {"a": [4.0]})  # somebody was erased
    assert not between({"a": [3.0]}, {"a": [4.0]}, {"a": [6.0]})
    assert not between({}, {"a": [4.0]}, {"a": [6.0]})


def test_files_that_are_no_records_are_told_apart(tmp_path: Path) -> None:
    assert look_into(tmp_path / "none.db") is None
    (tmp_path / "letter.db").write_text("はいけい" * 200)
    assert look_into(tmp_path / "letter.db") is None


def test_damage_inside_is_found(shelf: Shelf) -> None:
    copy = shelf.folder / shelf.make().name
    spoil(copy, 5, 2)
    assert look_into(copy) is None


def test_a_damaged_record_is_not_backed_up(path: Path, store: Store, clock: Clock, row) -> None:
    fill(store, row, events=200)
    store.close()
    shelf = Shelf(Database(path), clock, margin=0)
    (page,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event'")[0]
    spoil(path, page, 1)
    with pytest.raises(KnownError, match="こわれて"):
        shelf.make()
    assert files(shelf) == []


class Trouble:
    """A connection on which copying fails."""

    def __init__(self, error: sqlite3.Error, real: sqlite3.Connection) -> None:
        self._error, self._real = error, real

    def execute(self, sql: str, *parameters: object) -> sqlite3.Cursor:
        if sql.startswith("VACUUM"):
            raise self._error
        return self._real.execute(sql, *parameters)

    def set_progress_handler(self, *_: object) -> None:
        pass

    def close(self) -> None:
        self._real.close()


def troubled(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, error: sqlite3.Error) -> None:
    real = Database.connect
    monkeypatch.setattr(Database, "connect", lambda self: Trouble(error, real(self)))


def test_one_id_twice_is_damage(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    troubled(shelf, monkeypatch, sqlite3.IntegrityError("UNIQUE constraint failed"))
    with pytest.raises(KnownError, match="こわれて"):
        shelf.make()


def test_a_bug_of_ours_is_not_hidden(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    bug = sqlite3.OperationalError("near x: syntax error")
    bug.sqlite_errorcode = sqlite3.SQLITE_ERROR
    troubled(shelf, monkeypatch, bug)
    with pytest.raises(sqlite3.OperationalError):
        shelf.make()


def test_at_the_end_a_backup_is_given_up(store: Store, clock: Clock, row, monkeypatch) -> None:
    fill(store, row, people=1, events=1000)
    shelf = safety(store, clock).shelf

    def end_just_before(db: sqlite3.Connection) -> backups.Facts:
        shelf.stop()
        return facts(db)

    monkeypatch.setattr(backups, "facts", end_just_before)
    for _ in range(2):  # in the middle, and before it begins
        with pytest.raises(KnownError, match="やめました"):
            shelf.make()
        assert files(shelf) == []


# --- disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with disks.small_disk(tmp_path / "small") as folder:
        yield folder


def test_a_full_disk_keeps_the_old_backups_and_the_lesson_going(small_disk: Path, clock: Clock, row) -> None:
    store = Store.open(small_disk / "record.db", PICTURES)
    fill(store, row)
    shelf = safety(store, clock).shelf
    shelf.make()
    with pytest.raises(KnownError, match="空きが少ない"):
        Shelf(store.database, clock, margin=1 << 30).make()
    free = os.statvfs(small_disk).f_bavail * 4096
    (small_disk / "photos").write_bytes(bytes(free - 100_000))
    shelf._margin = -(1 << 30)  # it believes that there is room
    with pytest.raises(KnownError, match=r"いっぱい|書きこめません"):
        shelf.make()
    assert [backup.number for backup in shelf.all()] == [1]
    assert len(files(shelf)) == 2
    (small_disk / "photos").unlink()
    assert shelf.make().number == 2
    assert store.close()


def test_a_folder_that_cannot_be_written_is_told(shelf: Shelf) -> None:
    shelf.folder.write_text("a file")
    with pytest.raises(KnownError, match="フォルダーに書きこめません"):
        shelf.make()
    assert shelf.all() == []


def test_facts_know_every_table_that_is_not_made_anew(store: Store) -> None:
    with store.database.reading() as db:
        derived = {"progress", "learner_total", "lesson_total", "this_device"}
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        told = set(facts(db))
    assert {name for name in tables if not name.startswith(("sqlite_", "_sqlite"))} - derived == told
