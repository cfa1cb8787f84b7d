"""What a real timetable tells about a stop and a direction at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from sapporo_learn.core.buses import Upcoming, board, next_departures
from sapporo_learn.core.own_feed import OwnFeed, OwnStop, OwnWay, choose, describe
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.phone.apps.own_bus import PRACTICE, OwnBusState
from sapporo_learn.core.timetable import DayKind, Timetable

COUNT: Final = 3
"""The next bus, and two after it."""

_AHEAD: Final = 28
"""Days in which one of every kind is looked for."""


@dataclass(frozen=True, slots=True)
class OwnTimes:
    """A feed with its times, or why they are not there.

    Attributes:
        feed: What is known of it; None when nothing is kept.
        timetable: None while it is being read.
        trouble: One Japanese sentence when it cannot be read, else "".
    """

    feed: OwnFeed | None = None
    timetable: Timetable | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The next buses.

    Attributes:
        kind: The column that was asked for.
        day: The day whose buses these are; 0 when there is none of this column.
        today: They are those of the moment itself, so that waiting means something.
        coming: Soonest first.
    """

    kind: DayKind
    day: int
    today: bool
    coming: tuple[Upcoming, ...]


def stop_of(state: OwnBusState, feed: OwnFeed | None) -> OwnStop | None:
    """Return the stop that was chosen, as the feed knows it."""
    return next((stop for stop in feed.stops if stop.id == state.stop), None) if feed else None


def way_of(state: OwnBusState, feed: OwnFeed | None) -> OwnWay | None:
    """Return the direction that was chosen."""
    stop = stop_of(state, feed)
    return stop.ways[state.way - 1] if stop and 1 <= state.way <= len(stop.ways) else None


def answer(state: OwnBusState, way: OwnWay, timetable: Timetable) -> Answer:
    """Ask for the next buses; of a timetable that has run out those of a day like the wanted one."""
    own = state.own
    like = timetable.stand_in(own.day)
    now = timetable.kind(like)
    kind = DayKind(state.column) if state.column in tuple(DayKind) else now
    day = like if kind is now else _next_of(kind, like, timetable)
    if day == own.day:
        asked = (timetable, way.pole, day, own.minute, way.headsign, COUNT)
        return Answer(kind, day, True, next_departures(*asked))
    return Answer(kind, day, False, _of_day(timetable, way, day, own.minute) if day else ())


def _of_day(timetable: Timetable, way: OwnWay, day: int, minute: int) -> tuple[Upcoming, ...]:
    """Return what leaves at this time of another day; after its last bus, the first ones."""
    leaving = [each for _, row in board(timetable, way.pole, day, way.headsign) for each in row]
    later = [each for each in leaving if each.minute >= minute] or leaving
    return tuple(Upcoming(each, day, each.minute - minute) for each in later[:COUNT])


def practice_times(own_ids: tuple[str, ...] = ("danchi", "lilac", "ozora")) -> OwnTimes:
    """Return the practice timetable as a feed of its own, for scenes."""
    return _practice(own_ids)


@cache
def _practice(ids: tuple[str, ...]) -> OwnTimes:
    made = yukizora.timetable()
    return OwnTimes(choose(describe(PRACTICE, made, ()), made, ids), made)


def _next_of(kind: DayKind, begin: int, timetable: Timetable) -> int:
    """Return the nearest day of a column from ``begin`` on, else before it; 0 when there is none."""
    days = (*range(begin, begin + _AHEAD), *range(begin, begin - _AHEAD, -1))
    known = (day for day in days if timetable.first <= day <= timetable.last)
    return next((day for day in known if timetable.running(day) and timetable.kind(day) is kind), 0)
