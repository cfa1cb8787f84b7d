"""The trips of a feed and their times. Nine rows of ten are read here, so it is written for speed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from sapporo_learn.content.gtfs_table import Tables
from sapporo_learn.core.timetable import LATEST, Boarding, Call, Trip

FILE, TIMES_FILE = "trips.txt", "stop_times.txt"
ROUTES_FILE, INTERVALS_FILE = "routes.txt", "frequencies.txt"

_BOARDING = {"1": Boarding.NONE, "2": Boarding.BOOKED}
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")

Head = tuple[str, str, str]
"""Service, route and headsign of a trip."""

Calls = list[tuple[int, Call]]
"""Calls with their place in the trip, as they stand in the file."""


def read_trips(tables: Tables, services: Container[str], poles: Iterable[str]) -> list[Trip]:
    """Return the trips that run on known days and call at two or more known poles.

    Raises:
        KnownError: A column is missing, or there are too many rows.
    """
    heads = _heads(tables, services)
    calls: dict[str, Calls | None] = {own: None if head is None else [] for own, head in heads.items()}
    _add_calls(tables, calls, poles)
    trips = []
    for own, head in heads.items():
        placed = calls.pop(own)
        if head is None or placed is None:
            continue
        placed.sort(key=itemgetter(0))
        ordered = tuple(call for _, call in placed)
        if len(ordered) < 2:
            tables.left_out.add(FILE, "停留所が2つない便")
        elif any(earlier > later for earlier, later in pairwise(_minutes(ordered))):
            tables.left_out.add(FILE, "時刻が逆もどりする便")
        else:
            trips.append(Trip(own, head[0], ordered, head[1], head[2]))
    return trips


def _heads(tables: Tables, services: Container[str]) -> dict[str, Head | None]:
    """Return what the feed says of each trip as a whole; None for a trip that cannot be used."""
    names = ("route_short_name", "route_long_name")
    routes = {own: short or long for own, short, long in tables.optional(ROUTES_FILE, ("route_id",), names)}
    by_interval = {own for (own,) in tables.optional(INTERVALS_FILE, ("trip_id",))}
    heads: dict[str, Head | None] = {}
    for own, service, route, headsign in tables.rows(
        FILE, ("trip_id", "service_id"), ("route_id", "trip_headsign")
    ):
        if own in heads:
            tables.left_out.add(FILE, "二度ある便")
        elif own in by_interval:
            heads[own] = None
            tables.left_out.add(INTERVALS_FILE, "間隔だけで走る便")
        elif service not in services:
            heads[own] = None
            tables.left_out.add(FILE, "走る日のわからない便")
        else:
            heads[own] = (service, routes.get(route, ""), headsign)
    return heads


def _add_calls(tables: Tables, trips: dict[str, Calls | None], poles: Iterable[str]) -> None:
    """Put each row of the times to its trip."""
    own = {pole: pole for pole in poles}  # one string for all calls at a pole
    minutes, places = _Minutes(), _Places()
    lost: Counter[str] = Counter()
    for trip, stop, order, leaves, arrives, pickup, headsign in tables.rows(
        TIMES_FILE,
        ("trip_id", "stop_id", "stop_sequence"),
        ("departure_time", "arrival_time", "pickup_type", "stop_headsign"),
    ):
        calls, pole, place = trips.get(trip), own.get(stop), places[order]
        if calls is None:
            lost["便のわからない行"] += trip not in trips
        elif pole is None:
            lost["停留所のわからない行"] += 1
        elif place is None:
            lost["順番の読めない行"] += 1
        else:
            minute = minutes[leaves or arrives]
            lost["時刻の読めない行"] += minute is None
            calls.append((place, Call(pole, minute, _BOARDING.get(pickup, Boarding.FREE), headsign)))
    for what, count in lost.items():
        tables.left_out.add(TIMES_FILE, what, count)


def _minutes(calls: Iterable[Call]) -> Iterator[int]:
    return (call.minute for call in calls if call.minute is not None)


class _Minutes(dict[str, int | None]):
    """Written time -> minute of the service day; each way of writing is read once."""

    def __missing__(self, text: str) -> int | None:
        self[text] = minute(text)
        return self[text]


class _Places(dict[str, int | None]):
    """Written number -> number."""

    def __missing__(self, text: str) -> int | None:
        try:
            self[text] = int(text)
        except ValueError:
            self[text] = None
        return self[text]


def minute(text: str) -> int | None:
    """Return the minute of ``8:05:00``, ``08:05`` or ``25:10:00``; None when no trip has it."""
    parts = _TIME.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not parts or int(parts[2]) > 59:
        return None
    found = int(parts[1]) * 60 + int(parts[2])
    return found if found < LATEST else None
