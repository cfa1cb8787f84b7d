"""The shipped map as a town: correct where it can be counted, and what the phone knows of it."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.kana import ROWS
from sapporo_learn.core.phone.town import HERE, NOWHERE, Edge, How, Place, Point, Town, Track, Way

TOWN = atlas.town()
PUBLISHED = {
    # centres of blocks and stations as public registers give them (degrees), and what stands there
    "city-hall": (141.35385, 43.06251),
    "clock-tower": (141.35385, 43.06251),
    "tv-tower": (141.35636, 43.06102),
    "red-brick": (141.34706, 43.06444),
    "archive": (141.33728, 43.05846),
    "art-museum": (141.33057, 43.05948),
    "medical-school": (141.33299, 43.05634),
    "city-hospital": (141.33504, 43.07127),
    "ward-office": (141.34121, 43.05524),
    "market": (141.35831, 43.05801),
    "station": (141.35077, 43.06861),
    "odori": (141.35250, 43.06030),
    "susukino": (141.35326, 43.05578),
    "nakajima-koen": (141.35491, 43.04889),
    "nishi-11": (141.34104, 43.05856),
    "nishi-18": (141.33020, 43.05717),
    "horohirabashi": (141.35589, 43.04007),
}
ORIGIN = PUBLISHED["odori"]
CORNERS = {  # of blocks: the street north of 北1西2 and the like, from the same register
    ("北1条通", "駅前通"): Point(0, 340),
    ("南1条通", "石山通"): Point(-900, 0),
    ("南4条通", "駅前通"): Point(0, -390),
}


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    east = (one[0] - other[0]) * 111_320 * math.cos(math.radians(43.06))
    return math.hypot(east, (one[1] - other[1]) * 111_111)


@pytest.mark.parametrize("own", PUBLISHED)
def test_a_place_lies_within_100_m_of_where_registers_say(own):
    """Distances do not depend on how the map is turned; two far places fix the turn."""
    place = TOWN.places[own].point
    for other in ("odori", "nishi-18", "nakajima-koen"):
        drawn = math.dist(place, TOWN.places[other].point)
        assert abs(drawn - metres(PUBLISHED[own], PUBLISHED[other])) <= 100


@pytest.mark.parametrize("names", CORNERS)
def test_streets_meet_where_blocks_end(names):
    one, other = ({p for s in TOWN.streets if s.name == name for p in s.points} for name in names)
    (corner,) = one & other
    assert math.dist(corner, CORNERS[names]) <= 60


@pytest.mark.parametrize("own", TOWN.places)
def test_the_address_is_that_of_the_blocks_the_place_lies_in(own):
    """By the middle lines of 条 and 丁目 that lie next to it, one block off at the most."""
    place = TOWN.places[own]
    row, side, column = re.fullmatch(r"(大通|[北南]\d+)([東西])(\d+)", place.address).groups()

    def gap(band):
        axis = 0 if band.edge is Edge.TOP else 1
        return min(
            abs(point[axis] - place.point[axis]) for point in along(band.points, place.point, 1 - axis)
        )

    for edge, name in ((Edge.SIDE, row), (Edge.TOP, side + column)):
        near = sorted((band for band in TOWN.bands if band.edge is edge), key=gap)[:2]
        assert name in [band.name for band in near]


def along(points, place, axis):
    """Points of a line at the height of the place, read off between its corners."""
    for one, other in pairwise(points):
        low, high = sorted((one, other), key=lambda point: point[axis])
        if low[axis] <= place[axis] <= high[axis] and low[axis] != high[axis]:
            share = (place[axis] - low[axis]) / (high[axis] - low[axis])
            yield tuple(a + (b - a) * share for a, b in zip(low, high, strict=True))


def test_the_lines_stop_in_their_order():
    stops = {stop.point: own for own, stop in TOWN.stops.items()}
    lines = {line.name: [stops[p] for p in line.points] for line in TOWN.lines if line.track is Track.SUBWAY}
    assert lines["南北線"][1:] == [
        "kita-12",
        "sapporo",
        "odori",
        "susukino",
        "nakajima-koen",
        "horohirabashi",
    ]
    assert lines["東西線"] == ["maruyama", "nishi-18", "nishi-11", "odori", "bus-center", "kikusui"]
    assert lines["東豊線"][1:5] == ["kita-13-higashi", "sapporo", "odori", "hosui"]


def test_the_tram_stops_in_its_order():
    """As its 外回り: from the south-west round by 西4丁目, each stop in the row of its name."""
    names = {stop.point: stop.name for stop in TOWN.stops.values()}
    (tram,) = (line for line in TOWN.lines if line.track is Track.TRAM)
    assert [names[point] for point in tram.points[4:10]] == [
        "西15丁目",
        "中央区役所前",
        "西8丁目",
        "西4丁目",
        "狸小路",
        "すすきの",
    ]
    assert (tram.begin, tram.end) == ("内回り", "外回り")


def test_one_stands_at_a_crossing_that_streets_meet_in():
    assert sum(HERE in street.points for street in TOWN.streets) == 2
    assert TOWN.address == "南1西4"


def test_every_place_can_be_walked_to_and_is_nearly_reached():
    for own, place in TOWN.places.items():
        way = atlas.way(own, How.WALK)
        assert way.points[0] == HERE
        assert math.dist(way.points[-1], place.point) <= 280  # the park and the campus have no streets
        assert 1 <= way.minutes <= 60


def test_the_source_is_told():
    assert "公表" in TOWN.source
    assert TOWN.name == "札幌の中心"


def test_the_map_ends_somewhere():
    low, high = TOWN.reach
    assert atlas.held(-(10**6), 10**6) == Point(low.x, high.y)
    assert atlas.held(10, 20) == Point(10, 20)


def test_a_phone_without_a_map_has_a_town_without_anything():
    assert (NOWHERE.reach, NOWHERE.rows) == ((HERE, HERE), ())
    assert atlas._Atlas().find("", How.WALK) == Way(())


def test_rows_hold_every_reading_once():
    letters = "".join(ROWS.values())
    assert len(set(letters)) == len(letters)
    town = Town(places={"b": Place("橋", "はし", "1", HERE), "p": Place("店", "ぱん", "1", HERE)})
    assert town.row("ha") == ("b", "p")
