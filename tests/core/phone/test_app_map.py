import pytest

from sapporo_learn.core.phone.apps.town_map import MapState
from sapporo_learn.core.phone.streets import HERE
from tests.helpers.phones import Case, play, scene

HALL = ("map/search", "map/place-city-hall")
WAY = (*HALL, "map/way")
MORE = ("map/search", "map/next")

CASES = (
    Case("to the north", "map", ("slide-down map/area",), ("map-moved direction=north",), {"map.y": 2}),
    Case("to the south", "map", ("slide-up map/area",), ("map-moved direction=south",), {"map.y": -4}),
    Case("to the east", "map", ("slide-left map/area",), ("map-moved direction=east",), {"map.x": 0}),
    Case("to the west", "map", ("slide-right map/area",), ("map-moved direction=west",), {"map.x": -6}),
    Case("the map ends silently", "map-away", ("slide-down map/area",) * 2, (), {"map.y": 10}),
    Case(
        "a close map moves less",
        "map",
        ("map/closer", "slide-left map/area"),
        ("map-moved direction=east",),
        {"map.x": -1},
    ),
    Case("a tap on the map does nothing", "map", ("map/area",)),
    Case("back to where one is", "map-away", ("map/here",), ("map-returned",), {"map": MapState()}),
    Case("who is there stays silently", "map", ("map/here",)),
    Case("closer", "map", ("map/closer",), ("map-zoomed to=closer",), {"map.zoom": 2}),
    Case("closest", "map", ("map/closer", "map/closer"), (), {"map.zoom": 2}),
    Case("wider", "map", ("map/farther",), ("map-zoomed to=farther",), {"map.zoom": 0}),
    Case("widest", "map", ("map/farther", "map/farther"), (), {"map.zoom": 0}),
    Case("places", "map", HALL[:1], ("map-search-opened",), {"map.listed": True}),
    Case("more places", "map", MORE, ("map-search-turned to=1",), {"map.page": 1}),
    Case("the first places again", "map", (*MORE, "map/previous"), ("map-search-turned to=0",)),
    Case("a place", "map", HALL, ("place-chosen place=city-hall",), {"map.place": "city-hall"}),
    *(
        Case(
            f"the way to {place}",
            "map",
            (*ways, f"map/place-{place}", "map/way"),
            (f"map-way-shown place={place}",),
            {"map.way": True},
        )
        for ways, places in (
            (MORE[:1], ("city-hall", "station", "clock-tower")),
            (MORE, ("tv-tower", "susukino", "nakajima")),
        )
        for place in places
    ),
    Case("the card closes", "map", (*HALL, "map/close"), ("place-closed",), {"map": MapState()}),
    Case("the way closes", "map", (*WAY, "map/end"), ("map-way-closed",), {"map": MapState()}),
    Case(
        "back from the way", "map", (*WAY, "nav/back"), ("went-back",), {"map.way": False, "map.listed": True}
    ),
    Case(
        "back from the card",
        "map",
        (*HALL, "nav/back"),
        ("went-back",),
        {"map.place": "", "map.listed": True},
    ),
    Case("back from the list", "map", (*MORE, "nav/back"), ("went-back",), {"map": MapState()}),
    Case("back from the map", "map-away", ("nav/back",), ("went-back", "went-home"), {"map": MapState()}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    case.check()


def test_the_map_opens_where_one_is():
    phone, told = play(scene("home-with-map"), ["home/map"])
    assert told == ["app-opened app=map"]
    assert (phone.map.x, phone.map.y) == (HERE.x, HERE.y)
