"""The whole program looks after its record, and a broken one can be put right from the instructor's page."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn import app, paths
from sapporo_learn.store import Store
from sapporo_learn.store.backups import Shelf
from sapporo_learn.store.database import CORRUPT, Database
from sapporo_learn.ui.instructor_safety_words import REOPEN
from tests.helpers.program import press, rows, running, until, words

pytestmark = pytest.mark.usefixtures("qapp")

DAY_MS = 86_400_000


def yesterday(data: Path, days: int = 1) -> Store:
    """A record with one person and a backup of another day."""
    store = Store.open(data / paths.RECORD, [("suzuran", "すずらん")])
    store.people.add()
    now = store.safety._clock()
    Shelf(store.database, lambda: now - days * DAY_MS, margin=0).make()
    return store


def test_it_backs_up_by_itself_and_writes_down_what_instructors_change(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        assert stage.app.upkeep._timer.isActive()
        stage.app.store.people.add()
        stage.app.upkeep.tend()
        until(lambda: len(list((tmp_path / "backups").glob("*.json"))) == 1)
        stage.app.shell.setPxPerMm(4.25)
        until(lambda: rows(tmp_path, "SELECT what, about FROM audit") == [("screen", "4.25")])
        stage.app.upkeep.broken.emit()
        assert app.BROKEN in words(stage)


def test_a_broken_record_is_put_right_behind_the_pin(tmp_path: Path) -> None:
    path = tmp_path / paths.RECORD
    assert yesterday(tmp_path).close()
    path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * 40_960)
    with running(tmp_path) as stage:
        assert not stage.app.upkeep._timer.isActive()
        assert stage.app.safety._safety.check() == CORRUPT
        press(stage, "わかりました")
        instructor, safety = stage.app.instructor, stage.app.safety
        stage.app.shell.instructorAsked.emit()
        until(lambda: instructor.property("page") == "set")
        for _ in range(2):
            for digit in "2468":
                instructor.digit(digit)
            instructor.submit()
        until(lambda: instructor.property("page") == "code")
        safety.open()
        until(lambda: safety.property("yesterday") != "")
        assert safety.property("broken")
        safety.restore()
        until(lambda: safety.property("said") == REOPEN)
    assert Database(path).path.exists()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name FROM learner").fetchall() == [("すずらん",)]
    assert len(list((tmp_path / "broken").iterdir())) == 1
