"""A bus timetable as a value: stops and their poles, trips, and the days on which they run.

``content`` makes it from an operator's feed; :mod:`sapporo_learn.core.buses` answers what a passenger asks.
Minutes count from midnight of the service day and go past 24:00 (1470 is 0:30 of the next day).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sapporo_learn.core.days import weekday
from sapporo_learn.core.folding import fold

MINUTES = 24 * 60
"""Minutes of a day."""

LATEST = 2 * MINUTES
"""Every call is before this minute: a trip ends on the day after its service day at the latest."""


class DayKind(StrEnum):
    """Which column of a timetable at a stop holds on a day."""

    WEEKDAY = "weekday"  # 平日
    SATURDAY = "saturday"  # 土曜
    HOLIDAY = "holiday"  # 日曜・祝日


_KIND_OF_WEEKDAY = (*(DayKind.WEEKDAY,) * 5, DayKind.SATURDAY, DayKind.HOLIDAY)


class Boarding(StrEnum):
    """Whether one can get on at a call."""

    FREE = "free"
    BOOKED = "booked"  # only when one has telephoned before
    NONE = "none"  # only to get off


class Call(NamedTuple):
    """A trip's stop at a pole. A tuple and no dataclass: a feed has hundreds of thousands.

    Attributes:
        pole: Id of the pole.
        minute: Departure, 0 to below :data:`LATEST`; None when the feed gives no time.
        boarding: See :class:`Boarding`.
        headsign: What the bus shows from here on, or "".
    """

    pole: str
    minute: int | None
    boarding: Boarding = Boarding.FREE
    headsign: str = ""


@dataclass(frozen=True, slots=True)
class Trip:
    """One run of a bus.

    Attributes:
        id: The feed's.
        service: Id of the :class:`Service` that says on which days.
        calls: In order.
        route: What the bus is called (「雪1」), or "".
        headsign: Where it goes, as the feed gives it, or "".
    """

    id: str
    service: str
    calls: tuple[Call, ...]
    route: str = ""
    headsign: str = ""


@dataclass(frozen=True, slots=True)
class Pole:
    """Where one stands and waits: one side of the road, one bay.

    Attributes:
        id: The feed's.
        platform: 「1」, 「A」 …, or "".
    """

    id: str
    platform: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """What people call one stop: all poles of a name.

    Attributes:
        id: For bookmarks.
        name: As shown.
        reading: Kana, or "" when the feed has none.
        poles: By platform.
    """

    id: str
    name: str
    reading: str
    poles: tuple[Pole, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """The days on which trips run.

    Attributes:
        id: The feed's; operators write the season into it (「冬・平日」).
        weekdays: Monday to Sunday.
        first, last: The weekdays hold from ``first`` to ``last``.
        added, removed: Single days that do not follow the weekdays.
    """

    id: str
    weekdays: tuple[bool, ...] = (False,) * 7
    first: int = 0
    last: int = 0
    added: frozenset[int] = frozenset()
    removed: frozenset[int] = frozenset()

    def runs_on(self, day: int) -> bool:
        """Say whether its trips begin on this day."""
        if day in self.added or day in self.removed:
            return day in self.added
        return self.first <= day <= self.last and self.weekdays[weekday(day)]

    def span(self) -> tuple[int, int] | None:
        """Return the first and last day it can run on; None when there is none."""
        ends = [self.first, self.last] if any(self.weekdays) and self.first <= self.last else []
        ends += self.added
        return (min(ends), max(ends)) if ends else None

    def kinds(self) -> frozenset[DayKind]:
        """Return for which columns it is meant; without weekdays the added days tell."""
        if any(self.weekdays):
            return frozenset(kind for kind, on in zip(_KIND_OF_WEEKDAY, self.weekdays, strict=True) if on)
        counts = dict.fromkeys(range(7), 0)
        for day in self.added:
            counts[weekday(day)] += 1
        most = max(counts.values())
        return frozenset(_KIND_OF_WEEKDAY[on] for on, count in counts.items() if 0 < most <= 2 * count)


class Departure(NamedTuple):
    """A chance to get on, at one pole.

    Attributes:
        minute: Of the service day, 0 to below :data:`LATEST`.
        headsign: Where the bus goes; worked out when the feed does not say.
        trip: The run.
        booked: One must have telephoned before.
    """

    minute: int
    headsign: str
    trip: Trip
    booked: bool


@dataclass(frozen=True, slots=True)
class About:
    """Whose timetable it is.

    Attributes:
        id: Stays the same in the next edition; for bookmarks.
        operators: Names of the bus companies.
        publisher: Who made the feed, when it is somebody else, else "".
        version: The edition, or "".
        until: The publisher says that nothing holds after this day, or None.
    """

    id: str
    operators: tuple[str, ...] = ()
    publisher: str = ""
    version: str = ""
    until: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Timetable:
    """A whole feed; made by :func:`make`.

    Attributes:
        about: Whose it is.
        stops: In the order of the kana.
        names: Beside each stop its folded name and reading, for the search.
        services: By id; those that some trip uses.
        kinds: Service id -> for which columns it is meant.
        departures: Pole id -> by minute. A pole where nobody can get on has none.
        first, last: The days that it knows; ``first > last`` when there are none.
        readings: Shown text -> kana, for headsigns.
    """

    about: About
    stops: tuple[Stop, ...]
    names: tuple[tuple[str, str], ...]
    services: Mapping[str, Service]
    kinds: Mapping[str, frozenset[DayKind]]
    departures: Mapping[str, tuple[Departure, ...]]
    first: int
    last: int
    readings: Mapping[str, str] = field(default_factory=dict)

    def stop(self, stop_id: str) -> Stop | None:
        """Return the stop with this id, if there is one."""
        return next((stop for stop in self.stops if stop.id == stop_id), None)

    def running(self, day: int) -> frozenset[str]:
        """Return the ids of the services whose trips begin on this day."""
        if not self.first <= day <= self.last:
            return frozenset()
        return frozenset(service.id for service in self.services.values() if service.runs_on(day))

    def kind(self, day: int) -> DayKind:
        """Return the column that holds on a day: a holiday on a Wednesday is one like Sunday.

        A service for every kind of day says nothing about it.
        """
        own = _KIND_OF_WEEKDAY[weekday(day)]
        kinds = [self.kinds[service] for service in self.running(day)]
        telling = [some for some in kinds if 0 < len(some) < len(DayKind)]
        if not telling or any(own in some for some in telling):
            return own
        order = (DayKind.HOLIDAY, DayKind.SATURDAY, DayKind.WEEKDAY)
        return next(kind for kind in order if any(kind in some for some in telling))

    def stand_in(self, day: int) -> int:
        """Return a day that shows how it was: ``day`` itself, or a like one when the timetable has run out.

        It has the same weekday, of the same season if a year is known, and is no holiday if possible.
        Without any known day it is ``day``.
        """
        if self.first <= day <= self.last:
            return day
        own = _KIND_OF_WEEKDAY[weekday(day)]
        likes = [like for like in self._like(day) if self.running(like)]
        return next((like for like in likes if self.kind(like) is own), likes[0] if likes else day)

    def _like(self, day: int) -> Iterator[int]:
        """Yield days of the same weekday: whole years of 52 weeks away first, then weeks."""
        sign, gap = (1, self.first - day) if day < self.first else (-1, day - self.last)
        for pace in (52 * 7, 7):
            nearest = -(-gap // pace) * pace
            yield from (day + sign * (nearest + pace * more) for more in range(3))


def make(
    about: About,
    stops: Iterable[Stop],
    trips: Iterable[Trip],
    services: Iterable[Service],
    readings: Mapping[str, str] | None = None,
) -> Timetable:
    """Sort trips to the poles. Trips name only services and poles that are given."""
    stops = sorted(stops, key=lambda stop: (fold(stop.reading or stop.name), stop.name, stop.id))
    names = {pole.id: stop.name for stop in stops for pole in stop.poles}
    departures: defaultdict[str, list[Departure]] = defaultdict(list)
    used: set[str] = set()
    for trip in trips:
        used.add(trip.service)
        headsign = trip.headsign or destination(trip, names)
        for pole, minute, boarding, own in trip.calls[:-1]:
            if minute is not None and boarding is not Boarding.NONE:
                departure = Departure(minute, own or headsign, trip, boarding is Boarding.BOOKED)
                departures[pole].append(departure)
    kept = {service.id: service for service in services if service.id in used}
    spans = [span for service in kept.values() if (span := service.span())]
    last = max((end for _, end in spans), default=0)
    return Timetable(
        about=about,
        stops=tuple(stops),
        names=tuple((fold(stop.name), fold(stop.reading)) for stop in stops),
        services=kept,
        kinds={service.id: service.kinds() for service in kept.values()},
        departures={pole: tuple(sorted(each, key=_order)) for pole, each in departures.items()},
        first=min((begin for begin, _ in spans), default=1),
        last=last if about.until is None else min(last, about.until),
        readings=dict(readings or {}),
    )


def _order(departure: Departure) -> tuple[int, str]:
    return departure.minute, departure.trip.id


def destination(trip: Trip, names: Mapping[str, str]) -> str:
    """Work out where a trip goes: to its last stop; 「大通 循環」 when it also began there."""
    begin, end = names[trip.calls[0].pole], names[trip.calls[-1].pole]
    return f"{end} 循環" if begin == end else end
