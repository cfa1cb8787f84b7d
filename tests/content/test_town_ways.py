"""Ways are found on the data: the shortest, with few corners; by underground, with the walk at both ends."""

from __future__ import annotations

import math

import pytest

from sapporo_learn import paths
from sapporo_learn.content.town import read_town
from sapporo_learn.content.town_ways import CHANGE, DOWN, RIDE, TRAM, TRAM_WAIT, UP, WAIT, WALK, finder
from sapporo_learn.core.phone.town import HERE, How, Line, Place, Point, Side, Street, Town, Track


def grid(*gaps: tuple[int, int]) -> tuple[Street, ...]:
    """Streets of 600 m every 100 m, 「東0」 …, 「北0」 …; a street of the east is closed north of a gap."""
    streets = []
    for number in range(7):
        across = tuple(Point(x * 100, number * 100) for x in range(7))
        upward = tuple(Point(number * 100, y * 100) for y in range(7))
        streets.append(Street(across, f"北{number}"))
        cut = next((y for x, y in gaps if x == number), 6)
        streets.append(Street(upward[: cut + 1], f"東{number}"))
    return tuple(streets)


def town(
    places: dict[str, Point], lines: tuple[Line, ...] = (), stops: dict[str, Point] | None = None
) -> Town:
    made = {own: Place(own, "あ", "1", point) for own, point in places.items()}
    stations = {own: Place(own, "あ", "", point, station=True) for own, point in (stops or {}).items()}
    return Town(streets=grid((2, 1)), places=made, lines=lines, stops=stations)


def told(find, place: str, how: How = How.WALK) -> list[tuple[str, int, str]]:
    return [(leg.side, leg.metres, leg.street) for leg in find(place, how).legs]


def test_a_way_is_the_shortest_with_one_corner():
    find = finder(town({"shop": Point(310, 290)}))
    assert told(find, "shop") in (
        [("north", 300, "東0"), ("east", 300, "北3")],
        [("east", 300, "北0"), ("north", 300, "東3")],
    )
    assert find("shop", How.WALK).minutes == round(600 / WALK)


def test_a_closed_street_is_gone_round():
    find = finder(town({"shop": Point(200, 200)}))
    (first, second) = told(find, "shop")
    assert (first, second) == (("north", 200, "東0"), ("east", 200, "北2"))


def test_to_the_south_and_west():
    streets = (Street((HERE, Point(-200, 0), Point(-200, -300))),)
    find = finder(Town(streets=streets, places={"shop": Place("店", "みせ", "1", Point(-200, -300))}))
    assert told(find, "shop") == [(Side.WEST, 200, ""), (Side.SOUTH, 300, "")]


def test_streets_that_go_on_under_another_name_are_one_part_without_a_name():
    streets = (Street((HERE, Point(100, 0)), "本通"), Street((Point(100, 0), Point(200, 0)), "横丁"))
    find = finder(Town(streets=streets, places={"shop": Place("店", "みせ", "1", Point(200, 0))}))
    assert told(find, "shop") == [(Side.EAST, 200, "")]


def test_who_is_there_goes_nowhere():
    way = finder(town({"home": Point(10, 5)}))("home", How.WALK)
    assert way.points == (HERE, HERE)
    assert way.minutes == 1


def test_what_cannot_be_reached_is_approached():
    island = Street((Point(900, 900), Point(1000, 900)))
    made = Town(streets=(*grid(), island), places={"isle": Place("島", "しま", "1", Point(950, 900))})
    assert finder(made)("isle", How.WALK).points[-1] == Point(600, 600)


A, B, C, D = Point(100, 0), Point(5100, 0), Point(10100, 0), Point(5100, 5000)
GREEN = Line(Track.SUBWAY, (A, Point(3000, 200), B, C), "みどり線", begin="にし", end="ひがし")
BLUE = Line(Track.SUBWAY, (B, D), "あお線", begin="した", end="うえ")
RIVER = Line(Track.RIVER, (A, C))
FAR = tuple(Street((stop, Point(stop.x + 100, stop.y)), "駅前") for stop in (B, C, D))


def wide(**places: Point) -> Town:
    near = town(places, (RIVER, GREEN, BLUE), {"A": A, "B": B, "C": C, "D": D})
    join = Street((Point(600, 0), B, C), "街道")
    return Town(streets=(*near.streets, *FAR, join), lines=near.lines, places=near.places, stops=near.stops)


def test_the_underground_is_taken_where_it_is_quicker():
    way = finder(wide(shop=Point(10150, 0)))("shop", How.RIDE)
    on, ride = way.legs[1:3]
    assert way.rides
    assert (on.begin, on.line, on.toward, on.points) == ("A", "みどり線", "ひがし", (A,))
    assert (ride.end, ride.stops, ride.points) == ("C", 2, GREEN.points)
    metres = 2 * math.hypot(2500, 200) + 5000
    assert ride.minutes == pytest.approx(metres / RIDE + UP, rel=0.01)
    assert on.minutes == DOWN + WAIT
    assert way.legs[0].metres == 100


def test_one_changes_where_two_lines_meet():
    way = finder(wide(shop=Point(5200, 5000)))("shop", How.RIDE)
    assert [(leg.line, leg.begin, leg.end) for leg in way.legs if leg.line] == [
        ("みどり線", "A", ""),
        ("みどり線", "", "B"),
        ("あお線", "B", ""),
        ("あお線", "", "D"),
    ]
    assert way.minutes > (10000 / RIDE) + CHANGE


def test_the_underground_goes_both_ways():
    back = Line(Track.SUBWAY, (C, B, A), "みどり線", begin="ひがし", end="にし")
    made = Town(
        streets=(*grid(), *FAR),
        lines=(back,),
        stops={"A": Place("A", "あ", "", A), "C": Place("C", "あ", "", C)},
        places={"shop": Place("店", "みせ", "1", Point(10200, 0))},
    )
    on, ride = finder(made)("shop", How.RIDE).legs[1:3]
    assert (on.toward, ride.points) == ("ひがし", (A, B, C))


def test_who_walks_does_not_ride():
    assert not finder(wide(shop=Point(10150, 0)))("shop", How.WALK).rides


def test_where_walking_is_quicker_no_train_is_taken():
    assert not finder(wide(shop=Point(0, 600)))("shop", How.RIDE).rides


TRAM_STOPS = {"X": Point(0, 100), "Y": Point(600, 100), "Z": Point(2600, 100)}
TRAM_LINE = Line(Track.TRAM, tuple(TRAM_STOPS.values()), "市電", begin="内回り", end="外回り")


def by_tram(line: Line) -> Town:
    road = Street((Point(600, 100), Point(2600, 100)))
    made = town({"shop": Point(2600, 100)}, (GREEN, line), TRAM_STOPS)
    return Town(streets=(*made.streets, road), lines=made.lines, places=made.places, stops=made.stops)


def test_the_tram_is_taken_in_its_direction():
    made = by_tram(TRAM_LINE)
    walk, on, ride = finder(made)("shop", How.TRAM).legs
    assert made.trams
    assert (walk.metres, on.begin, on.line, on.toward) == (100, "X", "市電", "外回り")
    assert (ride.end, ride.stops, ride.minutes) == ("Z", 2, pytest.approx(2600 / TRAM))
    assert on.minutes == TRAM_WAIT
    assert not finder(made)("shop", How.RIDE).rides


def test_a_tram_without_a_name_is_only_drawn():
    made = by_tram(Line(Track.TRAM, TRAM_LINE.points))
    assert not made.trams
    assert not finder(made)("shop", How.TRAM).rides


def test_from_nishi_4_the_tram_leads_to_the_medical_school():
    on, ride, walk = finder(read_town(paths.town_map()))("medical-school", How.TRAM).legs
    assert (on.begin, on.line, on.toward) == ("西4丁目", "市電", "内回り")
    assert (ride.end, ride.stops, walk.side) == ("西15丁目", 3, Side.WEST)
