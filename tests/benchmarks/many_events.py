"""A record with very many rows: learners who come month after month, each visit two lessons of five rows.

However many rows there are, a month has the same number of them, and the class of the last day 30 people.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sapporo_learn.core.days import DAY_MS, ordinal, starts_ms
from sapporo_learn.store import database, schema

LESSONS = 40
PER_VISIT = 10
VISITS = 20  # of each learner
A_MONTH = 100_000
CLASS = 30
TODAY = ordinal(2026, 11, 20)
NOW_MS = starts_ms(TODAY) + 11 * 3_600_000
"""In the class of the last day."""

_STEP_MS = 30 * DAY_MS * PER_VISIT // A_MONTH
_DEVICE = "d" * 36
_HOUR_MS = 3_600_000
_INSERT = """INSERT INTO event(event_id, device_id, seq, learner_id, session_id, lesson, step, verb, result,
 at_ms, tz_min, mono_ms) VALUES(?,?,?,?,?,?,?,?,?,?,540,?)"""
_TOUCH = (
    '{"step":"s%d","round":"%s","cause":"%s","ms":120,"mm":3.2,"dir":"left","off_x":1.5,"off_y":-2.0,'
    '"target":"call/answer"}'
)
_DONE = '{"step":"s%d","round":"%s","ms":%d,"hints":0,"stumbles":1,"rung":%d}'
_CAUSES = ("tap", "held", "tap", "missed", "tap", "slid", "tap", "wrong-idea", "tap")

Row = tuple[str | int | None, ...]


def learners_of(events: int) -> int:
    """How many learners a record of so many rows has."""
    return max(CLASS, events // (VISITS * PER_VISIT))


def learner_id(number: int) -> str:
    """Id of a learner."""
    return f"00000000-0000-7000-8000-{number:012x}"


def lesson_id(number: int) -> str:
    """Id of a lesson."""
    return f"lesson-{number % LESSONS:02}"


def build(path: Path, events: int) -> None:
    """Write a record with so many rows. Raises KnownError."""
    store = database.open(path)
    count = learners_of(events)
    with closing(store.connect()) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("BEGIN")
        for name in (*schema.TRIGGERS, *schema.INDEXES):
            kind = "TRIGGER" if name in schema.TRIGGERS else "INDEX"
            db.execute(f"DROP {kind} {name}")
        db.executemany(
            "INSERT INTO learner(learner_id, name, device_id, created_ms) VALUES(?,?,?,?)",
            ((learner_id(n), f"はな{n}", _DEVICE, NOW_MS - n) for n in range(count)),
        )
        db.executemany(
            "INSERT INTO learner_profile(learner_id, picture, changed_ms) VALUES(?,'suzuran',0)",
            ((learner_id(n),) for n in range(count)),
        )
        db.executemany(_INSERT, _rows(count))
        schema.renew_derived(db)
        db.execute("COMMIT")
        db.execute("PRAGMA analysis_limit=400")
        db.execute("PRAGMA optimize")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _rows(learners: int) -> Iterator[Row]:
    """Give the rows in the order of the clock; the last visits of the first learners are today's class."""
    number, visits = 0, learners * VISITS
    began = NOW_MS - (visits + 1) * _STEP_MS - DAY_MS
    for visit in range(visits):
        learner, times = visit % learners, visit // learners
        today = times == VISITS - 1 and learner < CLASS
        if not today:
            for row in _visit(number, learner, times, began + visit * _STEP_MS):
                number += 1
                yield row
    for learner in range(min(CLASS, learners)):
        for row in _visit(number, learner, VISITS - 1, NOW_MS - _HOUR_MS + learner):
            number += 1
            yield row


def _visit(number: int, learner: int, times: int, at_ms: int) -> Iterator[Row]:
    """Give the rows of two lessons, one minute apart; of today's class half are still in the second one."""
    session = f"{at_ms >> 16:08x}-{at_ms & 0xFFFF:04x}-7000-9000-{learner:06x}{times:06x}"
    row = 0
    for half in range(2):
        lesson, cause = lesson_id(2 * times + half + learner), _CAUSES[(number + half) % len(_CAUSES)]
        step, how = (times + learner) % 6, ("hint", "alone")[times % 2]
        last = "passed" if half == 0 or learner % 2 else "terminated"
        told: tuple[tuple[str, str], ...] = (
            ("initialized", '{"resumed":false}'),
            ("attempted", _TOUCH % (step, how, cause)),
            ("attempted" if learner % 3 else "asked", _TOUCH % (step, how, cause)),
            ("completed", _DONE % (step, how, 9000 + number % 7000, number % 6)),
            (last, '{"mastered":true,"hints":0,"mistakes":1}'),
        )
        for verb, result in told:
            ms = at_ms + row * 60_000
            event = f"{ms >> 16:08x}-{ms & 0xFFFF:04x}-7000-8000-{number + row:012x}"
            yield (
                event,
                _DEVICE,
                number + row + 1,
                learner_id(learner),
                session,
                lesson,
                step,
                verb,
                result,
                ms,
                row * 60_000,
            )
            row += 1


def size(path: Path) -> int:
    """Rows in a record."""
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM event").fetchone()[0])
