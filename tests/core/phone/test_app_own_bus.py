from dataclasses import replace

import pytest

from sapporo_learn.core import saving
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.own_bus import OwnBusState, OwnStops, Pane, meet
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import Case, play, scene

OWN = OwnStops("feed-1", ("a", "b", "c"), (1, 5, 2), 740_000, 605)
TO_BUS = ("nav/back",)

CASES = (
    Case(
        "the stops lead back to バスしらべ, which has a door",
        "own-stops",
        TO_BUS,
        ("went-back",),
        {"screen": "bus"},
    ),
    Case("the door leads in", "own-stops", (*TO_BUS, "bus/own"), ("own-stops-opened",), {"screen": "ownbus"}),
    Case("no door without stops", "bus", ("bus/own",), (), {"screen": "bus"}),
    Case(
        "a list is turned",
        "own-stops",
        ("ownbus/next",),
        ("own-page-turned",),
        {"ownbus.shown": range(2, 3)},
    ),
    Case(
        "and back",
        "own-stops",
        ("ownbus/next", "ownbus/previous"),
        ("own-page-turned",),
        {"ownbus.shown": range(2)},
    ),
    Case(
        "a stop is chosen",
        "own-stops",
        ("ownbus/second",),
        ("own-stop-chosen",),
        {"ownbus.stop": "lilac", "ownbus.pane": Pane.WAYS},
    ),
    Case(
        "a direction is chosen",
        "own-stops",
        ("ownbus/first", "ownbus/second"),
        ("own-direction-chosen",),
        {"ownbus.way": 2, "ownbus.pane": Pane.TIMES},
    ),
    *(
        Case(
            f"the times of a {day}",
            "own-stops",
            ("ownbus/first", "ownbus/first", f"ownbus/{day}"),
            (f"own-day-chosen day={day}",),
            {"ownbus.column": day},
        )
        for day in ("weekday", "saturday", "holiday")
    ),
    Case(
        "what is on stays silently",
        "own-stops",
        ("ownbus/first", "ownbus/first", "ownbus/holiday", "ownbus/holiday"),
    ),
    Case("a tap only", "own-stops", ("hold ownbus/first",)),
    Case(
        "home leads home, the choice is forgotten",
        "own-stops",
        ("ownbus/next", "ownbus/first", "nav/home"),
        ("went-home",),
        {"screen": "home", "ownbus.stop": "", "ownbus.page": 0},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    case.check()


def phone(**state):
    return replace(scene("own-stops"), ownbus=OwnBusState(OWN, **state))


def test_back_leads_up_to_the_page_one_came_from():
    deep, _ = play(phone(), ["ownbus/second", "ownbus/next", "ownbus/next", "ownbus/first"])
    assert (deep.ownbus.way, deep.ownbus.pane) == (5, Pane.TIMES)
    places = []
    while deep.screen is Screen.OWNBUS:
        places.append((deep.ownbus.pane, deep.ownbus.shown_page))
        deep, told = play(deep, ["nav/back"])
        assert told == ["went-back"]
    assert places == [(Pane.TIMES, 0), (Pane.WAYS, 2), (Pane.STOPS, 0)]


def test_where_both_doors_are_one_near_stop_makes_room():
    both = replace(scene("bus-kept"), ownbus=OwnBusState(OWN))
    offered = [target for target in simulator.visible(both) if target.startswith("bus/")]
    assert offered == ["bus/kept", "bus/stop-danchi", "bus/rows", "bus/own"]


def test_only_what_is_on_the_page_can_be_touched():
    assert simulator.visible(phone())[:3] == ("ownbus/first", "ownbus/second", "ownbus/next")
    last = phone(page=99)
    assert simulator.visible(last)[:2] == ("ownbus/first", "ownbus/previous")
    assert simulator.visible(replace(last, ownbus=OwnBusState()))[:2] == ("nav/back", "nav/home")


@pytest.mark.parametrize(
    ("world", "kept"),
    [
        (replace(OWN, minute=606), ("b", 4)),
        (replace(OWN, stops=("b",), ways=(5,)), ("b", 4)),
        (replace(OWN, feed="feed-2"), ("b", 0)),
        (replace(OWN, stops=("a", "c"), ways=(1, 2)), ("", 0)),
        (OwnStops(), ("", 0)),
    ],
)
def test_a_saved_choice_lasts_as_long_as_what_was_chosen(world, kept):
    saved = saving.load(PhoneState, saving.dump(phone(stop="b", way=4)))
    met = meet(saved, world)
    assert ((met.ownbus.stop, met.ownbus.way), met.ownbus.own) == (kept, world)
    home, _ = play(met, ["nav/home"])
    assert home.screen is Screen.HOME


def test_a_phone_that_knows_is_told_nothing_and_a_scene_keeps_its_practice():
    same = phone()
    assert meet(same, OWN) is same
    practice = scene("own-stops")
    assert meet(practice, OWN) is practice
