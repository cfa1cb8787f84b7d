"""What まちの地図 is drawn from, and the picture it becomes."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.town import Band, Edge, Point, Town, Way
from sapporo_learn.core.touch import Cause
from sapporo_learn.ui.phone_map_view import town_map
from sapporo_learn.ui.phone_view import derive
from sapporo_learn.ui.robot import pinching
from sapporo_learn.ui.town_sheet import TownSheet, across
from tests.helpers.handset import Handset
from tests.helpers.phones import play, scene

HALL = ("map/search", "map/row-sa", "map/place-city-hall")
FAR = ("map/search", "map/row-na", "map/next", "map/place-nishi-18", "map/ride")


def shown(*actions):
    return derive(play(scene("map"), actions)[0], str)["map"]


def words(*actions):
    map_ = shown(*actions)
    return map_["words"].replace("\u2060", ""), map_["note"].replace("\u2060", "")


def test_the_rows_that_have_places_are_offered():
    assert [key["word"] for key in shown("map/search")["keys"]] == ["あ", "か", "さ", "た", "な", "は"]


def test_places_are_listed_with_their_readings():
    listed = shown("map/search", "map/row-sa")
    assert [place["word"] for place in listed["places"]] == ["札幌駅", "市民ホール", "市役所"]
    assert [place["note"] for place in listed["places"]] == ["さっぽろえき", "しみんほーる", "しやくしょ"]
    assert (listed["page"], listed["pages"]) == (0, 3)


def test_a_place_has_its_short_address_and_a_pin():
    card = shown(*HALL)
    assert (card["pane"], card["address"], len(card["pin"])) == ("card", "北1西2", 1)


def test_the_way_is_told_part_by_part():
    assert words(*HALL, "map/way") == ("徒歩 約9分", "道は 2つに わかれます。")
    assert words(*HALL, "map/way", "map/onward") == ("→ 東へ 2丁", "南1条通を 行きます。")
    assert words(*HALL, "map/way", "map/onward", "map/onward") == ("↑ 北へ 3丁", "まっすぐ 行きます。")
    assert words(*HALL, "map/way", *("map/onward",) * 3) == ("市役所に 着きました", "北1西2 です。")


def test_where_walking_is_quicker_it_is_said():
    assert words(*HALL, "map/ride") == ("徒歩 約9分", "歩くほうが 早く着きます。")


def test_a_ride_is_told_from_the_platform_to_the_platform():
    assert words(*FAR)[0] == "地下鉄 約12分"
    assert words(*FAR, *("map/onward",) * 2) == ("大通駅で 東西線に のります", "宮の沢ゆきです。")
    assert words(*FAR, *("map/onward",) * 3) == ("西18丁目駅で おります", "2つめの 駅です。")


def test_the_part_that_is_told_stands_out_and_begins_where_one_is():
    part = shown(*HALL, "map/way", "map/onward", "map/onward")
    assert [leg["now"] for leg in part["way"]] == [False, True]
    assert part["me"] == part["way"][1]["points"][0]
    ride = shown(*FAR, *("map/onward",) * 3)
    assert [leg["line"] for leg in ride["way"]] == ["", "orange", "orange"]
    assert ride["me"] == ride["way"][2]["points"][0]


def test_a_town_without_blocks_tells_metres(monkeypatch):
    way = atlas.way("city-hall", "walk")
    state = play(scene("map"), (*HALL, "map/way", "map/onward"))[0]
    town = Town(places=atlas.town().places)
    monkeypatch.setattr(atlas._OPEN, "town", town)
    monkeypatch.setattr(atlas._OPEN, "find", lambda place, how: Way(way.legs))
    assert town_map(state, str)["words"].replace("\u2060", "") == "→ 東へ 260m"


def test_a_band_is_found_where_it_meets_the_edge():
    band = Band("西1", Edge.TOP, (Point(0, -100), Point(10, 0), Point(10, 0), Point(30, 100)))
    assert across(band, 50) == 20
    assert across(band, 200) is None
    assert across(Band("北1", Edge.SIDE, (Point(-100, 0), Point(100, 50))), 0) == 25


@pytest.fixture
def sheet(qapp):
    made = TownSheet()
    made.setWidth(600)
    made.setHeight(800)
    made.setProperty("spare", 100.0)
    made.setProperty("pxPerMetre", 0.5)
    made.setProperty("letters", 12.0)
    made.setProperty("middle", {"x": 0.0, "y": 0.0})
    return made


def names(sheet):
    return [sign["word"].replace("\u2060", "") for sign in sheet.property("signs")]


def test_more_names_stand_on_a_closer_map_and_none_on_another(sheet):
    assert names(sheet) == []
    sheet.setProperty("zoom", 1)
    assert {"市役所", "大通駅", "すすきの駅"} <= set(names(sheet))
    sheet.setProperty("zoom", 2)
    assert {"時計台", "狸小路"} <= set(names(sheet))
    places = [(sign["x"], sign["y"]) for sign in sheet.property("signs")]
    assert all(abs(a[0] - b[0]) > 20 or abs(a[1] - b[1]) > 15 for a in places for b in places if a is not b)


def test_numbers_of_blocks_stand_along_the_edges(sheet):
    bands = sheet.property("bands")
    top = [band["word"] for band in bands if band["top"]]
    side = [band["word"] for band in bands if not band["top"]]
    assert top[0].startswith("西")
    assert top.index("西5") < top.index("西2")
    assert side.index("北1") < side.index("大通") < side.index("南2")


def test_the_picture_has_streets_green_and_the_way(sheet):
    colours = {
        "block": "#000001",
        "street": "#000002",
        "park": "#000003",
        "way": "#000004",
        "rest": "#000005",
    }
    sheet.setProperty("colours", colours)
    sheet.setProperty("way", shown(*FAR, "map/onward")["way"])
    sheet.setProperty("mm", 3.0)
    sheet.setAntialiasing(False)
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    found = {image.pixel(x, y) & 0xFFFFFF for x in range(0, 600, 3) for y in range(0, 800, 3)}
    assert {1, 2, 3, 4} <= found


@pytest.fixture
def handset(qapp):
    phone = Handset("map")
    yield phone
    phone.close()


def test_two_fingers_make_the_map_larger_and_it_follows_them(handset):
    left, right = pinching(Gesture.PINCH_CLOSER.scale)
    at = {
        n: (handset.place("map/area", m.x), handset.place("map/area", m.x + m.dx))
        for n, m in ((1, left), (2, right))
    }
    area = handset.target("map/area")
    handset.touch(("press", 1, at[1][0]))
    handset.touch(("stationary", 1, at[1][0]), ("press", 2, at[2][0]))
    handset.touch(("move", 1, at[1][1]), ("move", 2, at[2][1]))
    handset.wait(lambda: area.property("stretched") != 1)  # Qt hands movements on with the next picture
    assert area.property("stretched") == pytest.approx(1.9, abs=0.1)
    handset.touch(("release", 1, at[1][1]), ("release", 2, at[2][1]))
    assert area.property("stretched") == 1
    assert handset.touches[0].cause is Cause.TAP
    assert [event.name for event in handset.events] == ["map-zoomed"]


def test_the_map_stays_where_a_slanting_finger_leaves_it(handset):
    begin = handset.place("map/area")
    handset.drag([begin, begin + QPointF(60, 40).toPoint(), begin + QPointF(100, 90).toPoint()])
    assert [event.name for event in handset.events] == ["map-moved"]
    assert handset.state.map.x < -100
    assert handset.state.map.y > 100
