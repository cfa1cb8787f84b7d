"""The monthly report: what was practised in one month, without names and without small groups. Pure.

Time: of each session its rows are put in the order of the monotonic clock, which no change of the wall clock
moves. The time between two of them counts unless it is longer than :data:`IDLE_MS`; of a guest, of whom only
beginnings and ends are kept, :data:`GUEST_IDLE_MS`. A session belongs to the day in Tokyo on which it began,
also when it ends after midnight.

People: different learners; every visit of a guest counts as one person, since two can never be joined.

Small groups: a line about fewer than :data:`SMALL` people is never shown. All such lines of a table are put
together in one that has no name; while that one is about too few people itself, the smallest line shown joins
it. So whatever is left when lines are taken from the total is about :data:`SMALL` people or more. How many
lines were put together is not told: as many visits as days would say that one person came on each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from sapporo_learn.core.days import civil, ordinal, starts_ms, tokyo_day

SMALL: Final = 5  # fewer people than this are not told of
MINUTE_MS: Final = 60_000
IDLE_MS: Final = 5 * MINUTE_MS  # the hint ladder writes rows for 150 s of rest: nobody is there any more
GUEST_IDLE_MS: Final = 30 * MINUTE_MS  # about twice a lesson
MARGIN_MS: Final = 12 * 3_600_000  # how far beyond its month a session may reach
_ENDS: Final = (9999, 12)


class Trace(NamedTuple):
    """One row of the record, as far as it is counted.

    Attributes:
        session: Id of the visit.
        person: Id of the learner, "" for a guest.
        lesson: Id.
        verb: A verb of the record.
        opened: Of ``initialized``: ``begun`` from the start, ``review`` for the おさらい alone; else "".
        at_ms: Wall clock.
        mono_ms: Monotonic, since the session began.
    """

    session: str
    person: str
    lesson: str
    verb: str
    opened: str
    at_ms: int
    mono_ms: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a group of people did.

    Attributes:
        sessions: Visits; in a line about a lesson, those in which it was practised.
        people: Different ones.
        minutes: Of practice, rounded.
        begun: Lessons begun at their start.
        passed: Lessons finished, those of an おさらい with them.
        reviewed: Lessons opened for their おさらい alone.
    """

    sessions: int
    people: int
    minutes: int
    begun: int
    passed: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Line:
    """Figures with a name: a day as ``20261104``, the id of a lesson, or "" for what was put together."""

    key: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A month.

    Attributes:
        year: Year. month: 1–12.
        total: None when it is about too few people.
        active_days: Days on which somebody practised; None where that would tell too much.
        guests: Visits of guests among ``total.sessions``; None where that would tell too much.
        days: In their order, what was put together last.
        lessons: The same, by the most people.
    """

    year: int
    month: int
    total: Figures | None
    active_days: int | None
    guests: int | None
    days: tuple[Line, ...]
    lessons: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Stay:
    """One session, or what of it was about one lesson."""

    session: str
    person: str
    day: int
    ms: int
    begun: int
    passed: int
    reviewed: int


def span_ms(year: int, month: int) -> tuple[int, int]:
    """Give when a month begins in Tokyo, and when the next one does (ms, UTC).

    Raises:
        ValueError: There is no such month.
    """
    if (year, month) == _ENDS:
        raise ValueError(f"no month after {year}-{month}")
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return starts_ms(ordinal(year, month, 1)), starts_ms(ordinal(*after, 1))


def reading_ms(year: int, month: int) -> tuple[int, int]:
    """Give from when to when rows are needed: sessions may go on after the month, or before it already."""
    start, end = span_ms(year, month)
    return start - MARGIN_MS, end + MARGIN_MS


def monthly(year: int, month: int, traces: Iterable[Trace]) -> MonthReport:
    """Count a month.

    Args:
        year: Year.
        month: 1–12.
        traces: Rows of at least :func:`reading_ms`, in any order.
    """
    first, last = (tokyo_day(ms) for ms in span_ms(year, month))
    visits: list[_Stay] = []
    parts: dict[str, list[_Stay]] = {}
    for rows in _sessions(traces):
        visit = _stay(rows)
        if first <= visit.day < last:
            visits.append(visit)
            for lesson in dict.fromkeys(row.lesson for row in rows):
                parts.setdefault(lesson, []).append(_stay(rows, lesson))
    total = _figures(visits)
    if total.people < SMALL:
        return MonthReport(year, month, None, None, None, (), ())
    by_day: dict[str, list[_Stay]] = {}
    for visit in visits:
        by_day.setdefault("{:04}{:02}{:02}".format(*civil(visit.day)), []).append(visit)
    days, lessons = _lines(by_day), _lines(parts)
    guests = sum(visit.person == "" for visit in visits)
    return MonthReport(
        year,
        month,
        total,
        active_days=len(days) if all(line.key for line in days) else None,
        guests=guests
        if all(part == 0 or part >= SMALL for part in (guests, total.people - guests))
        else None,
        days=tuple(sorted(days, key=lambda line: (not line.key, line.key))),
        lessons=tuple(sorted(lessons, key=lambda line: (not line.key, -line.figures.people, line.key))),
    )


def _sessions(traces: Iterable[Trace]) -> Iterator[list[Trace]]:
    """Group rows by session, in the order of the monotonic clock."""
    groups: dict[str, list[Trace]] = {}
    for row in traces:
        groups.setdefault(row.session, []).append(row)
    for rows in groups.values():
        yield sorted(rows, key=lambda row: row.mono_ms)


def _stay(rows: Sequence[Trace], lesson: str | None = None) -> _Stay:
    """Sum up a session, or what of it was about one lesson; what lies between two lessons is of neither."""
    longest = IDLE_MS if rows[0].person else GUEST_IDLE_MS
    gaps = (
        after.mono_ms - before.mono_ms
        for before, after in pairwise(rows)
        if lesson is None or before.lesson == after.lesson == lesson
    )
    counted = [row for row in rows if lesson in (None, row.lesson)]
    return _Stay(
        rows[0].session,
        rows[0].person,
        tokyo_day(rows[0].at_ms),
        sum(gap for gap in gaps if gap <= longest),
        begun=sum(row.opened == "begun" for row in counted),
        passed=sum(row.verb == "passed" for row in counted),
        reviewed=sum(row.opened == "review" for row in counted),
    )


def _people(stays: Iterable[_Stay]) -> set[tuple[str, str]]:
    """Give everybody once; a guest is known by the visit alone."""
    return {(stay.person, "" if stay.person else stay.session) for stay in stays}


def _figures(stays: Sequence[_Stay]) -> Figures:
    return Figures(
        sessions=len({stay.session for stay in stays}),
        people=len(_people(stays)),
        minutes=(sum(stay.ms for stay in stays) + MINUTE_MS // 2) // MINUTE_MS,
        begun=sum(stay.begun for stay in stays),
        passed=sum(stay.passed for stay in stays),
        reviewed=sum(stay.reviewed for stay in stays),
    )


def _lines(groups: Mapping[str, list[_Stay]]) -> list[Line]:
    """Name the groups; those about too few people are put together."""
    told = {key: _figures(stays) for key, stays in groups.items()}
    left = sorted(told, key=lambda key: (told[key].people, key))
    together: list[_Stay] = []
    while left and (told[left[0]].people < SMALL or (together and len(_people(together)) < SMALL)):
        together += groups[left.pop(0)]
    lines = [Line(key, told[key]) for key in left]
    return [*lines, Line("", _figures(together))] if together else lines
