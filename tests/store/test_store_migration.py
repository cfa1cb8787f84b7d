"""A record of an older program is brought up to date, with nothing lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.store import Store, database, schema

SAMPLES = Path(__file__).parent / "samples"
SHARED = (
    "device",
    "learner",
    "event",
    "erased",
    "learner_link",
    "progress",
    "learner_profile",
    "resume_point",
)


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as db:
        return {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in SHARED}


@pytest.fixture
def old(path: Path) -> Path:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db:
        db.executescript((SAMPLES / "record-1.sql").read_text("utf-8"))
    return path


def test_a_record_of_the_first_schema_is_opened_with_all_that_was_in_it(old: Path) -> None:
    before = rows(old)
    assert all(before[table] for table in ("event", "learner", "erased", "resume_point"))
    store = Store.open(old, [("suzuran", "すずらん")])
    assert {one.name for one in store.people.all()} == {"すずらん", "はな"}
    assert store.settings.get("px_per_mm") == "3.7"
    store.close()
    assert rows(old) == before
    with database.open(old).reading() as db:
        assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)


def test_a_name_given_before_goes_on_the_way_as_one_that_was_given(old: Path) -> None:
    with database.open(old).reading() as db:
        assert ("はな",) in db.execute("SELECT name FROM learner_name").fetchall()
