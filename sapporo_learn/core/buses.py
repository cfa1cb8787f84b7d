"""What a passenger asks a timetable: from which pole, where to, when next, and what if it snows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, islice
from operator import attrgetter

from sapporo_learn.core.folding import fold
from sapporo_learn.core.timetable import MINUTES, Departure, Pole, Stop, Timetable


@dataclass(frozen=True, slots=True)
class Heading:
    """A choice at a stop: this pole, buses that go there.

    Attributes:
        stop: Id of the stop.
        pole: The pole.
        headsign: 「大通」, as the feed writes it.
        reading: Its kana, or "".
        routes: What these buses are called, in the order of their first departure.
    """

    stop: str
    pole: Pole
    headsign: str
    reading: str
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A departure seen from a moment.

    Attributes:
        departure: What leaves.
        day: Its service day; past midnight that is the day before.
        wait: Minutes from the moment on.
    """

    departure: Departure
    day: int
    wait: int


class Snow(StrEnum):
    """How much snow is on the roads."""

    NONE = "none"
    SNOW = "snow"
    HEAVY = "heavy"


DELAYS = {Snow.NONE: (0, 0), Snow.SNOW: (15, 30), Snow.HEAVY: (30, 60)}
"""Least and most minutes a bus is late: 15 to 30 is usual in Sapporo's snow; for heavy snow it is a guess."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A departure in snow: it may come between ``earliest`` and ``latest`` minutes from now."""

    upcoming: Upcoming
    earliest: int
    latest: int


def find_stops(timetable: Timetable, text: str, limit: int | None = None) -> tuple[Stop, ...]:
    """Return the stops whose name or reading begins with ``text``, then those that hold it elsewhere.

    Stops of exactly this name stand first; each group has the order of the kana. Empty text finds all.
    """
    if not text.strip():
        return timetable.stops[:limit]
    wanted = fold(text)
    ranks = ((_rank(names, wanted), place) for place, names in enumerate(timetable.names))
    found = sorted((rank, place) for rank, place in ranks if rank is not None)
    return tuple(timetable.stops[place] for _, place in found[:limit])


def is_called(stop: Stop, text: str) -> bool:
    """Say whether this is the stop's whole name or reading."""
    return _rank((fold(stop.name), fold(stop.reading)), fold(text)) == 0


def headings(timetable: Timetable, stop: Stop) -> tuple[Heading, ...]:
    """Return the choices at a stop: pole by pole, the one with most buses first."""
    found = []
    for pole in stop.poles:
        routes: dict[str, dict[str, None]] = {}
        counts: dict[str, int] = {}
        for departure in timetable.departures.get(pole.id, ()):
            sign = departure.headsign
            routes.setdefault(sign, {}).setdefault(departure.trip.route)
            counts[sign] = counts.get(sign, 0) + 1
        for sign in sorted(counts, key=lambda sign: -counts[sign]):
            names = tuple(route for route in routes[sign] if route)
            found.append(Heading(stop.id, pole, sign, timetable.readings.get(sign, ""), names))
    return tuple(found)


def board(
    timetable: Timetable, pole: str, day: int, headsign: str | None = None
) -> tuple[tuple[int, tuple[Departure, ...]], ...]:
    """Return the table at a pole on a service day: (hour, departures) by hour; after 23 come 24 and more."""
    running = timetable.running(day)
    leaving = (each for each in timetable.departures.get(pole, ()) if _fits(each, running, headsign))
    return tuple((hour, tuple(each)) for hour, each in groupby(leaving, lambda each: each.minute // 60))


def next_departures(
    timetable: Timetable, pole: str, day: int, minute: int, headsign: str | None = None, count: int = 3
) -> tuple[Upcoming, ...]:
    """Return what leaves within 24 hours, soonest first.

    Args:
        timetable: The timetable.
        pole: Id of the pole.
        day: The day of the moment.
        minute: The moment, from midnight of ``day``; below 0 and from 1440 on it lies on another day.
        headsign: Only buses that go there.
        count: At most so many.
    """
    day, minute = day + minute // MINUTES, minute % MINUTES
    found = [
        upcoming
        for ago in (1, 0, -1)  # trips of yesterday run past midnight, those of tomorrow may be next
        for upcoming in islice(_from(timetable, pole, day - ago, minute + ago * MINUTES, headsign), count)
    ]
    return tuple(sorted(found, key=attrgetter("wait"))[:count])


def next_in_snow(
    timetable: Timetable,
    pole: str,
    day: int,
    minute: int,
    snow: Snow,
    headsign: str | None = None,
    count: int = 3,
) -> tuple[Expected, ...]:
    """Return what may still come: in snow that is also a bus that should have left already.

    Arguments are those of :func:`next_departures`.
    """
    least, most = DELAYS[snow]
    planned = next_departures(timetable, pole, day, minute - most, headsign, count)
    return tuple(
        Expected(
            Upcoming(each.departure, each.day, each.wait - most), max(0, each.wait - most + least), each.wait
        )
        for each in planned
    )


def _rank(names: tuple[str, str], wanted: str) -> int | None:
    """Say how well a stop fits: 0 its whole name, 1 the beginning, 2 somewhere, None not at all."""
    if not wanted:
        return None
    if wanted in names:
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    return 2 if any(wanted in name for name in names) else None


def _fits(departure: Departure, running: frozenset[str], headsign: str | None) -> bool:
    return departure.trip.service in running and headsign in (None, departure.headsign)


def _from(timetable: Timetable, pole: str, day: int, minute: int, headsign: str | None) -> Iterator[Upcoming]:
    """Yield the departures of one service day from a minute on, for 24 hours."""
    running = timetable.running(day)
    leaving = timetable.departures.get(pole, ())
    for place in range(bisect_left(leaving, minute, key=attrgetter("minute")), len(leaving)):
        departure = leaving[place]
        if departure.minute >= minute + MINUTES:
            return
        if _fits(departure, running, headsign):
            yield Upcoming(departure, day, departure.minute - minute)
