"""The monthly report: what is counted, when it was in Tokyo, and that small groups stay hidden."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapporo_learn.core.days import DAY_MS, ordinal, starts_ms
from sapporo_learn.core.monthly import (
    GUEST_IDLE_MS,
    IDLE_MS,
    MINUTE_MS,
    SMALL,
    Figures,
    Line,
    MonthReport,
    Trace,
    monthly,
    reading_ms,
    span_ms,
)

NOVEMBER = ordinal(2026, 11, 1)
HOUR_MS = 3_600_000


def at(day: int, hour: float = 10) -> int:
    """Wall clock of an hour of a day of November 2026 in Tokyo."""
    return starts_ms(NOVEMBER + day - 1) + round(hour * HOUR_MS)


def visit(
    person: str,
    day: int,
    *gaps: int,
    lesson: str = "finger",
    opened: str = "begun",
    verbs: dict[int, str] | None = None,
    session: str = "",
    hour: float = 10,
) -> list[Trace]:
    """A session with so many milliseconds between its rows; the last row passes unless told otherwise."""
    verbs = verbs or {len(gaps): "passed"}
    session, mono = session or f"{person}-{day}-{lesson}", 0
    rows = [Trace(session, person, lesson, "initialized", opened, at(day, hour), 0)]
    for number, gap in enumerate(gaps, 1):
        mono += gap
        rows.append(
            Trace(session, person, lesson, verbs.get(number, "touched"), "", at(day, hour) + mono, mono)
        )
    return rows


def people(count: int, day: int, *gaps: int, first: int = 0, lesson: str = "finger") -> list[Trace]:
    return [row for n in range(first, first + count) for row in visit(f"p{n}", day, *gaps, lesson=lesson)]


def november(*groups: Iterable[Trace]) -> MonthReport:
    return monthly(2026, 11, [row for rows in groups for row in rows])


def total(*groups: Iterable[Trace]) -> Figures:
    found = november(*groups).total
    assert found
    return found


# --- what is counted


def test_counts_visits_people_lessons() -> None:
    told = november(
        people(6, 4, MINUTE_MS, MINUTE_MS),
        people(6, 11, MINUTE_MS, lesson="call"),
        visit("p0", 11, opened="review", session="again"),
        visit("p1", 11, opened="", session="resumed"),
    )
    assert told.total == Figures(sessions=14, people=6, minutes=18, begun=12, passed=12, reviewed=1)
    assert told.days == (
        Line("20261104", Figures(6, 6, 12, 6, 6, 0)),
        Line("20261111", Figures(8, 6, 6, 6, 6, 1)),
    )
    assert told.lessons == (
        Line("call", Figures(6, 6, 6, 6, 6, 0)),
        Line("finger", Figures(8, 6, 12, 6, 6, 1)),
    )
    assert (told.active_days, told.guests) == (2, 0)


def test_nobody_practised() -> None:
    assert november() == MonthReport(2026, 11, None, None, None, (), ())


@pytest.mark.parametrize(("gap", "minutes"), [(IDLE_MS, 25), (IDLE_MS + 1, 0)])
def test_a_long_rest_is_no_practice(gap: int, minutes: int) -> None:
    assert total(people(5, 4, gap)).minutes == minutes


@pytest.mark.parametrize(("gap", "minutes"), [(GUEST_IDLE_MS, 150), (GUEST_IDLE_MS + 1, 0)])
def test_of_guests_only_beginning_and_end_are_known(gap: int, minutes: int) -> None:
    told = total(*(visit("", 4, gap, session=f"g{n}") for n in range(5)))
    assert (told.minutes, told.people, told.sessions) == (minutes, 5, 5)


def test_between_two_lessons_is_practice_of_neither() -> None:
    def both(person: str) -> list[Trace]:
        rows = visit(person, 4, MINUTE_MS, session=person)
        rest = [row._replace(lesson="call", mono_ms=row.mono_ms + 4 * MINUTE_MS) for row in rows]
        return [*rows, *rest]

    told = november(*(both(f"p{n}") for n in range(5)))
    assert told.total
    assert told.total.minutes == 5 * (1 + 3 + 1)
    assert {line.key: line.figures.minutes for line in told.lessons} == {"finger": 5, "call": 5}
    assert told.total.sessions == 5


def test_rows_may_come_in_any_order() -> None:
    rows = people(6, 4, 1000, 90_000, 2000)
    assert november(rows[::-1]) == november(rows)


# --- when it was


def test_a_month_begins_at_midnight_in_tokyo() -> None:
    start, end = span_ms(2026, 11)
    assert start == 1_793_458_800_000  # 2026-10-31T15:00:00Z
    assert end - start == 30 * DAY_MS
    assert span_ms(2026, 12)[1] == span_ms(2027, 1)[0]
    inside = [
        row._replace(at_ms=ms, session=f"{ms}")
        for ms in (start - 1, start, end - 1, end)
        for row in visit("p", 1)
    ]
    assert total(people(5, 4), inside).sessions == 7


def test_no_month_that_no_calendar_holds() -> None:
    for year, month in ((2026, 13), (2026, 0), (0, 1), (9999, 12)):
        with pytest.raises(ValueError, match="no "):
            span_ms(year, month)


def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began() -> None:
    late = [row for n in range(5) for row in visit(f"p{n}", 30, MINUTE_MS, 4 * MINUTE_MS, hour=23.98)]
    start, end = reading_ms(2026, 11)
    assert all(start <= row.at_ms < end for row in late)
    assert [line.key for line in november(late).days] == ["20261130"]
    assert total(late).minutes == 25
    assert monthly(2026, 12, late).total is None


def test_a_clock_that_jumps_moves_no_time() -> None:
    rows = people(5, 4, MINUTE_MS, MINUTE_MS, MINUTE_MS)
    jumps = {1: -3 * HOUR_MS, 2: 400 * DAY_MS, 3: -(1 << 52)}
    shaken = [row._replace(at_ms=row.at_ms + jumps.get(row.mono_ms // MINUTE_MS, 0)) for row in rows]
    assert november(shaken) == november(rows)


def test_a_monotonic_clock_that_runs_backwards_takes_nothing_away() -> None:
    rows = people(5, 4, MINUTE_MS, -10 * MINUTE_MS, MINUTE_MS)
    assert total(rows).minutes == 5 * 2
    assert total([row._replace(mono_ms=-(1 << 52)) for row in rows]).minutes == 0


# --- small groups


def test_a_month_of_few_people_tells_nothing() -> None:
    told = november(people(SMALL - 1, 4), people(SMALL - 1, 11))
    assert told == MonthReport(2026, 11, None, None, None, (), ())
    assert november(people(SMALL, 4)).total


def test_small_groups_are_put_together() -> None:
    told = november(people(6, 4), people(3, 11, first=6), people(2, 18, first=9), people(7, 25))
    assert [(line.key, line.figures.people) for line in told.days] == [
        ("20261104", 6),
        ("20261125", 7),
        ("", 5),
    ]
    assert told.active_days is None


def test_one_small_group_takes_the_smallest_other_with_it() -> None:
    told = november(people(9, 4), people(1, 11), people(6, 18), people(7, 25))
    assert [(line.key, line.figures.people) for line in told.days] == [
        ("20261104", 9),
        ("20261125", 7),
        ("", 6),
    ]


def test_small_lessons_have_no_name() -> None:
    told = november(people(6, 4), people(2, 4, lesson="call"), people(5, 11, lesson="ask"))
    assert [(line.key, line.figures.people) for line in told.lessons] == [("finger", 6), ("", 5)]
    assert told.lessons[-1].figures.sessions == 7


@pytest.mark.parametrize(
    ("guests", "learners", "told"), [(5, 5, 5), (4, 5, None), (5, 4, None), (0, 5, 0), (5, 0, 5)]
)
def test_guests_are_told_apart_only_where_both_are_many(guests: int, learners: int, told: int | None) -> None:
    rows = [visit("", 4, session=f"g{n}") for n in range(guests)]
    assert november(people(learners, 4), *rows).guests == told


VISITS = st.lists(
    st.tuples(st.integers(0, 8), st.integers(1, 5), st.sampled_from("abc"), st.integers(0, 2)), max_size=40
)


@given(VISITS)
@settings(max_examples=40)
def test_nothing_told_or_left_over_is_about_few_people(visits: list[tuple[int, int, str, int]]) -> None:
    """Subtract any lines from the total: what is left is nobody, or a group that is not small."""
    rows = [
        row
        for number, (who, day, lesson, passes) in enumerate(visits)
        for row in visit(f"p{who}" if who else "", day, *[1000] * passes, lesson=lesson, session=f"s{number}")
    ]
    everybody = {number: f"p{who}" if who else f"guest{number}" for number, (who, *_) in enumerate(visits)}
    told = november(rows)
    if len(set(everybody.values())) < SMALL:
        assert told == MonthReport(2026, 11, None, None, None, (), ())
        return
    groups = {
        "days": [f"202611{day:02}" for _, day, _, _ in visits],
        "lessons": [lesson for _, _, lesson, _ in visits],
    }
    for lines, keys in ((told.days, groups["days"]), (told.lessons, groups["lessons"])):
        named = [line.key for line in lines if line.key]
        whose = {key: {n for n, one in enumerate(keys) if one == key} for key in named}
        whose[""] = {n for n, one in enumerate(keys) if one not in named}
        assert [line.key for line in lines if not line.key] == ([""] if whose[""] else [])
        for line in lines:
            assert line.figures.people == len({everybody[n] for n in whose[line.key]}) >= SMALL
        for size in range(len(lines) + 1):
            for taken in combinations([line.key for line in lines], size):
                left = set(everybody) - {n for key in taken for n in whose[key]}
                assert not left or len({everybody[n] for n in left}) >= SMALL


@given(VISITS)
@settings(max_examples=40)
def test_the_lines_of_the_days_add_up_to_the_total(visits: list[tuple[int, int, str, int]]) -> None:
    rows = [
        row
        for number, (who, day, lesson, passes) in enumerate(visits)
        for row in visit(f"p{who}", day, *[1000] * passes, lesson=lesson, session=f"s{number}")
    ]
    told = november(rows)
    for name in ("sessions", "begun", "passed"):
        lines = sum(getattr(line.figures, name) for line in told.days)
        assert lines == (getattr(told.total, name) if told.total else 0)
