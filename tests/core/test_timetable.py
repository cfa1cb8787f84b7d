from datetime import date

import pytest

from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.phone.yukizora import Season, service_id
from sapporo_learn.core.timetable import About, Boarding, Call, DayKind, Pole, Service, Stop, Trip, make

WEEK = (True,) * 5 + (False,) * 2
ALL = (True,) * 7
STOPS = (Stop("b", "木", "き", (Pole("b"),)), Stop("a", "朝日", "あさひ", (Pole("a"),)))


def number(year, month, day):
    return date(year, month, day).toordinal()


JUNE, JULY = number(2026, 6, 1), number(2026, 6, 30)


def table(*services, until=None):
    calls = (Call("a", 480), Call("b", 490))
    trips = [Trip(service.id, service.id, calls) for service in services]
    return make(About("x", until=until), STOPS, trips, services)


def test_only_stops_where_one_can_get_on_have_departures():
    trip = Trip("t", "s", (Call("a", None), Call("b", 485), Call("a", 490, Boarding.NONE), Call("b", 500)))
    made = make(About("x"), STOPS, [trip], [Service("s", ALL, JUNE, JULY)])
    assert {pole: [d.minute for d in each] for pole, each in made.departures.items()} == {"b": [485]}
    assert made.departures["b"][0].headsign == "木"


def test_stops_stand_in_the_order_of_their_kana():
    made = table()
    assert [stop.id for stop in made.stops] == ["a", "b"]
    assert (made.stop("b"), made.stop("x")) == (STOPS[0], None)


def test_a_timetable_knows_the_days_of_its_services():
    made = table(Service("s", WEEK, JUNE, JULY, added=frozenset({JULY + 4})))
    assert (made.first, made.last) == (JUNE, JULY + 4)
    assert table(Service("s", WEEK, JUNE, JULY), until=JULY - 9).last == JULY - 9
    assert table(Service("s")).first > table(Service("s")).last
    assert made.running(JUNE) == {"s"}
    assert made.running(JUNE - 1) == made.running(JUNE + 5) == frozenset()  # before; a Saturday


def test_single_days_go_before_weekdays():
    service = Service("s", WEEK, JUNE, JULY, added=frozenset({JUNE + 5}), removed=frozenset({JUNE}))
    assert [service.runs_on(JUNE + each) for each in (0, 1, 5, 6)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("service", "kinds"),
    [
        (Service("s", WEEK), {DayKind.WEEKDAY}),
        (Service("s", ALL), set(DayKind)),
        (Service("s", added=frozenset({JUNE + 5, JUNE + 12})), {DayKind.SATURDAY}),
        (Service("s", added=frozenset(range(JUNE, JUNE + 7))), set(DayKind)),
        (Service("s"), set()),
    ],
)
def test_for_which_column_a_service_is_meant(service, kinds):
    assert service.kinds() == kinds


def test_a_holiday_on_a_weekday_is_one_like_sunday():
    own = yukizora.timetable()
    assert own.kind(number(2027, 2, 11)) is DayKind.HOLIDAY  # a Thursday
    assert own.kind(number(2027, 2, 12)) is DayKind.WEEKDAY
    assert own.kind(number(2027, 2, 13)) is DayKind.SATURDAY
    assert own.kind(number(2027, 2, 14)) is DayKind.HOLIDAY


def test_a_service_for_every_day_says_nothing_about_the_column():
    assert table(Service("s", ALL, JUNE, JULY)).kind(JUNE + 5) is DayKind.SATURDAY


def test_after_its_end_a_timetable_shows_a_day_like_it():
    own = yukizora.timetable()
    assert own.stand_in(number(2027, 2, 5)) == number(2027, 2, 5)
    assert own.stand_in(number(2028, 2, 3)) == number(2027, 2, 4)
    assert own.stand_in(number(2028, 2, 10)) == number(2027, 3, 25)  # a year before was a holiday
    assert own.stand_in(number(2026, 1, 7)) == number(2027, 1, 6)
    short = table(Service("s", ALL, JUNE, JUNE + 9))
    assert short.stand_in(JUNE + 30) == JUNE + 9
    assert table(Service("s")).stand_in(JUNE) == JUNE
    holidays = table(Service("s", (False,) * 6 + (True,), JUNE, JULY, added=frozenset({JULY})))
    assert holidays.stand_in(JULY + 7) == JULY  # a Tuesday like Sunday, when there is no better one


def test_the_practice_timetable_has_every_column_in_both_seasons():
    own = yukizora.timetable()
    assert set(own.services) == {service_id(season, kind) for season in Season for kind in DayKind}
    assert own.running(number(2026, 8, 11)) == {"夏・日祝"}  # 山の日
    assert own.running(number(2026, 11, 30)) == {"夏・平日"}
    assert own.running(number(2026, 12, 1)) == {"冬・平日"}
    assert {len(own.running(day)) for day in range(own.first, own.last + 1)} == {1}
