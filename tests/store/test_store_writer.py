"""The event log: at once in the queue, soon on the disk, never lost."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Happened, LessonState, SavePoint
from sapporo_learn.store import Store, database
from sapporo_learn.store.ids import Ids, time_of
from sapporo_learn.store.writer import INSERT_EVENT, SqliteLog, commit

LEARNER, SESSION = "a" * 36, "5" * 36
Row = Callable[..., Happened]


def rows(path: Path, columns: str = "*", table: str = "event ORDER BY seq") -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM {table}").fetchall()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program is writing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def make_log(path: Path, clock) -> Iterator[Callable[..., SqliteLog]]:
    logs: list[SqliteLog] = []

    def make(opened: database.Database | None = None) -> SqliteLog:
        log = SqliteLog(
            opened or database.open(path), Ids(clock), clock, lambda: 540, busy_ms=20, retry_s=0.01
        )
        logs.append(log)
        return log

    yield make
    for log in logs:
        log.close(0)


def test_row_is_kept_as_it_happened(path: Path, make_log: Callable[..., SqliteLog], clock, row: Row) -> None:
    log = make_log()
    log.append([row("hinted", LEARNER, at=2, version=3, mono_ms=1234, step="答え", rung=2)])
    assert log.flush(60)
    (kept,) = rows(path)
    device = rows(path, "device_id", "device")[0][0]
    assert kept[1:11] == (
        device,
        1,
        LEARNER,
        SESSION,
        "finger",
        3,
        2,
        "hinted",
        '{"step":"答え","rung":2}',
        clock.now - 1,
    )
    assert kept[11:] == (540, 1234)
    assert time_of(str(kept[0])) == clock.now


def test_rows_keep_their_order_and_are_numbered_without_gaps(
    path: Path, make_log: Callable[..., SqliteLog], row: Row
) -> None:
    log = make_log()
    for number in range(0, 90, 3):
        log.append([row(step=number), row(step=number + 1), row(step=number + 2)])
    assert log.flush(60)
    kept = rows(path, "seq, event_id, result")
    assert [seq for seq, _, _ in kept] == list(range(1, 91))
    assert [json.loads(str(result))["step"] for _, _, result in kept] == list(range(90))
    ids = [str(identity) for _, identity, _ in kept]
    assert ids == sorted(ids)


def test_save_point_comes_with_its_rows_and_goes_with_an_empty_state(store: Store, row: Row) -> None:
    store.log.append([row()], SavePoint(LEARNER, "finger", "first"))
    store.log.append([], SavePoint(LEARNER, "finger", "second"))
    assert store.log.flush(60)
    (state,) = store.records.lessons_of(LEARNER)
    assert (state.save, state.started, state.passed) == ("second", True, False)
    store.log.append([], SavePoint(LEARNER, "finger", ""))
    assert store.log.flush(60)
    assert [state.save for state in store.records.lessons_of(LEARNER)] == [""]


def test_stamp_and_end_of_the_save_point_are_written_together_or_not_at_all(
    path: Path, make_log: Callable[..., SqliteLog], row: Row
) -> None:
    log = make_log()
    log.append([row()], SavePoint(LEARNER, "finger", "{}"))
    assert log.flush(60)
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TRIGGER cut BEFORE DELETE ON resume_point BEGIN SELECT raise(ABORT,'cut'); END")
    log.append([row("passed")], SavePoint(LEARNER, "finger", ""))
    assert not log.flush()
    assert rows(path, "verb") == [("touched",)]
    assert rows(path, "state", "resume_point") == [("{}",)]
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TRIGGER cut")
    assert log.flush(60)
    assert rows(path, "verb") == [("touched",), ("passed",)]
    assert rows(path, "state", "resume_point") == []


def test_guest_leaves_rows_of_the_visit_only(path: Path, store: Store, row: Row) -> None:
    store.log.append([row(learner="")], SavePoint("", "finger", "{}"))
    assert store.log.flush(60)
    assert rows(path, "learner_id, session_id") == [(SESSION, SESSION)]
    assert rows(path, "count(*)", "resume_point") == [(0,)]
    assert store.people.all() == []
    assert store.records.class_list() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"learner": "short"},
        {"learner": "", "session": ""},
        {"session": "short"},
        {"lesson": "x" * 65},
        {"lesson": "\ud800"},
        {"verb": "x" * 33},
        {"at": 1000},
        {"at": -1},
        {"version": 1 << 60},
        {"mono_ms": 1 << 60},
        {"note": "あ" * 2000},
        {"note": "\ud800"},
        {"ms": float("nan")},
    ],
    ids=str,
)
def test_row_that_does_not_fit_is_told_to_its_maker(
    path: Path, store: Store, row: Row, wrong: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match=r"fit|surrogates|JSON"):
        store.log.append([row(), row(**wrong)])
    store.log.append([row()])
    assert store.log.flush(60)
    assert len(rows(path)) == 1


def test_result_that_is_no_json_is_told_to_its_maker(store: Store, row: Row) -> None:
    with pytest.raises(TypeError):
        store.log.append([row(when=object())])


def test_save_point_with_half_a_character_is_told_to_its_maker(store: Store) -> None:
    with pytest.raises(UnicodeEncodeError):
        store.log.append([], SavePoint(LEARNER, "finger", "\udfff"))


def test_busy_file_keeps_rows_waiting_and_recovers_by_itself(
    path: Path, make_log: Callable[..., SqliteLog], row: Row
) -> None:
    log = make_log()
    with locked(path):
        log.append([row(step=1)])
        assert not log.flush()
        assert "ほかのプログラム" in log.trouble()
        log.append([row(step=2)])
        assert not log.flush()
        assert rows(path) == []
    assert log.flush(60)
    assert log.trouble() == ""
    assert [json.loads(str(result))["step"] for (result,) in rows(path, "result")] == [1, 2]


def test_recovers_without_being_asked(path: Path, make_log: Callable[..., SqliteLog], row: Row) -> None:
    log = make_log()
    with locked(path):
        log.append([row()])
        assert not log.flush()
    limit = threading.Event()
    while not rows(path):
        assert not limit.wait(0.01)
    assert len(rows(path)) == 1


def test_flush_gives_up_in_time(path: Path, row: Row) -> None:
    log = SqliteLog(database.open(path), Ids(), busy_ms=2000)
    with locked(path):
        log.append([row()])
        assert not log.flush(0.01)
    assert log.close(60)
    assert len(rows(path)) == 1


def test_flush_of_nothing_is_done(store: Store) -> None:
    assert store.log.flush(60)


def test_close_writes_what_is_queued(path: Path, make_log: Callable[..., SqliteLog], row: Row) -> None:
    log = make_log()
    for _ in range(200):
        log.append([row()])
    assert log.close(60)
    assert len(rows(path)) == 200
    with pytest.raises(RuntimeError, match="closed"):
        log.append([row()])


def test_close_waits_for_a_busy_file_and_then_says_so(
    path: Path, make_log: Callable[..., SqliteLog], row: Row
) -> None:
    log = make_log()
    with locked(path):
        log.append([row()])
        assert not log.close(0.1)
    assert rows(path) == []


def test_close_goes_on_trying(path: Path, make_log: Callable[..., SqliteLog], row: Row) -> None:
    log = make_log()
    with locked(path):
        log.append([row()])
        assert not log.flush()
        closing_thread = threading.Thread(target=log.close, args=(30,))
        closing_thread.start()
    closing_thread.join()
    assert len(rows(path)) == 1


def test_failure_nobody_foresaw_keeps_rows_and_is_told(
    path: Path, make_log: Callable[..., SqliteLog], row: Row
) -> None:
    log = make_log()
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE this_device RENAME TO away")
    log.append([row()])
    assert not log.flush()
    assert "講師" in log.trouble()
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE away RENAME TO this_device")
    assert log.flush(60)
    assert len(rows(path)) == 1


def test_row_that_reached_the_disk_unnoticed_counts_once(path: Path) -> None:
    values = (Ids().new(), LEARNER, SESSION, "finger", 1, 0, "touched", "{}", 1, 540, 1)
    with closing(database.open(path).connect()) as db:
        commit(db, [[(INSERT_EVENT, values)]])
        commit(db, [[(INSERT_EVENT, values)], [(INSERT_EVENT, (Ids().new(), *values[1:]))]])
    assert [seq for (seq,) in rows(path, "seq")] == [1, 2]


class Broken(database.Database):
    """A bug of ours."""

    def connect(self, busy_ms: int | None = None) -> sqlite3.Connection:
        raise ZeroDivisionError


def test_bug_in_the_thread_is_told_and_raised(
    path: Path, make_log: Callable[..., SqliteLog], row: Row, monkeypatch
) -> None:
    raised: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda hook: raised.append(hook.exc_type))
    log = make_log(Broken(path))
    log.append([row()])
    assert not log.flush()
    assert "開きなおして" in log.trouble()
    assert not log.close()
    assert raised == [ZeroDivisionError]


def test_erased_learner_leaves_no_gap_and_no_row(path: Path, store: Store, row: Row) -> None:
    anna = store.people.add()
    store.log.append([row(learner=anna.id), row(step="kept"), row(learner=anna.id)])
    assert store.log.flush(60)
    store.people.erase(anna.id)
    store.log.append([row(learner=anna.id)], SavePoint(anna.id, "finger", "{}"))
    store.log.append([row(step="next")])
    assert store.log.flush(60)
    assert rows(path, "seq, result") == [(2, '{"step":"kept"}'), (4, '{"step":"next"}')]
    assert rows(path, "count(*)", "resume_point") == [(0,)]


def test_clock_set_back_changes_no_order(
    path: Path, make_log: Callable[..., SqliteLog], clock, row: Row
) -> None:
    log = make_log()
    log.append([row(step="first")])
    clock.now -= 86_400_000
    log.append([row(step="second")])
    assert log.flush(60)
    told = [json.loads(str(result))["step"] for (result,) in rows(path, "result", "event ORDER BY event_id")]
    assert told == ["first", "second"]
    (first,), (second,) = rows(path, "at_ms")
    assert int(str(second)) < int(str(first))  # the true reading of the clock is kept


def test_clock_set_back_while_switched_off_changes_no_order(
    path: Path, make_log: Callable[..., SqliteLog], clock, row: Row, open_store: Callable[[], Store]
) -> None:
    clock.now = 7_000_000_000_000  # long after this test runs
    log = make_log()
    log.append([row(step="first")])
    assert log.close(60)
    store = open_store()
    store.log.append([row(step="second")])
    assert store.log.flush(60)
    learner = store.people.add()
    told = [json.loads(str(result))["step"] for (result,) in rows(path, "result", "event ORDER BY event_id")]
    assert told == ["first", "second"]
    assert learner.id > str(rows(path, "max(event_id)", "event")[0][0])


def test_two_programs_share_one_device_without_mixing_numbers(
    path: Path, open_store: Callable[[], Store], row: Row
) -> None:
    one, other = open_store(), open_store()
    for _ in range(50):
        one.log.append([row()])
        other.log.append([row()])
    assert one.log.flush(60)
    assert other.log.flush(60)
    assert [seq for (seq,) in rows(path, "seq")] == list(range(1, 101))


def test_lesson_begun_by_a_save_point_alone(store: Store) -> None:
    store.log.append([], SavePoint(LEARNER, "finger", "{}"))
    assert store.log.flush(60)
    (state,) = store.records.lessons_of(LEARNER)
    assert state == LessonState("finger", False, True, "{}", state.last_ms)
