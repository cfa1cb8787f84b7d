from dataclasses import replace

import pytest

from sapporo_learn.core import bus_words
from sapporo_learn.core.phone import bus_board, simulator
from sapporo_learn.core.phone.apps import bus
from sapporo_learn.core.phone.apps.bus import BusState, Pane
from sapporo_learn.core.phone.yukizora import PLACES
from tests.helpers.phones import Case, play, scene

AT = 10 * 60 + 24
ROW_OF = {place.id: next(row for row in bus.ROWS if place.id in bus.stops_in(row)) for place in PLACES}

CASES = (
    Case("the 五十音 opens", "bus", ("bus/rows",), ("kana-rows-opened",), {"bus.pane": Pane.ROWS}),
    *(
        Case(
            f"{place.name} is found by its kana",
            "bus",
            ("bus/rows", f"bus/row-{ROW_OF[place.id]}", f"bus/stop-{place.id}"),
            (f"bus-stop-chosen stop={place.id}",),
            {"bus.pane": Pane.WAYS, "bus.stop": place.id},
        )
        for place in PLACES
    ),
    *(
        Case(
            f"{place.name} is kept",
            "bus",
            (
                "bus/rows",
                f"bus/row-{ROW_OF[place.id]}",
                f"bus/stop-{place.id}",
                f"bus/to-{bus.ways_from(place.id)[0]}",
                "bus/holiday",
                "bus/keep",
                "nav/home",
                "home/bus",
                "bus/kept",
            ),
            (f"kept-stop-opened stop={place.id}",),
            {"bus.day": bus.TODAY, "bus.pane": Pane.TIMES},
        )
        for place in PLACES
    ),
    *(
        Case(
            f"{place.name} is dropped",
            "bus",
            (
                "bus/rows",
                f"bus/row-{ROW_OF[place.id]}",
                f"bus/stop-{place.id}",
                f"bus/to-{bus.ways_from(place.id)[-1]}",
                "bus/weekday",
                "bus/keep",
                "bus/keep",
            ),
            (f"bus-stop-dropped stop={place.id}",),
            {"bus.kept_stop": "", "bus.kept": False},
        )
        for place in PLACES
    ),
    Case("a near stop is offered at once", "bus", ("bus/stop-danchi",), ("bus-stop-chosen stop=danchi",)),
    Case("the wrong side of the road", "bus-ways", ("bus/to-wood",), ("bus-direction-chosen to=wood",)),
    Case(
        "a Saturday",
        "bus-days",
        ("bus/saturday",),
        ("bus-day-chosen day=saturday",),
        {"bus.pane": Pane.TIMES},
    ),
    Case(
        "summer is chosen",
        "bus-days",
        ("bus/summer",),
        ("bus-season-chosen season=summer",),
        {"bus.season": "summer", "bus.pane": Pane.DAYS},
    ),
    Case("the season that is on stays silently", "bus-days", ("bus/winter",)),
    Case(
        "winter is chosen again",
        "bus-days",
        ("bus/summer", "bus/winter"),
        ("bus-season-chosen season=winter",),
    ),
    Case(
        "with another direction the season is the present one",
        "bus-days",
        ("bus/summer", "nav/back", "bus/to-town"),
        ("bus-direction-chosen to=town",),
        {"bus.season": "winter"},
    ),
    Case("the delay is told", "bus-in-snow", ("bus/delay",), ("bus-delay-shown",), {"bus.pane": Pane.DELAY}),
    Case(
        "the delay is closed",
        "bus-in-snow",
        ("bus/delay", "bus/close-delay"),
        ("bus-delay-closed",),
        {"bus.delay": False},
    ),
    Case("without snow there is no delay", "bus-times", ("bus/delay",)),
    Case("a tap only: holding a stop does nothing", "bus", ("hold bus/stop-danchi",)),
    Case(
        "home leads home, the choice is forgotten",
        "bus-times",
        ("nav/home",),
        ("went-home",),
        {"bus": BusState()},
    ),
    Case(
        "snow and the kept stop stay",
        "bus-in-snow",
        ("nav/home",),
        ("went-home",),
        {"bus": BusState(snow=True, kept_stop="danchi", kept_way="town")},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case):
    case.check()


def test_back_leads_from_screen_to_screen():
    way = ("bus/rows", "bus/row-ya", "bus/stop-danchi", "bus/to-town", "bus/weekday", "bus/delay")
    phone, _ = play(replace(scene("bus"), bus=BusState(snow=True)), way)
    panes = []
    while phone.screen == "bus":
        panes.append(phone.bus.pane)
        phone, told = play(phone, ["nav/back"])
        assert told[0] == "went-back"
    assert panes == [Pane.DELAY, Pane.TIMES, Pane.DAYS, Pane.WAYS, Pane.STOPS, Pane.ROWS, Pane.START]


def test_a_kept_stop_is_kept_with_its_direction():
    phone, _ = play(scene("bus-times"), ["bus/keep"])
    assert phone.bus.kept
    other, _ = play(phone, ["nav/back", "nav/back", "bus/to-wood", "bus/weekday"])
    assert not other.bus.kept


def test_every_stop_is_in_one_row_and_every_row_has_a_stop():
    rows = [bus.stops_in(row) for row in bus.ROWS]
    assert sorted(stop for row in rows for stop in row) == sorted(place.id for place in PLACES)
    assert all(rows)
    assert bus.stops_in("wa") == ()


def test_at_the_ends_of_the_line_buses_go_one_way_only():
    assert bus.ways_from("ozora") == ("wood",)
    assert bus.ways_from("fukurou") == ("town",)
    assert bus.ways_from("danchi") == ("town", "wood")
    assert bus_board.bound("wood") == "ふくろうの森 方面"


# --- times -------------------------------------------------------------------------------------------------


def test_the_next_bus_is_that_of_the_column_on_the_glass():
    today, saturday = scene("bus-times").bus, scene("bus-wrong-day").bus
    coming = bus_board.upcoming(today, AT)
    assert coming is not None
    assert (bus_words.clock(coming.departure.minute), coming.wait) == ("10時31分", 7)
    other = bus_board.upcoming(saturday, AT)
    assert other is not None
    assert bus_words.clock(other.departure.minute) == "10時55分"
    assert (bus_board.is_today(today), bus_board.is_today(saturday)) == (True, False)
    assert not bus_board.is_today(replace(today, season="summer"))


def test_the_hours_begin_with_the_next_bus_and_after_the_last_with_the_first():
    state = scene("bus-times").bus
    assert bus_board.hours(state, AT) == ((10, (607, 631, 655)), (11, (679, 703)), (12, (727, 751, 775)))
    assert bus_board.hours(state, 23 * 60 + 30)[0][0] == 6


def test_in_snow_two_buses_are_expected():
    first, second = bus_board.late(scene("bus-in-snow").bus, AT)
    assert (first.latest, second.earliest, second.latest) == (13, 22, 37)


def test_every_stop_has_a_next_bus_in_every_column():
    for place in PLACES:
        for way in bus.ways_from(place.id):
            for day in ("weekday", "saturday", "holiday"):
                for season in ("summer", "winter"):
                    state = BusState(stop=place.id, way=way, day=day, season=season)
                    assert bus_board.upcoming(state, AT) is not None
                    assert bus_board.hours(state, AT)


def test_only_what_is_on_the_glass_can_be_touched():
    assert "bus/keep" not in simulator.visible(scene("bus-days"))
    assert simulator.visible(scene("bus-kept"))[0] == "bus/kept"
