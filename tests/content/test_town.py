"""The map file: what is read of ours, what a small one becomes, and what is refused, in one sentence."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sapporo_learn import paths
from sapporo_learn.content import town as reader
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.town import open_map, read_town
from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.catalog import EVENTS, TARGETS
from sapporo_learn.core.phone.town import Colour, Edge, Ground, Point, Track
from sapporo_learn.core.route import rest
from sapporo_learn.errors import KnownError

DEGREE = 1 / reader.MERIDIAN  # a metre
HERE = [0.0, 0.0]


def feature(kind: str, shape: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": {"type": shape, "coordinates": coordinates},
    }


def place(own: str, name: str, kana: str, at: list[float], **more: Any) -> dict[str, Any]:
    return feature("place", "Point", at, id=own, name=name, kana=kana, **{"address": "本町1", **more})


SMALL: dict[str, Any] = {
    "type": "FeatureCollection",
    "name": "小さい町",
    "source": "つくりもの",
    "licence": "MIT",
    "features": [
        feature("here", "Point", HERE, address="本町の角"),
        feature("street", "LineString", [HERE, [0, 500 * DEGREE]], name="本通"),
        place("inn", "やど", "やど", [0, 400 * DEGREE]),
    ],
}
STATION = {"kana": "えき", "id": "stop", "name": "えき"}
LINE = feature("subway", "LineString", [HERE, [0, 0.01]], name="みどり線", begin="うえ", end="した")
TWO_STOPS = [
    LINE,
    feature("station", "Point", HERE, **STATION),
    feature("station", "Point", [0, 0.01], id="other", name="つぎ", kana="つぎ", address="本町9"),
]


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Write the small map with changes and further features; give its path."""

    def write_(*features: Any, **changes: Any) -> Path:
        raw = deepcopy(SMALL) | changes
        raw["features"] = [*raw["features"], *features]
        path = tmp_path / "map.geojson"
        path.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")
        return path

    return write_


@pytest.fixture
def our_map_again() -> Iterator[None]:
    yield
    open_map(paths.town_map())
    rest.cache_clear()


def refused(path: Path) -> str:
    with pytest.raises(KnownError) as error:
        read_town(path)
    return error.value.text


# --- what is read


def test_a_small_map_becomes_a_town(write):
    town = read_town(write())
    assert (town.name, town.source, town.address, town.block) == ("小さい町", "つくりもの", "本町の角", 0)
    assert town.streets[0].points == (Point(0, 0), Point(0, 500))
    assert (town.places["inn"].point, town.places["inn"].address) == (Point(0, 400), "本町1")
    assert town.rows == ("ya",)
    assert town.row("ya") == ("inn",)
    assert town.row("moon") == ()
    assert town.reach == (Point(0, 0), Point(0, 500))


def test_what_is_drawn_is_read(write):
    ring = [HERE, [0.001, 0], [0.001, 0.001], HERE]
    town = read_town(
        write(
            *TWO_STOPS,
            feature("park", "Polygon", [ring]),
            feature("river", "LineString", [HERE, [0.001, 0]], width=20),
            feature("band", "LineString", [HERE, [0.001, 0]], name="北1", edge="side"),
            block=130,
        )
    )
    assert [area.ground for area in town.areas] == [Ground.PARK]
    assert [line.track for line in town.lines] == [Track.SUBWAY, Track.RIVER]
    assert [line.colour for line in town.lines] == [Colour.GREY, Colour.GREY]
    assert (town.bands[0].name, town.bands[0].edge) == ("北1", Edge.SIDE)
    assert list(town.stops) == ["stop", "other"]
    assert list(town.places) == [
        "other",
        "inn",
    ]  # by their readings; a station without an address is only drawn


def test_the_map_is_turned_so_that_this_way_is_up(write):
    town = read_town(write(up=90))
    assert town.places["inn"].point == Point(-400, 0)  # east is up, so north is left


def test_the_shipped_map_is_what_the_table_of_facts_draws():
    """Run ``python assets/map/draw_sapporo.py`` after a change of the table."""
    path = paths.town_map().with_name("draw_sapporo.py")
    spec = importlib.util.spec_from_file_location("draw_sapporo", path)
    drawing = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(drawing)
    assert paths.town_map().read_text("utf-8") == drawing.text()


def test_every_kind_and_key_is_told_of_in_the_readme():
    readme = (paths.town_map().parent / "README.md").read_text("utf-8")
    for kind in reader._KINDS:
        assert f"`{kind}`" in readme


# --- what is refused


def test_what_is_no_map_is_refused(tmp_path, write):
    path = tmp_path / "x.geojson"
    assert "ありません" in refused(path)
    assert "ふつうのファイルではありません" in refused(tmp_path)
    assert "開けません" in refused(Path("a\0b"))
    for text in (b"", b"{", b"\xff", b'"' + b"\xff" * 9 + b'"', b"[" * 100_000, b'{"a": NaN}'):
        path.write_bytes(text)
        assert "読みとれません" in refused(path)
    for text in (b"3", b"[]", b'{"type": "Feature"}'):
        path.write_bytes(text)
        assert "FeatureCollection ではありません" in refused(path)
    for features in ({}, [], None):
        path.write_text(json.dumps(SMALL | {"features": features}), "utf-8")
        assert "features がありません" in refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no name here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "ふつうのファイルではありません" in refused(tmp_path / "pipe")


def test_what_is_too_large_is_refused(write, monkeypatch):
    monkeypatch.setattr(reader, "MAX_FEATURES", 3)
    assert "3こまで" in refused(write(place("hill", "おか", "おか", HERE)))
    monkeypatch.setattr(reader, "MAX_POINTS", 3)
    assert "点は 3こまで" in refused(write())
    monkeypatch.setattr(reader, "MAX_POINTS", 1)
    assert "coordinates の数" in refused(write())
    monkeypatch.setattr(reader, "MAX_BYTES", 100)
    assert "大きすぎます" in refused(write())


WRONG = {
    "no feature": (3, "4番めのもの：Feature ではありません"),
    "no properties": ({"type": "Feature", "geometry": {}}, "properties か geometry がありません"),
    "no geometry": ({"type": "Feature", "properties": {}}, "properties か geometry がありません"),
    "no kind": ({"type": "Feature", "properties": {}, "geometry": {}}, "kind がありません"),
    "another kind": (feature("moon", "Point", HERE), "「moon」：kind の「moon」は使えません"),
    "another shape": (feature("street", "Point", HERE), "形は LineString にします"),
    "a short line": (feature("street", "LineString", [HERE]), "coordinates の数"),
    "no line": (feature("street", "LineString", 7), "coordinates の数"),
    "an open ring": (feature("park", "Polygon", [[HERE, [1, 1], [1, 0], [0, 1]]]), "coordinates の数"),
    "two rings": (feature("park", "Polygon", [[], []]), "coordinates の数"),
    "words": (place("a", "い", "い", ["0", "0"]), "［経度, 緯度］"),
    "yes": (place("a", "い", "い", [True, 0]), "［経度, 緯度］"),
    "yes, too": (place("a", "い", "い", [0, False]), "［経度, 緯度］"),
    "three": (place("a", "い", "い", [0, 0, 0]), "［経度, 緯度］"),
    "off the earth": (place("a", "い", "い", [181, 0]), "［経度, 緯度］"),
    "too far north": (place("a", "い", "い", [0, 86]), "［経度, 緯度］"),
    "far away": (place("a", "い", "い", [0, 1]), "20km より遠く"),
    "no id": (place("", "い", "い", HERE), "id がありません"),
    "a strange id": (place("a b", "い", "い", HERE), "id は、半角の"),
    "no name": (place("a", "", "い", HERE), "name がありません"),
    "a long name": (place("a", "い" * 401, "い", HERE), "name を、みじかい文字で"),
    "two lines": (place("a", "い\nろ", "い", HERE), "name を、みじかい文字で"),
    "a number": (place("a", 7, "い", HERE), "name を、みじかい文字で"),
    "no kana": (place("a", "い", "イ", HERE), "kana を、ひらがなで"),
    "no beginning": (place("a", "い", "ーい", HERE), "kana を、ひらがなで"),
    "no address": (place("a", "い", "い", HERE, address=""), "address がありません"),
    "zoom": (place("a", "い", "い", HERE, zoom=-1), "zoom を、0 から 9"),
    "zoom in words": (place("a", "い", "い", HERE, zoom="1"), "zoom を、0 から 9"),
    "zoom, yes": (place("a", "い", "い", HERE, zoom=True), "zoom を、0 から 9"),
    "another edge": (
        feature("band", "LineString", [HERE, [0, 0.001]], name="北1", edge="left"),
        "edge に使えるのは「top」「side」です",
    ),
    "no line's name": (
        feature("subway", "LineString", [HERE, [0, 0.001]], begin="a", end="b"),
        "name がありません",
    ),
    "a lonely station": (feature("station", "Point", HERE, **STATION), "線と駅が、同じ点に"),
    "a lonely line": (LINE, "「みどり線」：線と駅が"),
    "twice an id": (place("inn", "い", "い", HERE), "「inn」が二度あります"),
    "twice a name": (place("inn-2", "やど", "やど", HERE), "「やど」が二度あります"),
    "twice here": (feature("here", "Point", HERE, address="あ"), "今いるところ（here）を1つ"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_is_told_in_one_sentence_that_names_the_feature(write, name):
    wrong, told = WRONG[name]
    text = refused(write(wrong))
    assert told in text
    assert "\n" not in text


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": ""}, "地図の name を"),
        ({"source": 3}, "地図の source を"),
        ({"licence": "い\nろ"}, "地図の licence を"),
        ({"up": 361}, "地図の up を"),
        ({"up": True}, "地図の up を"),
        ({"block": "130"}, "地図の block を"),
    ],
)
def test_the_head_of_the_file_is_held_to_the_form(write, change, told):
    assert told in refused(write(**change))


def test_a_map_without_streets_is_refused(write):
    path = write()
    raw = json.loads(path.read_text("utf-8"))
    raw["features"] = [each for each in raw["features"] if each["properties"]["kind"] != "street"]
    path.write_text(json.dumps(raw), "utf-8")
    assert "道（street）がありません" in refused(path)


# --- on the phone


@pytest.mark.usefixtures("our_map_again")
def test_another_map_changes_what_can_be_touched_and_told(write):
    ours, before = dict(TARGETS), atlas.town()
    open_map(write())
    assert {"map/place-inn", "map/row-ya"} <= set(TARGETS)
    assert "map/place-city-hall" not in TARGETS
    assert dict(EVENTS["place-chosen"].args) == {"place": ("inn",)}
    open_map(paths.town_map())
    assert ours == TARGETS
    assert atlas.town().places == before.places
    assert "city-hall" in dict(EVENTS["place-chosen"].args)["place"]


@pytest.mark.usefixtures("our_map_again")
def test_a_lesson_whose_place_this_map_lacks_is_left_out_with_one_sentence(write):
    open_map(write())
    course = load_course(paths.lessons_dir())
    assert "map-and-way" not in [lesson.id for lesson in course.lessons]
    (problem,) = course.problems
    assert problem.message.endswith("この地図では、この教材は出しません。")
    assert "map/row-sa" in problem.message
