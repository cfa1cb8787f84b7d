"""A feed that is kept: what is known of it, the stops that are chosen, the next buses at a moment."""

from dataclasses import replace

import pytest

from sapporo_learn.core import own_times, practice, saving
from sapporo_learn.core.days import ordinal
from sapporo_learn.core.own_feed import MOST_FOUND, MOST_STOPS, MOST_WAYS, OwnFeed, choose, describe, search
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.phone.apps.own_bus import OwnBusState, OwnStops
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.yukizora import PLACES
from sapporo_learn.core.route import planned
from sapporo_learn.core.timetable import About, Call, DayKind, Pole, Service, Stop, Trip, make
from tests.helpers.small_lesson import LESSON

FRIDAY = ordinal(2027, 2, 5)
TABLE = yukizora.timetable()
FEED = choose(describe("id", TABLE, ["a."]), TABLE, ["danchi", "fukurou"])
WAY = FEED.stops[0].ways[0]


def state(day: int = FRIDAY, minute: int = 605, column: str = "") -> OwnBusState:
    return OwnBusState(FEED.offered(day, minute), "danchi", 1, column=column)


def clocks(answer: own_times.Answer) -> list[int]:
    return [each.departure.minute for each in answer.coming]


def test_a_feed_is_described_and_comes_back_from_saving():
    assert (FEED.operator, FEED.last, FEED.count, FEED.told) == (
        "ゆきぞらバス（練習用）",
        ordinal(2027, 3, 31),
        10,
        ("a.",),
    )
    assert "発行" in FEED.owner
    assert saving.load(OwnFeed, saving.dump(FEED)) == FEED
    assert (FEED.over(FEED.last), FEED.over(FEED.last + 1)) == (False, True)


@pytest.mark.parametrize(
    ("about", "operator"),
    [
        (About("", ("あ", "い")), "あ ほか"),
        (About("", (), "う"), "う"),
        (About(""), "発行者の名前なし"),
    ],
)
def test_whose_it_is_is_said_shortly(about, operator):
    empty = make(about, (), (), ())
    assert (describe("x", empty, ()).operator, describe("x", empty, ()).last) == (operator, 0)


def test_stops_are_offered_in_their_order_once_and_only_where_one_can_get_on():
    end = Stop("end", "おわり", "おわり", (Pole("e", ""),))
    start = Stop("start", "はじめ", "はじめ", tuple(Pole(f"p{n}", str(n)) for n in range(30)))
    week = Service("s", (True,) * 7, FRIDAY, FRIDAY)
    trips = [Trip(f"t{n}", "s", (Call(f"p{n}", n), Call("e", 900))) for n in range(30)]
    made = make(About("x"), (start, end), trips, (week,))
    found = choose(describe("x", made, ()), made, ["gone", "end", "start", "start"])
    assert [stop.id for stop in found.stops] == ["start"]
    assert len(found.stops[0].ways) == MOST_WAYS
    assert found.stops[0].ways[0].place == "0番のりば"
    assert search(made, "おわり") == ()
    many = choose(FEED, TABLE, [place.id for place in PLACES])
    assert [stop.id for stop in many.stops] == [place.id for place in PLACES[:MOST_STOPS]]


def test_stops_are_found_by_name_and_reading():
    assert [stop.id for stop in search(TABLE, "ゆきぞらだんち")] == ["kita", "danchi"]
    assert search(TABLE, " ") == ()
    assert len(search(TABLE, "ん")) <= MOST_FOUND


def test_the_phone_is_told_ids_and_the_moment():
    assert FEED.offered(FRIDAY, 605) == OwnStops("id", ("danchi", "fukurou"), (2, 1), FRIDAY, 605)
    assert replace(FEED, stops=()).offered(FRIDAY, 605) == OwnStops()


# --- the next buses


def test_the_next_buses_of_the_moment():
    found = own_times.answer(state(), WAY, TABLE)
    assert (found.kind, found.day, found.today, clocks(found)) == (
        DayKind.WEEKDAY,
        FRIDAY,
        True,
        [607, 631, 655],
    )
    assert [each.wait for each in found.coming] == [2, 26, 50]
    assert own_times.answer(state(column="weekday"), WAY, TABLE).today


def test_another_column_shows_its_nearest_day_at_the_same_time():
    found = own_times.answer(state(column="saturday"), WAY, TABLE)
    assert (found.day, found.today, clocks(found)[0]) == (FRIDAY + 1, False, 615)
    late = own_times.answer(state(minute=1430, column="holiday"), WAY, TABLE)
    assert (late.kind, clocks(late)[0] < 500) == (DayKind.HOLIDAY, True)
    back = own_times.answer(state(ordinal(2027, 3, 31), column="saturday"), WAY, TABLE)
    assert back.day == ordinal(2027, 3, 27)


def test_a_timetable_that_has_run_out_shows_a_day_like_today_and_does_not_tell_a_wait():
    found = own_times.answer(state(ordinal(2028, 2, 4)), WAY, TABLE)
    assert (found.today, found.kind, found.day <= TABLE.last) == (False, DayKind.WEEKDAY, True)
    assert found.coming


def test_a_column_that_never_runs_has_no_buses():
    week = Service("s", (True,) * 5 + (False,) * 2, FRIDAY, FRIDAY + 60)
    stops = (Stop("a", "あ", "", (Pole("a", ""),)), Stop("b", "い", "", (Pole("b", ""),)))
    made = make(About("x"), stops, [Trip("t", "s", (Call("a", 600), Call("b", 610)))], (week,))
    way = choose(describe("x", made, ()), made, ["a"]).stops[0].ways[0]
    found = own_times.answer(state(column="holiday"), way, made)
    assert (found.day, found.coming, found.today) == (0, (), False)


def test_what_was_chosen_is_found_again_or_is_not_there():
    assert own_times.stop_of(state(), FEED) is FEED.stops[0]
    assert own_times.way_of(state(), FEED) is WAY
    assert own_times.stop_of(state(), None) is None
    assert own_times.way_of(state(), replace(FEED, stops=())) is None
    assert own_times.way_of(replace(state(), way=3), FEED) is None
    assert own_times.practice_times().feed.stops[0].id == "danchi"


def test_a_lesson_carries_the_stops_through_its_rounds_and_scenes():
    own = FEED.offered(FRIDAY, 605)
    session = practice.meet(practice.begin(LESSON, passed_before=False), own)
    assert practice.meet(session, own) is session
    for happening in (practice.AskedNext(), practice.Shown(), practice.AskedBack(), practice.AskedRestart()):
        session, _ = practice.advance(session, happening)
        assert session.phone.ownbus.own == own


def test_what_a_scene_pretended_of_the_world_does_not_last():
    pretended = SCENES["own-stops"].build().ownbus.own
    assert planned(LESSON, 0, pretended).ownbus.own == OwnStops()
