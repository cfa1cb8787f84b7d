"""An operator's feed kept on this machine, without its times: whose, until when, which stops."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from sapporo_learn.core import bus_words
from sapporo_learn.core.buses import find_stops, headings
from sapporo_learn.core.phone.apps.own_bus import OwnStops
from sapporo_learn.core.timetable import Pole, Stop, Timetable

MOST_STOPS: Final = 6
"""So many stops are offered to the learners of a machine."""

MOST_WAYS: Final = 24
"""So many directions of one stop; at a terminal with more the ones with fewest buses are left out."""

MOST_FOUND: Final = 8
"""So many stops are shown for what was written; who wants others writes more."""


@dataclass(frozen=True, slots=True)
class OwnWay:
    """Where one waits, and where the buses go from there."""

    pole: str
    platform: str
    headsign: str

    @property
    def place(self) -> str:
        """「1番のりば」, or "" where the pole has no number."""
        return bus_words.platform(Pole(self.pole, self.platform))


@dataclass(frozen=True, slots=True)
class OwnStop:
    """A stop that learners may look up."""

    id: str
    name: str
    reading: str
    ways: tuple[OwnWay, ...]


@dataclass(frozen=True, slots=True)
class OwnFeed:
    """What is known of a feed before its times are read.

    Attributes:
        id: Of exactly these bytes (SHA-256, hex).
        operator: Whose buses these are, short.
        owner: Operators, and the publisher when it is somebody else.
        last: The last day it knows; 0 when it knows none.
        count: How many stops it has.
        told: Sentences about what could not be used.
        stops: What was chosen for the learners.
    """

    id: str
    operator: str
    owner: str
    last: int
    count: int
    told: tuple[str, ...] = ()
    stops: tuple[OwnStop, ...] = ()

    def offered(self, day: int, minute: int) -> OwnStops:
        """Return what the phone is told when somebody looks at this moment."""
        if not self.stops:
            return OwnStops()
        ids, ways = tuple(stop.id for stop in self.stops), tuple(len(stop.ways) for stop in self.stops)
        return OwnStops(self.id, ids, ways, day, minute)

    def over(self, day: int) -> bool:
        """Say whether it has run out on this day."""
        return self.last < day


def describe(id_: str, timetable: Timetable, told: Iterable[str]) -> OwnFeed:
    """Describe a feed of which no stop is chosen yet."""
    last = timetable.last if timetable.first <= timetable.last else 0
    first, *others = timetable.about.operators or (timetable.about.publisher or "発行者の名前なし",)
    operator = f"{first} ほか" if others else first
    return OwnFeed(id_, operator, bus_words.owner(timetable), last, len(timetable.stops), tuple(told))


def choose(feed: OwnFeed, timetable: Timetable, ids: Iterable[str]) -> OwnFeed:
    """Offer these stops, in this order; left out is what is not there, or where nobody can get on."""
    found = (own for stop_id in dict.fromkeys(ids) if (own := _stop(timetable, timetable.stop(stop_id))))
    return replace(feed, stops=tuple(found)[:MOST_STOPS])


def search(timetable: Timetable, text: str) -> tuple[Stop, ...]:
    """Return the first stops that fit and where one can get on; none for empty text."""
    if not text.strip():
        return ()
    found = (stop for stop in find_stops(timetable, text) if headings(timetable, stop))
    return tuple(stop for stop, _ in zip(found, range(MOST_FOUND), strict=False))


def _stop(timetable: Timetable, stop: Stop | None) -> OwnStop | None:
    if stop is None:
        return None
    ways = [OwnWay(each.pole.id, each.pole.platform, each.headsign) for each in headings(timetable, stop)]
    return OwnStop(stop.id, stop.name, stop.reading, tuple(ways[:MOST_WAYS])) if ways else None
