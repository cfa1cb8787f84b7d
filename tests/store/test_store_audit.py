"""Every change behind the PIN or by a command is one line that stays; and what leaves the record."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn.core.audit import COMMAND, WHAT_WORDS
from sapporo_learn.core.ports import LearnerSettings
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.store.exports import Exports
from sapporo_learn.store.gate import SqliteGate
from tests.store.shelves import PICTURES, QUICK, ask, fill


def lines(store: Store) -> list[tuple[str, str, str]]:
    return [(line.what, line.about, line.name) for line in reversed(store.audit.last(99))]


def test_each_change_writes_one_line(store: Store) -> None:
    learner = store.people.add()
    store.people.save_settings(learner.id, LearnerSettings(2.0))
    store.people.rename(learner.id, "はな")
    store.people.hide(learner.id, True)
    store.people.hide(learner.id, False)
    gate = SqliteGate(store.database, QUICK)
    gate.recover(gate.set_pin("1234"), "5678")
    gate.check("0000")
    store.audit.note("screen", "4.1")
    expected = [
        ("renamed", learner.id, "はな"),
        ("hidden", learner.id, "はな"),
        ("shown", learner.id, "はな"),
        ("pin-set", "", ""),
        ("pin-changed", "", ""),
        ("screen", "4.1", ""),
    ]
    assert lines(store) == expected
    store.people.erase(learner.id)
    store.people.erase(learner.id)
    assert lines(store) == [(*one[:2], "") for one in expected] + [("erased", learner.id, "")]
    assert {what for what, *_ in lines(store)} <= WHAT_WORDS.keys()


def test_nothing_done_is_nothing_written(store: Store) -> None:
    for nobody in ("", "x" * 36):
        store.people.rename(nobody, "だれか")
        store.people.hide(nobody, True)
    assert lines(store) == []


def test_no_name_stands_in_the_list_after_erasing(path: Path, store: Store) -> None:
    learner = store.people.add()
    store.people.rename(learner.id, "藻岩山のふもと")
    store.people.erase(learner.id)
    store.close()
    assert "藻岩山のふもと".encode() not in path.read_bytes()


@pytest.mark.parametrize("sql", ["UPDATE audit SET what='x'", "DELETE FROM audit"])
def test_lines_stay(path: Path, store: Store, sql: str) -> None:
    store.audit.note("screen")
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute(sql)


def test_a_command_is_told_from_an_instructor(path: Path) -> None:
    store = Store.open(path, PICTURES, COMMAND)
    store.people.erase(store.people.add().id)
    assert ask(path, 'SELECT "だれが", "したこと" FROM v_audit') == [("コマンド", "記録を消した")]
    assert store.close()


def test_a_person_gets_everything_that_is_kept(store: Store, row) -> None:
    first, second = fill(store, row)
    store.people.rename(first, "はな")
    exports = Exports(store.database)
    assert exports.find("はな") == exports.find(first.upper()) == first
    told = json.loads(exports.person(first))
    assert {table: len(rows) for table, rows in told.items()} == {
        "learner": 1,
        "learner_name": 1,
        "learner_canon": 0,
        "learner_profile": 1,
        "progress": 1,
        "event": 6,
        "resume_point": 1,
        "learner_link": 0,
        "audit": 1,
    }
    assert second not in json.dumps(told)
    assert lines(store)[-1] == ("exported", first, "はな")
    with pytest.raises(KnownError, match="いません"):
        exports.find("だれか")


def test_every_table_about_people_is_exported(store: Store) -> None:
    told = json.loads(Exports(store.database).person("a" * 36))
    with store.database.reading() as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        about = {
            table
            for table in tables
            if "learner_id" in [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        }
    assert about - {"erased", "learner_total"} <= told.keys()


def test_a_table_for_spreadsheets_is_safe_and_readable(store: Store, row) -> None:
    first, _ = fill(store, row)
    store.people.rename(first, "=1+1")
    text = Exports(store.database).lessons()
    assert text.startswith("\ufeff名前,教材,")
    assert text.count("\r\n") == 3
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert sorted(each["名前"] for each in rows) == ["'=1+1", "らいらっく"]


def test_class_and_stumbles_are_the_views_in_order(store: Store, row) -> None:
    _, second = fill(store, row)
    store.log.append([row("attempted", second, at=2, cause="missed")])
    assert store.log.flush(60)
    exports = Exports(store.database)
    assert [each["名前"] for each in exports.class_list()] == ["らいらっく", "すずらん"]
    assert [each["回数"] for each in exports.stumbles()] == [4, 4, 2, 1]
