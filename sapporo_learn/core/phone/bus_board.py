"""What バスしらべ tells about the stop on the glass: the next bus, the hours around it, the delay in snow."""

from __future__ import annotations

from itertools import islice
from typing import Final

from sapporo_learn.core.buses import Expected, Snow, Upcoming, board, next_departures, next_in_snow
from sapporo_learn.core.phone.apps.bus import NOW, PLATFORMS, TODAY, WAYS, BusState
from sapporo_learn.core.phone.yukizora import PLACES, Place, Season, day_of, pole_id, timetable
from sapporo_learn.core.timetable import DayKind

HOURS: Final = 3
"""Lines of the table; as many as fit under the next bus."""


def place(stop: str) -> Place:
    """Return a stop.

    Raises:
        StopIteration: There is none.
    """
    return next(each for each in PLACES if each.id == stop)


def bound(way: str) -> str:
    """Return 「おおぞら駅前 方面」."""
    return f"{WAYS[way].name} 方面"


def is_today(state: BusState) -> bool:
    """The column on the glass holds today; only then it means something to say how long to wait."""
    return (state.day, state.season) == (TODAY, NOW)


def upcoming(state: BusState, minute: int) -> Upcoming | None:
    """Return the next bus after a minute of the day, in the column on the glass."""
    return next(iter(next_departures(timetable(), _pole(state), _day(state), minute, count=1)), None)


def hours(state: BusState, minute: int) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """Return hour and minutes from the hour of the next bus on; with none left the day's first."""
    rows = board(timetable(), _pole(state), _day(state))
    left = [row for row in rows if row[1][-1].minute >= minute] or rows
    return tuple((hour, tuple(each.minute for each in leaving)) for hour, leaving in islice(left, HOURS))


def late(state: BusState, minute: int) -> tuple[Expected, ...]:
    """Return the two buses that may come next in the snow of today."""
    return next_in_snow(timetable(), _pole(state), _day(state), minute, Snow.SNOW, count=2)


def _pole(state: BusState) -> str:
    return pole_id(place(state.stop), PLATFORMS[state.way])


def _day(state: BusState) -> int:
    return day_of(Season(state.season), DayKind(state.day))
