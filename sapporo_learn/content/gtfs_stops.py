"""Makes stops of a feed's poles, and finds the kana of their names."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sapporo_learn.content.gtfs_table import Tables
from sapporo_learn.core.timetable import Pole, Stop

FILE = "stops.txt"
READINGS_FILE = "translations.txt"

NEAR_DEGREES = (0.009, 0.0125)
"""Poles of one name are one stop up to here: 1 km north and 1 km east in Hokkaido."""

_STATION, _OTHERS = "1", ("2", "3", "4")
"""``location_type``: a stop that is more than one pole; entrances and the like."""

_BAY = re.compile(r"[ 　]*[（(【\[]?([0-9０-９A-Za-zＡ-Ｚａ-ｚ]{1,3})番?(?:のりば|乗り場|乗場)[）)】\]]?$")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・ 　]+")


@dataclass(frozen=True, slots=True)
class Readings:
    """Kana that a feed gives.

    Attributes:
        by_text: Shown text -> kana.
        by_record: (table, id) -> kana.
    """

    by_text: Mapping[str, str] = field(default_factory=dict)
    by_record: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StopRow:
    """A row of ``stops.txt``: a pole, or a station with poles."""

    id: str
    name: str
    kana: str
    platform: str
    parent: str
    place: tuple[float, float] | None


def read_readings(tables: Tables) -> Readings:
    """Read ``translations.txt`` in today's form or the first of GTFS-JP (``trans_id,lang,translation``)."""
    by_text: dict[str, str] = {}
    by_record: dict[tuple[str, str], str] = {}
    columns = ("language", "table_name", "field_name", "record_id", "field_value", "lang", "trans_id")
    for kana, language, table, name, record, value, lang, old in tables.optional(
        READINGS_FILE, ("translation",), columns
    ):
        if (language or lang).lower() != "ja-hrkt" or not kana:
            continue
        if old or value:
            by_text.setdefault(old or value, kana)
        elif (table, name) in (("stops", "stop_name"), ("trips", "trip_headsign")):
            by_record[table, record] = kana
    return Readings(by_text, by_record)


def read_stops(tables: Tables, readings: Readings) -> tuple[dict[str, StopRow], dict[str, StopRow]]:
    """Return poles and stations by id.

    Raises:
        KnownError: A column is missing.
    """
    found: dict[bool, dict[str, StopRow]] = {False: {}, True: {}}
    columns = (
        "location_type",
        "platform_code",
        "stop_desc",
        "parent_station",
        "stop_lat",
        "stop_lon",
        "tts_stop_name",
    )
    for own, name, kind, code, text, parent, lat, lon, said in tables.rows(
        FILE, ("stop_id", "stop_name"), columns
    ):
        if kind in _OTHERS:
            continue
        if not own or own in found[False] or own in found[True]:
            tables.left_out.add(FILE, "番号がないか二度ある停留所")
            continue
        bay = _BAY.search(name) or _BAY.search(text)
        short = _BAY.sub("", name) or name
        kana = (
            readings.by_record.get(("stops", own))
            or readings.by_text.get(name)
            or readings.by_text.get(short)
        )
        found[kind == _STATION][own] = StopRow(
            own,
            short,
            kana or (said if _KANA.fullmatch(said) else ""),
            unicodedata.normalize("NFKC", code or (bay[1] if bay else "")),
            parent,
            _place(lat, lon),
        )
    return found[False], found[True]


def gather(poles: Iterable[StopRow], stations: Mapping[str, StopRow]) -> Iterator[Stop]:
    """Yield stops: poles of one name that stand near each other, whatever the feed says about stations."""
    by_name: defaultdict[str, list[StopRow]] = defaultdict(list)
    for pole in poles:
        by_name[stations.get(pole.parent, pole).name].append(pole)
    taken: set[str] = set()
    for name, same in by_name.items():
        for group in _near(same):
            yield _stop(name, group, stations, taken)


def _stop(name: str, group: Collection[StopRow], stations: Mapping[str, StopRow], taken: set[str]) -> Stop:
    parents = [stations[pole.parent] for pole in group if pole.parent in stations]
    ids = [*(parent.id for parent in parents), *(pole.id for pole in group)]
    own = next(each for each in ids if each not in taken)
    taken.add(own)
    kana = next((row.kana for row in (*parents, *group) if row.kana), "")
    by_platform = sorted(group, key=lambda pole: (not pole.platform, len(pole.platform), pole.platform))
    return Stop(own, name, kana, tuple(Pole(pole.id, pole.platform) for pole in by_platform))


def _near(same: list[StopRow]) -> Iterator[list[StopRow]]:
    """Split poles of one name where a wide gap lies between; a pole without a place goes with the first."""
    lost = [pole for pole in same if pole.place is None]
    placed = [(pole, pole.place) for pole in same if pole.place is not None]
    groups = [
        [pole for pole, _ in column]
        for line in _split(placed, lambda each: each[1][0], NEAR_DEGREES[0])
        for column in _split(line, lambda each: each[1][1], NEAR_DEGREES[1])
    ] or [[]]
    order = {pole.id: number for number, pole in enumerate(same)}
    groups[0] += lost
    for group in groups:
        yield sorted(group, key=lambda pole: order[pole.id])


_Placed = tuple[StopRow, tuple[float, float]]


def _split(placed: Iterable[_Placed], along: Callable[[_Placed], float], gap: float) -> list[list[_Placed]]:
    groups: list[list[_Placed]] = []
    for each in sorted(placed, key=along):
        if groups and along(each) - along(groups[-1][-1]) <= gap:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _place(lat: str, lon: str) -> tuple[float, float] | None:
    """Return degrees; None when they are not numbers of this world."""
    try:
        north, east = float(lat), float(lon)
    except ValueError:
        return None
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None
