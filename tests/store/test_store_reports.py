"""What reports ask of the record."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from sapporo_learn.core.days import ordinal, starts_ms
from sapporo_learn.core.monthly import Figures, Line, MonthReport
from sapporo_learn.core.ports import Happened
from sapporo_learn.store import Store, database, reports
from sapporo_learn.store.ids import Ids
from sapporo_learn.store.writer import SqliteLog
from tests.store.conftest import Clock

Row = Callable[..., Happened]

NIGHT = starts_ms(ordinal(2026, 11, 20)) + 30 * 60_000  # 00:30 in Tokyo, still the 19th in UTC


@pytest.fixture
def november(store: Store, path, row: Row) -> Callable[..., MonthReport]:
    """Let rows happen at their time, and ask for November 2026."""

    def ask(rows: list[tuple[int, Happened]]) -> MonthReport:
        clock = Clock()
        log = SqliteLog(database.Database(path), Ids(), clock)
        for at_ms, one in rows:
            clock.now = at_ms
            log.append([one])
        assert log.close(60)
        return store.reports.month(2026, 11)

    return ask


def visits(row: Row, count: int, at_ms: int = NIGHT, **opened: bool) -> list[tuple[int, Happened]]:
    """One lesson each for so many learners, two minutes long."""
    found = []
    for number in range(count):
        who = {"learner": f"{number:036}", "session": f"{number + 100:036}"}
        found.append((at_ms, row("initialized", **who, **opened)))
        found.append((at_ms + 120_000, row("passed", **who, mono_ms=120_000)))
    return found


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/Los_Angeles"])
def test_a_month_is_one_of_tokyo_whatever_the_zone_of_the_machine(
    zone: str, november, row: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        told = november(visits(row, 5, resumed=False))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert told.total == Figures(5, 5, 10, 5, 5, 0)
    assert told.days == (Line("20261120", told.total),)


def test_how_a_lesson_was_opened(november, row: Row) -> None:
    rows = visits(row, 5, resumed=False)
    rows += [(NIGHT, row("initialized", f"{0:036}", session="r" * 36, resumed=False, review=True))]
    rows += [(NIGHT, row("initialized", f"{0:036}", session="c" * 36, resumed=True, review=True))]
    assert november(rows).total == Figures(7, 5, 10, 5, 5, 1)


def test_guests_are_counted_by_their_visits(november, row: Row) -> None:
    guests = [(NIGHT, row("initialized", "", session=f"{n:036}", resumed=False)) for n in range(6)]
    told = november(guests)
    assert (told.total, told.guests) == (Figures(6, 6, 0, 6, 0, 0), 6)


def test_broken_json_opens_nothing() -> None:
    assert [reports._opened(told) for told in (None, "{", "[]", "{}", '{"resumed":true}')] == [
        "",
        "",
        "",
        "begun",
        "",
    ]


def test_a_month_is_found_by_an_index(store: Store, path) -> None:
    with database.Database(path).reading() as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {reports.MONTH}", (0, 1)).fetchall()
    assert [row[3] for row in plan] == ["SEARCH event USING INDEX event_at (at_ms>? AND at_ms<?)"]
