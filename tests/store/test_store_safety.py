"""Going back: to yesterday and forth again, with what must not come back left out; and old records."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.core.rotation import Backup
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store, database, glance, restore, schema
from sapporo_learn.store.database import CORRUPT, FOREIGN, Database
from sapporo_learn.store.gate import SqliteGate
from sapporo_learn.store.safety import RETENTION, SqliteSafety
from tests.helpers import disks
from tests.store.conftest import Clock
from tests.store.shelves import DAY, PICTURES, QUICK, ask, fill, safety, spoil

Open = Callable[[], Store]


def names(store: Store) -> set[str]:
    return {learner.name for learner in store.people.all(hidden=True)}


def device(path: Path) -> str:
    return str(ask(path, "SELECT device_id FROM this_device")[0][0])


def test_back_to_yesterday_and_forth_again(path: Path, store: Store, clock: Clock, row) -> None:
    keeper = safety(store, clock)
    first, second = fill(store, row)
    keeper.tend()
    clock.now += DAY
    keeper.tend()  # nothing has changed
    store.people.rename(first, "はな")
    newcomer = store.people.add()
    keeper.tend()
    before = device(path)
    assert keeper.look().undo is None
    restored = keeper.restore()
    assert restored.number == 1
    assert names(store) == {"すずらん", "らいらっく"}
    state = keeper.look()
    assert (len(state.backups), state.yesterday) == (3, restored)
    assert state.undo is not None
    assert state.undo.number == 3
    assert [line.what for line in state.audit] == ["restored", "renamed"]
    assert device(path) != before
    store.log.append([row("attempted", second)])  # the log goes on in the same program
    assert store.log.flush(60)
    assert ask(path, f"SELECT seq FROM event WHERE device_id='{device(path)}'") == [(1,)]
    keeper.restore(state.undo.name)
    assert names(store) == {"はな", "らいらっく", newcomer.name}
    assert [line.what for line in keeper.look().audit] == ["restored", "restored", "renamed"]
    assert len(ask(path, "SELECT device_id FROM device")) == 2  # the one from between is in that backup
    assert not list(path.parent.glob("restore-*"))


def test_what_must_not_come_back_stays_away(store: Store, clock: Clock, row) -> None:
    keeper = safety(store, clock)
    first, second = fill(store, row)
    gate = SqliteGate(store.database, QUICK)
    old_code = gate.set_pin("1234")
    keeper.tend()
    clock.now += DAY
    store.people.erase(first)
    gate.recover(old_code, "5678")
    keeper.restore()
    assert [learner.id for learner in store.people.all(hidden=True)] == [second]
    assert store.records.learner_runs(first) == []
    assert gate.check("5678")
    assert [line.what for line in keeper.look().audit] == ["restored", "pin-changed", "erased", "pin-set"]


def test_a_pin_that_the_record_never_had_comes_from_the_backup(store: Store, clock: Clock, row) -> None:
    keeper, gate = safety(store, clock), SqliteGate(store.database, QUICK)
    gate.set_pin("1234")
    keeper.tend()
    clock.now += DAY
    with closing(sqlite3.connect(store.database.path, isolation_level=None)) as db:
        db.execute("DELETE FROM gate")
    keeper.restore()
    assert gate.check("1234")


def test_there_must_be_something_to_go_back_to(store: Store, clock: Clock, row) -> None:
    keeper = safety(store, clock)
    fill(store, row)
    made = keeper.back_up()
    with pytest.raises(KnownError, match="きのうまで"):
        keeper.restore()
    with pytest.raises(KnownError, match="もうありません"):
        keeper.restore("record-000009.db")
    spoil(keeper.shelf.folder / made.name, 3, 1)
    with pytest.raises(KnownError, match="こわれて"):
        keeper.restore(made.name)
    assert len(names(store)) == 2
    assert [line.what for line in keeper.look().audit] == ["backup"]


def damaged(path: Path) -> None:
    (page,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event'")[0]
    spoil(path, page, 1)


def letter(path: Path) -> None:
    path.write_text("はいけい" * 100)


def broken_head(path: Path) -> None:
    spoil(path, 1, 1)


def no_page_size(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(16)
        file.write(b"\xff\xff")


@pytest.mark.parametrize(
    ("damage", "told"),
    [(damaged, CORRUPT), (letter, FOREIGN), (broken_head, FOREIGN), (no_page_size, FOREIGN)],
)
def test_a_broken_record_is_set_aside_byte_for_byte(
    path: Path, store: Store, open_store: Open, clock: Clock, row, damage: Callable[[Path], None], told: str
) -> None:
    fill(store, row)
    safety(store, clock).tend()
    store.close()
    clock.now += DAY
    damage(path)
    broken = path.read_bytes()
    keeper = SqliteSafety(Database(path), clock=clock)
    assert keeper.check() == told
    keeper.tend()  # a broken record is not backed up
    assert len(keeper.shelf.all()) == 1
    keeper.restore()
    assert keeper.check() == ""
    (kept,) = (path.parent / "broken").iterdir()
    assert kept.read_bytes() == broken
    assert len(names(open_store())) == 2


def test_the_journal_is_set_aside_too_and_no_name_comes_twice(path: Path, store: Store, row) -> None:
    fill(store, row)
    first, second = restore.set_aside(path), restore.set_aside(path)
    assert first != second
    assert (
        first.with_name(f"{first.name}-wal").read_bytes() == path.with_name(f"{path.name}-wal").read_bytes()
    )


def test_what_cannot_be_kept_is_not_given_up(path: Path, store: Store, clock: Clock, row) -> None:
    fill(store, row)
    safety(store, clock).tend()
    store.close()
    clock.now += DAY
    damaged(path)
    broken = path.read_bytes()
    (path.parent / "broken").write_text("a file")
    with pytest.raises(KnownError, match="のこせません"):
        SqliteSafety(Database(path), clock=clock).restore()
    assert path.read_bytes() == broken


def test_where_no_record_is_left_a_backup_becomes_it(path: Path, store: Store, open_store: Open, clock, row):
    fill(store, row)
    safety(store, clock).tend()
    store.close()
    clock.now += DAY
    path.unlink()
    keeper = SqliteSafety(Database(path), clock=clock)
    assert not keeper.exists()
    keeper.restore()
    assert keeper.exists()
    assert len(names(open_store())) == 2


def test_restoring_while_another_program_writes_is_all_or_nothing(
    path: Path, store: Store, clock: Clock, row
) -> None:
    fill(store, row)
    keeper = safety(store, clock)
    keeper.tend()
    clock.now += DAY
    store.people.add()
    stop, faults, seen = threading.Event(), [], set()

    def other() -> None:
        with closing(Database(path).connect()) as db:
            while not stop.wait(0.002):
                try:
                    db.execute(
                        "INSERT INTO setting VALUES('x','1') ON CONFLICT(key) DO UPDATE SET value=value+1"
                    )
                    seen.add(db.execute("SELECT count(*) FROM learner").fetchone()[0])
                except sqlite3.Error as error:
                    faults.append(error)

    thread = threading.Thread(target=other)
    thread.start()
    keeper.restore()
    while 2 not in seen and not faults:
        pass
    stop.set()
    thread.join()
    assert faults == []
    assert seen <= {2, 3}
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_full_disk_leaves_the_record_as_it_was(tmp_path: Path, clock: Clock, row) -> None:
    with disks.small_disk(tmp_path / "small") as disk:
        store = Store.open(disk / "record.db", PICTURES)
        fill(store, row)
        keeper = safety(store, clock)
        keeper.tend()
        clock.now += DAY
        store.people.add()
        disks.fill(disk / "photos")
        with pytest.raises(KnownError):
            keeper.restore()
        source = keeper.shelf.folder / keeper.shelf.all()[0].name
        with pytest.raises(KnownError):
            restore.put_in_place(store.database, source, "restored", "")
        assert len(names(store)) == 3
        (disk / "photos").unlink()
        keeper.restore()
        assert len(names(store)) == 2
        assert store.close()


def full(*_: object, **__: object) -> sqlite3.Connection:
    raise sqlite3.OperationalError("database or disk is full")


def test_a_disk_that_fills_up_at_the_last_moment(store: Store, clock, row, monkeypatch) -> None:
    fill(store, row)
    keeper = safety(store, clock)
    source = keeper.shelf.folder / keeper.shelf.make().name
    with monkeypatch.context() as patch:
        patch.setattr(restore.sqlite3, "connect", full)
        with pytest.raises(KnownError, match="のこせません"):
            restore._replace(store.database, source)
    assert len(names(store)) == 2


def test_a_file_that_cannot_be_moved_is_told(path: Path, store: Store, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="のこせません"):
        restore._swap(path, tmp_path / "none.db")


# --- looking the record through


def test_a_sound_record_gives_no_finding(store: Store) -> None:
    assert store.safety.check() == ""
    assert store.safety.look().finding == ""


def test_damage_is_found_and_told(path: Path, store: Store, row) -> None:
    fill(store, row)
    store.close()
    damaged(path)
    assert store.safety.check() == store.safety._finding == CORRUPT


def test_a_record_that_is_not_there_just_now_is_no_finding(store: Store, path: Path, monkeypatch) -> None:
    def busy(self: Database) -> sqlite3.Connection:
        raise failure

    failure = sqlite3.OperationalError("locked")
    failure.sqlite_errorcode = sqlite3.SQLITE_BUSY
    monkeypatch.setattr(Database, "connect", busy)
    with pytest.raises(KnownError, match="ほかのプログラム"):
        store.safety.check()


def test_a_large_record_opens_at_once_and_is_looked_through_after(
    path: Path, store: Store, row, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, row, events=200)
    store.close()
    (page,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name='event_learner'")[0]
    spoil(path, page, 1)
    with pytest.raises(KnownError, match="こわれて"):
        database.open(path)
    monkeypatch.setattr(database, "QUICK_BYTES", 4096)
    assert SqliteSafety(database.open(path)).check() == CORRUPT


def test_the_end_of_the_program_ends_a_backup(store: Store) -> None:
    store.safety.stop()
    with pytest.raises(KnownError, match="やめました"):
        store.safety.back_up()


def test_how_a_record_stands_is_told_even_when_it_cannot_be_read(
    path: Path, store: Store, clock, row
) -> None:
    fill(store, row)
    safety(store, clock).tend()
    store.close()
    clock.now += DAY
    letter(path)
    state = SqliteSafety(Database(path), clock=clock).look()
    assert (state.finding, state.years, state.audit) == (FOREIGN, 0, ())
    assert state.yesterday is not None


# --- records of other versions


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_older_record_is_backed_up_and_brought_up_to_date(
    path: Path, row, open_store: Open, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    older(path, version)
    assert glance.version(path) == version
    store = open_store()
    (before,) = store.safety.shelf.all()
    assert before.why == "update"
    assert glance.version(store.safety.shelf.folder / before.name) == version
    assert glance.version(path) == schema.VERSION
    store.people.rename(store.people.all()[0].id, "はな")
    assert [line.what for line in store.audit.last(9)] == ["renamed"]
    store.safety.restore(before.name)  # an older backup can be gone back to, too
    assert names(store) == {"すずらん"}
    assert glance.version(path) == schema.VERSION


def older(path: Path, version: int) -> None:
    """A record as the program of that version made it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
        for step in schema.STEPS[:version]:
            step(db)
        db.execute("CREATE TABLE _sqlite_migrations(migration_set TEXT, name TEXT, applied_at TEXT)")
        for step in schema.STEPS[:version]:
            db.execute(f"INSERT INTO _sqlite_migrations VALUES('sapporo-learn','{step.__name__}','2026')")
        db.execute(f"INSERT INTO learner VALUES('{'a' * 36}','すずらん','','{'d' * 36}',1)")
        db.execute(f"INSERT INTO learner_profile VALUES('{'a' * 36}','suzuran',0,'{{}}',1)")
        db.execute(f"PRAGMA user_version={version}")


def test_a_newer_record_is_left_alone(path: Path, store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    with pytest.raises(KnownError, match="新しいプログラム"):
        Store.open(path, PICTURES)
    assert not (path.parent / "backups").exists()


# --- old records


def aged(store: Store, clock: Clock, row) -> list[str]:
    """Two people who came three years ago, one who signed up then only, and one who comes now."""
    old = fill(store, row, people=2)
    ids = [*old, store.people.add().id, store.people.add().id]
    with store.database.writing() as db:
        db.execute("UPDATE learner SET created_ms=?", (clock.now - 3 * 366 * DAY,))
        db.execute("UPDATE learner_total SET last_ms=?", (clock.now - 3 * 366 * DAY,))
        db.execute("INSERT INTO learner_total VALUES(?,0,0,0,?)", (ids[3], clock.now))
    return ids


def test_old_records_go_only_when_they_are_told_to(store: Store, clock: Clock, row) -> None:
    keeper = safety(store, clock)
    ids = aged(store, clock, row)
    assert (keeper.look().years, keeper.look().old, keeper.erase_old()) == (0, 0, 0)
    keeper.set_retention(5)
    assert (keeper.look().years, keeper.look().old, keeper.erase_old()) == (5, 0, 0)
    keeper.set_retention(3)
    assert keeper.look().old == 3
    assert len(names(store)) == 4
    assert keeper.erase_old() == 3
    assert [learner.id for learner in store.people.all(hidden=True)] == [ids[3]]
    state = keeper.look()
    assert (state.old, len(state.backups)) == (0, 1)
    assert [(line.what, line.about) for line in state.audit] == [
        ("erased-old", "3"),
        ("retention", "3"),
        ("retention", "5"),
    ]


def test_a_clock_set_ahead_makes_nobody_old(store: Store, clock: Clock, row) -> None:
    fill(store, row)
    keeper = safety(store, clock)
    keeper.set_retention(3)
    clock.now += 3652 * DAY
    assert keeper.look().old == 0


def test_a_rule_nobody_understands_keeps_everything(store: Store, clock: Clock, row) -> None:
    aged(store, clock, row)
    store.settings.set(RETENTION, "ever")
    assert safety(store, clock).look().old == 0


def test_backups_are_told_with_the_newest_first(store: Store, clock: Clock) -> None:
    keeper = safety(store, clock)
    made = [keeper.back_up() for _ in range(3)]
    assert [one.number for one in keeper.look().backups] == [3, 2, 1]
    assert all(isinstance(one, Backup) for one in made)
