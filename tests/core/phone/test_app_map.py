from dataclasses import replace

import pytest

from sapporo_learn.core.phone import atlas, simulator
from sapporo_learn.core.phone.actions import Direction, Slide
from sapporo_learn.core.phone.apps.town_state import ACROSS, MapState, sought
from sapporo_learn.core.phone.town import How
from tests.helpers.phones import Case, in_words, play, scene

HALL = ("map/search", "map/row-sa", "map/place-city-hall")
WALK = (*HALL, "map/way")
FAR = ("map/search", "map/row-na", "map/next", "map/place-nishi-18", "map/ride")
TYPE = ("map/search", "map/type")
SI = (*TYPE, "keyboard/sa", "keyboard/sa")
ALL_OF_SA = ("map/search", "map/row-sa")
EAST, WEST = atlas.town().reach[1].x, atlas.town().reach[0].x


def ways():
    """From the map to every place: its row, its page, itself."""
    town = atlas.town()
    for row in town.rows:
        for number, place in enumerate(town.row(row)):
            yield (
                place,
                ("map/search", f"map/row-{row}", *("map/next",) * (number // 3), f"map/place-{place}"),
            )


CASES = (
    Case("to the north", "map", ("slide-down map/area",), ("map-moved direction=north",), {"map.y": 460}),
    Case("to the south", "map", ("slide-up map/area",), ("map-moved direction=south",), {"map.y": -460}),
    Case("to the east", "map", ("slide-left map/area",), ("map-moved direction=east",), {"map.x": 460}),
    Case("to the west", "map", ("slide-right map/area",), ("map-moved direction=west",), {"map.x": -460}),
    Case("the map ends silently", "map", ("slide-left map/area",) * 4, (), {"map.x": EAST}),
    Case(
        "a close map moves less",
        "map",
        ("map/closer", "slide-left map/area"),
        ("map-moved direction=east",),
        {"map.x": 270},
    ),
    Case("a tap on the map does nothing", "map", ("map/area",)),
    Case("back to where one is", "map-away", ("map/here",), ("map-returned",), {"map": MapState()}),
    Case("who is there stays silently", "map", ("map/here",)),
    Case("closer", "map", ("map/closer",), ("map-zoomed to=closer",), {"map.zoom": 2}),
    Case("closest", "map", ("map/closer", "map/closer"), (), {"map.zoom": 2}),
    Case("wider", "map", ("map/farther",), ("map-zoomed to=farther",), {"map.zoom": 0}),
    Case("widest", "map", ("map/farther", "map/farther"), (), {"map.zoom": 0}),
    Case("two fingers apart", "map", ("pinch-closer map/area",), ("map-zoomed to=closer",), {"map.zoom": 2}),
    Case(
        "two fingers together",
        "map",
        ("pinch-farther map/area",),
        ("map-zoomed to=farther",),
        {"map.zoom": 0},
    ),
    Case("the closest stays so", "map", ("map/closer", "pinch-closer map/area"), (), {"map.zoom": 2}),
    Case("the 五十音", "map", HALL[:1], ("map-search-opened",), {"map.rows": True}),
    *(
        Case(f"row {row}", "map", ("map/search", f"map/row-{row}"), (f"map-row-chosen row={row}",))
        for row in atlas.town().rows
    ),
    *(
        Case(
            f"page {page}",
            "map",
            (*ALL_OF_SA, *("map/next",) * page),
            (f"map-search-turned to={page}",),
            {"map.page": page},
        )
        for page in (1, 2)
    ),
    Case(
        "the first places again",
        "map",
        (*ALL_OF_SA, "map/next", "map/previous"),
        ("map-search-turned to=0",),
    ),
    Case("a place", "map", HALL, ("place-chosen place=city-hall",), {"map.place": "city-hall"}),
    *(
        Case(f"to {place} {how}", "map", (*way, button), (f"map-way-shown how={how} place={place}",))
        for place, way in ways()
        for how, button in (("walk", "map/way"), ("ride", "map/ride"), ("tram", "map/tram"))
    ),
    *(
        Case(
            f"all the way to {place}",
            "map",
            (*way, "map/way", *("map/onward",) * (len(atlas.way(place, How.WALK).legs) + 1)),
            (f"map-arrived place={place}",),
        )
        for place, way in ways()
    ),
    Case("the first part", "map", (*WALK, "map/onward"), ("map-way-led",), {"map.leg": 1}),
    Case("who arrived goes no further", "map", (*WALK, *("map/onward",) * 4), (), {"map.leg": 3}),
    Case("the card closes", "map", (*HALL, "map/close"), ("place-closed",), {"map": MapState()}),
    Case("the way closes", "map", (*WALK, "map/end"), ("map-way-closed",), {"map": MapState()}),
    Case(
        "back from a part",
        "map",
        (*WALK, "map/onward", "map/onward", "nav/back"),
        ("went-back",),
        {"map.leg": 0, "map.how": "walk"},
    ),
    Case("back from the way", "map", (*WALK, "nav/back"), ("went-back",), {"map.how": "", "map.row": "sa"}),
    Case(
        "back from the card", "map", (*HALL, "nav/back"), ("went-back",), {"map.place": "", "map.row": "sa"}
    ),
    Case("back from the list", "map", (*ALL_OF_SA, "nav/back"), ("went-back",), {"map": MapState(rows=True)}),
    Case("the keyboard", "map", TYPE, ("map-typing-opened",), {"map.typing": True, "map.rows": True}),
    Case("a name is looked for", "map", (*SI, "keyboard/enter"), ("text-entered text=し", "map-found")),
    Case(
        "what was found is chosen",
        "map",
        (*SI, "keyboard/enter", "map/place-city-hall"),
        ("place-chosen place=city-hall",),
    ),
    Case(
        "a name that is not there",
        "map",
        (*TYPE, *("keyboard/wa",) * 2, "keyboard/enter"),
        ("text-entered text=を", "map-not-found"),
        {"map.typing": True, "map.sought": ""},
    ),
    Case(
        "back from what was found",
        "map",
        (*SI, "keyboard/enter", "nav/back"),
        ("went-back",),
        {"map": MapState(rows=True, typing=True)},
    ),
    Case(
        "back from the voice",
        "map",
        (*TYPE, "keyboard/voice", "nav/back"),
        ("went-back", "voice-closed"),
        {"map.typing": True},
    ),
    Case("back from the keyboard", "map", (*TYPE, "nav/back"), ("went-back",), {"map.typing": False}),
    Case("back from the 五十音", "map", (*HALL[:1], "nav/back"), ("went-back",), {"map": MapState()}),
    Case("back from the map", "map-away", ("nav/back",), ("went-back", "went-home"), {"map": MapState()}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    case.check()


def test_the_map_opens_where_one_is():
    phone, told = play(scene("home-with-map"), ["home/map"])
    assert told == ["app-opened app=map"]
    assert phone.map == MapState()


def test_the_map_stays_where_the_finger_left_it():
    """A third of the map to the left, half of its width down: also a slanting way counts."""
    phone, events = simulator.apply(scene("map"), Slide("map/area", Direction.DOWN, (-0.3, 0.5)))
    assert [in_words(event) for event in events] == ["map-moved direction=north"]
    assert (phone.map.x, phone.map.y) == (round(0.3 * ACROSS[1], -1), round(0.5 * ACROSS[1], -1))


def test_a_finger_that_comes_back_has_moved_nothing():
    before = scene("map")
    assert simulator.apply(before, Slide("map/area", Direction.DOWN, (0.0, 0.001))) == (before, ())


def test_a_place_that_this_map_does_not_have_shows_the_map():
    away = MapState(place="moon", how="walk", leg=7, zoom=9, x=-(10**6))
    before = scene("map")
    phone, _ = simulator.apply(before, Slide("map/area", Direction.LEFT))
    assert simulator.visible(type(before)(screen=before.screen, map=away))[:6] == (
        "map/area",
        "map/farther",
        "map/here",
        "map/search",
        "nav/back",
        "nav/home",
    )
    assert phone.map.x > WEST


def test_a_name_is_found_by_its_beginning_then_by_any_part_of_it():
    assert sought("しやく") == ("city-hall",)
    assert sought("市役所") == ("city-hall",)
    assert sought("なかじま") == ("nakajima", "nakajima-koen")
    assert len(sought("え")) == 3
    assert sought(" ") == sought("月") == ()


def test_a_spoken_name_is_found():
    phone, told = play(
        scene("map"), (*TYPE, *("keyboard/voice", "keyboard/voice-said", "keyboard/enter") * 2)[:-3]
    )
    assert told[-2:] == ["text-entered text=西11丁目", "map-found"]
    assert phone.map.found == ("nishi-11",)


def test_without_a_tram_there_is_no_button_for_it(monkeypatch):
    monkeypatch.setattr(atlas._OPEN, "town", replace(atlas.town(), stops={}))
    assert "map/tram" not in simulator.visible(play(scene("map"), HALL)[0])
