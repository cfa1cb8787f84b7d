"""Reads a bus operator's timetable, GTFS-JP as it comes: what can be used is loaded, the rest is told.

GTFS-JP: standard format of bus information of the Ministry of Land, Infrastructure, Transport and Tourism.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sapporo_learn.content import gtfs_days, gtfs_stops, gtfs_trips
from sapporo_learn.content.gtfs_table import LeftOut, Tables
from sapporo_learn.content.gtfs_zip import read_files
from sapporo_learn.core.timetable import About, Stop, Timetable, Trip, make
from sapporo_learn.errors import KnownError

NEEDED = (gtfs_stops.FILE, gtfs_trips.FILE, gtfs_trips.TIMES_FILE)
WANTED = (
    *NEEDED,
    gtfs_days.FILE,
    gtfs_days.DATES_FILE,
    gtfs_trips.ROUTES_FILE,
    gtfs_trips.INTERVALS_FILE,
    gtfs_stops.READINGS_FILE,
    "agency.txt",
    "feed_info.txt",
)


@dataclass(frozen=True, slots=True)
class Feed:
    """A timetable that was read.

    Attributes:
        timetable: What can be used.
        told: One Japanese sentence about what cannot, or "".
        sentences: The same, one sentence for each thing.
    """

    timetable: Timetable
    told: str
    sentences: tuple[str, ...] = ()


def load_feed(path: Path) -> Feed:
    """Read a GTFS-JP zip, or a folder with its files.

    Raises:
        KnownError: Nothing of it can be used, or it is made to harm.
    """
    files = read_files(path, WANTED)
    for name in NEEDED:
        if name not in files.bytes:
            raise KnownError(
                f"{name} がないので、この時刻表は使えません。GTFS-JP の zip をえらんでください。"
            )
    tables = Tables(files.bytes, LeftOut())
    tables.left_out.add("zip", "ほかのフォルダーの時刻表", files.others)
    readings = gtfs_stops.read_readings(tables)
    poles, stations = gtfs_stops.read_stops(tables, readings)
    services = gtfs_days.read_services(tables)
    trips = gtfs_trips.read_trips(tables, services, poles)
    served = {call.pole for trip in trips for call in trip.calls}
    stops = list(gtfs_stops.gather((pole for pole in poles.values() if pole.id in served), stations))
    tables.left_out.add(gtfs_stops.READINGS_FILE, "よみがな", sum(not stop.reading for stop in stops))
    timetable = make(_about(tables), stops, trips, services.values(), _kana(readings, stops, trips))
    if not timetable.departures:
        why = f"（{tables.left_out.listed}）" if tables.left_out.listed else ""
        raise KnownError(f"のれる便が1つもないので、この時刻表は使えません{why}。")
    return Feed(timetable, tables.left_out.told, tables.left_out.sentences)


def _about(tables: Tables) -> About:
    agencies = list(tables.optional("agency.txt", ("agency_name",), ("agency_id",)))
    operators = tuple(dict.fromkeys(name for name, _ in agencies if name))
    columns = ("feed_version", "feed_end_date")
    info = next(tables.optional("feed_info.txt", ("feed_publisher_name",), columns), ("", "", ""))
    publisher, version, until = info
    ids = [each for name, agency in agencies if (each := agency or name)]
    return About(
        id=ids[0] if ids else publisher,
        operators=operators,
        publisher="" if publisher in operators else publisher,
        version=version,
        until=gtfs_days.day(until),
    )


def _kana(readings: gtfs_stops.Readings, stops: Iterable[Stop], trips: Iterable[Trip]) -> dict[str, str]:
    """Return shown text -> kana for everything a bus may show as its destination."""
    kana = {stop.name: stop.reading for stop in stops if stop.reading}
    for trip in trips:
        if trip.headsign and (own := readings.by_record.get(("trips", trip.id))):
            kana[trip.headsign] = own
    return {**kana, **readings.by_text}
