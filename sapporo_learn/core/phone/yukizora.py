"""ゆきぞらバス, a bus company that does not exist: the timetable for practice. Stops and times are invented.

``assets/timetable/make_feed.py`` writes it as GTFS-JP; a test holds the files to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from sapporo_learn.core.days import ordinal, weekday
from sapporo_learn.core.timetable import (
    About,
    Boarding,
    Call,
    DayKind,
    Pole,
    Service,
    Stop,
    Timetable,
    Trip,
    make,
)


class Season(StrEnum):
    """Which of the two timetables of a year holds."""

    SUMMER = "summer"
    WINTER = "winter"


class Place(NamedTuple):
    """A stop of the line, with a pole on each side of the road, and the minutes from the stop before."""

    id: str
    name: str
    kana: str
    minutes: int


COMPANY: Final = "ゆきぞらバス（練習用）"
ROUTE_NAME: Final = "ゆき1"

PLACES: Final = (
    Place("ozora", "おおぞら駅前", "おおぞらえきまえ", 0),
    Place("kuma", "こぐま公園前", "こぐまこうえんまえ", 3),
    Place("shirakaba", "しらかば橋", "しらかばばし", 4),
    Place("lilac", "ライラック病院前", "らいらっくびょういんまえ", 3),
    Place("ichiba", "なかよし市場前", "なかよしいちばまえ", 4),
    Place("tanpopo", "たんぽぽ小学校前", "たんぽぽしょうがっこうまえ", 3),
    Place("saka", "みどりの坂", "みどりのさか", 4),
    Place("danchi", "ゆきぞら団地前", "ゆきぞらだんちまえ", 3),
    Place("kita", "ゆきぞら団地北", "ゆきぞらだんちきた", 2),
    Place("fukurou", "ふくろうの森", "ふくろうのもり", 4),
)
"""From the town outwards."""

TOWN, WOOD = "1", "2"
"""Platforms: where buses to the first stop leave, and those to the last."""

SEASONS: Final = {
    Season.SUMMER: ("夏", ordinal(2026, 4, 1), ordinal(2026, 11, 30)),
    Season.WINTER: ("冬", ordinal(2026, 12, 1), ordinal(2027, 3, 31)),
}
"""Name, first and last day."""

KINDS: Final = {
    DayKind.WEEKDAY: ("平日", (True,) * 5 + (False,) * 2),
    DayKind.SATURDAY: ("土曜", (False,) * 5 + (True, False)),
    DayKind.HOLIDAY: ("日祝", (False,) * 6 + (True,)),
}

_MONTHS = {
    2026: "0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123 1231",
    2027: "0101 0102 0103 0111 0211 0223 0321 0322",
}
HOLIDAYS: Final = frozenset(
    ordinal(year, int(each[:2]), int(each[2:])) for year, days in _MONTHS.items() for each in days.split()
)
"""国民の祝日 of the year, with the days off that follow them; the turn of the year runs like them."""

_LEAVES = {
    (Season.SUMMER, DayKind.WEEKDAY): ((375, 1395, 20), (357, 1337, 20)),
    (Season.SUMMER, DayKind.SATURDAY): ((390, 1350, 30), (370, 1300, 30)),
    (Season.SUMMER, DayKind.HOLIDAY): ((415, 1315, 45), (395, 1295, 45)),
    (Season.WINTER, DayKind.WEEKDAY): ((373, 1429, 24), (358, 1342, 24)),
    (Season.WINTER, DayKind.SATURDAY): ((404, 1324, 40), (366, 1286, 40)),
    (Season.WINTER, DayKind.HOLIDAY): ((415, 1265, 50), (403, 1253, 50)),
}
"""Outwards and inwards: minutes of the first and the last bus at its first stop, and between two."""


def service_id(season: Season, kind: DayKind) -> str:
    """Return 「冬・平日」, as operators name their services."""
    return f"{SEASONS[season][0]}・{KINDS[kind][0]}"


def pole_id(place: Place, platform: str) -> str:
    """Return the id of a pole, as GTFS-JP advises."""
    return f"{place.id}_{platform}"


def services() -> Iterator[Service]:
    """Yield which days belong to each timetable."""
    for season, (_, first, last) in SEASONS.items():
        free = frozenset(day for day in HOLIDAYS if first <= day <= last)
        for kind, (_, on) in KINDS.items():
            usual = frozenset(day for day in free if on[weekday(day)])
            yield Service(
                service_id(season, kind),
                on,
                first,
                last,
                added=free - usual if kind is DayKind.HOLIDAY else frozenset(),
                removed=usual if kind is not DayKind.HOLIDAY else frozenset(),
            )


def trips() -> Iterator[Trip]:
    """Yield every run of a bus."""
    for (season, kind), ways in _LEAVES.items():
        service = service_id(season, kind)
        for platform, (first, last, every) in zip((WOOD, TOWN), ways, strict=True):
            for minute in range(first, last + 1, every):
                own = f"{service}・{platform}・{minute // 60:02}{minute % 60:02}"
                yield Trip(
                    own, service, tuple(_calls(season, platform, minute)), ROUTE_NAME, _last(platform).name
                )


def stops() -> Iterator[Stop]:
    """Yield the stops with their poles."""
    for place in PLACES:
        poles = tuple(Pole(pole_id(place, each), each) for each in (TOWN, WOOD))
        yield Stop(place.id, place.name, place.kana, poles)


@cache
def timetable() -> Timetable:
    """Return the whole of it."""
    about = About(
        "0000000000000", (COMPANY,), "さっぽろスマホれんしゅう", "練習用 1", SEASONS[Season.WINTER][2]
    )
    return make(about, stops(), trips(), services(), {place.name: place.kana for place in PLACES})


@cache
def day_of(season: Season, kind: DayKind) -> int:
    """Return a day of this season and column."""
    _, first, last = SEASONS[season]
    return next(day for day in range(first, last) if timetable().running(day) == {service_id(season, kind)})


def _last(platform: str) -> Place:
    return PLACES[-1] if platform == WOOD else PLACES[0]


def _calls(season: Season, platform: str, minute: int) -> Iterator[Call]:
    """Yield the calls of one run; winter takes half as long again. At its last stop nobody gets on."""
    between = [place.minutes + place.minutes // 2 * (season is Season.WINTER) for place in PLACES]
    outwards = list(zip(PLACES, accumulate(between), strict=True))
    end = outwards[-1][1]
    way = outwards if platform == WOOD else [(place, end - passed) for place, passed in reversed(outwards)]
    for place, passed in way:
        boarding = Boarding.NONE if place is way[-1][0] else Boarding.FREE
        yield Call(pole_id(place, platform), minute + passed, boarding)
