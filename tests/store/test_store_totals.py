"""The totals that triggers keep are those of a recount, whatever happens in whatever order."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapporo_learn.store import database, schema
from sapporo_learn.store.ids import Ids

Event = tuple[str, str, int, str, int]  # learner, lesson, step, verb, at_ms

PEOPLE = ["a" * 36, "b" * 36, "c" * 36]
EVENTS = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(["finger", "call"]),
    st.one_of(st.integers(0, 3), st.integers(60, 70)),
    st.sampled_from(["attempted", "asked", "completed", "passed", "from-the-future"]),
    st.integers(-5, 2_000_000_000_000),
)
HISTORY = st.lists(st.one_of(EVENTS, st.sampled_from(PEOPLE)), max_size=25)

INSERT = """INSERT INTO event(event_id, device_id, seq, learner_id, session_id, lesson, step, verb, at_ms,
 tz_min, mono_ms) VALUES(?, ?, 1, ?, ?, ?, ?, ?, ?, 0, 0)"""


def insert(db: sqlite3.Connection, event: Event) -> None:
    learner, lesson, step, verb, at_ms = event
    db.execute(INSERT, (Ids().new(), "d" * 36, learner, "5" * 36, lesson, step, verb, at_ms))


def recount(events: Iterable[Event]) -> tuple[list[tuple[object, ...]], ...]:
    """Count by hand: progress, learner_total, lesson_total."""
    kept = list(events)
    progress = []
    for learner, lesson in sorted({(event[0], event[1]) for event in kept}):
        mine = [event for event in kept if event[:2] == (learner, lesson)]
        verbs = [event[3] for event in mine]
        mask = 0
        for event in mine:
            mask |= (1 << min(event[2], 62)) if event[3] == "completed" else 0
        passed = min((event[4] for event in mine if event[3] == "passed"), default=None)
        times = [event[4] for event in mine]
        helps = verbs.count("asked")
        progress.append(
            (
                learner,
                lesson,
                len(mine),
                verbs.count("attempted"),
                helps,
                mask,
                passed,
                min(times),
                max(times),
            )
        )
    learners = [
        (
            who,
            len(mine),
            sum(row[6] is not None for row in mine),
            sum(row[4] for row in mine),
            max(row[8] for row in mine),
        )
        for who in sorted({row[0] for row in progress})
        if (mine := [row for row in progress if row[0] == who])
    ]
    lessons = [
        (what, len(mine), sum(row[6] is not None for row in mine), sum(row[4] for row in mine))
        for what in sorted({row[1] for row in progress})
        if (mine := [row for row in progress if row[1] == what])
    ]
    return progress, learners, lessons


def totals(db: sqlite3.Connection) -> tuple[list[tuple[object, ...]], ...]:
    return tuple(
        db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
        for table in ("progress", "learner_total", "lesson_total")
    )


@given(history=HISTORY)
@settings(max_examples=60, deadline=None)
def test_triggers_count_as_a_recount_does(history: list[Event | str]) -> None:
    kept: list[Event] = []
    erased: set[str] = set()
    with tempfile.TemporaryDirectory() as folder, database.open(Path(folder) / "record.db").writing() as db:
        for one in history:
            if isinstance(one, str):
                db.execute("INSERT INTO erased VALUES(?, 0) ON CONFLICT DO NOTHING", (one,))
                erased.add(one)
                kept = [event for event in kept if event[0] != one]
            else:
                insert(db, one)
                kept += [one] if one[0] not in erased else []
        by_trigger = totals(db)
        assert by_trigger == recount(kept)
        schema.rebuild_totals(db)
        assert totals(db) == by_trigger


def test_row_that_is_there_already_counts_once(path: Path) -> None:
    with database.open(path).writing() as db:
        for _ in range(2):
            db.execute(f"{INSERT} ON CONFLICT(event_id) DO NOTHING",
                       ("1" * 36, "d" * 36, PEOPLE[0], "5" * 36, "finger", 0, "asked", 1))  # fmt: skip
        assert totals(db) == recount([(PEOPLE[0], "finger", 0, "asked", 1)])


@pytest.mark.parametrize("change", ["UPDATE event SET verb='passed'", "DELETE FROM event"])
def test_events_are_append_only(path: Path, change: str) -> None:
    with database.open(path).writing() as db:
        insert(db, (PEOPLE[0], "finger", 0, "asked", 1))
        with pytest.raises(Exception, match="append-only"):
            db.execute(change)


def test_tombstone_lets_nothing_back_in(path: Path) -> None:
    gone, other = PEOPLE[:2]
    with database.open(path).writing() as db:
        link = ("INSERT INTO learner_link VALUES(?, ?, ?, 1, 0, ?, '')", ("1" * 36, gone, other, "d" * 36))
        rows = (
            link,
            ("INSERT INTO learner VALUES(?, 'はな', '', ?, 0)", (gone, "d" * 36)),
            ("INSERT INTO resume_point VALUES(?, 'finger', '{}', 0)", (gone,)),
        )
        for sql, parameters in rows:
            db.execute(sql, parameters)
        insert(db, (gone, "finger", 0, "asked", 1))
        tables = (
            "learner_link",
            "learner",
            "resume_point",
            "event",
            "progress",
            "learner_total",
            "lesson_total",
        )
        counts = f"SELECT {', '.join(f'(SELECT count(*) FROM {table})' for table in tables)}"
        assert db.execute(counts).fetchone() == (1,) * 7
        db.execute("INSERT INTO erased VALUES(?, 0)", (gone,))
        assert db.execute(counts).fetchone() == (0,) * 7
        for sql, parameters in rows:  # an old stick comes
            db.execute(sql, parameters)
        insert(db, (gone, "finger", 0, "asked", 1))
        assert db.execute(counts).fetchone() == (0,) * 7
