from datetime import date

import pytest

from sapporo_learn.core import bus_answer, bus_words
from sapporo_learn.core.bus_answer import Question
from sapporo_learn.core.buses import (
    Snow,
    board,
    find_stops,
    headings,
    is_called,
    next_departures,
    next_in_snow,
)
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.timetable import About, Boarding, Call, Pole, Service, Stop, Trip, make
from sapporo_learn.errors import KnownError

OWN = yukizora.timetable()
FRIDAY, SATURDAY = date(2027, 2, 5).toordinal(), date(2027, 2, 6).toordinal()
AT = 10 * 60 + 24
ALL = (True,) * 7
JUNE = date(2026, 6, 1).toordinal()


def small(*trips, operators=("こだまバス",), publisher="", services=None):
    stops = [
        Stop("a", "朝日", "あさひ", (Pole("a1", "1"), Pole("a2", "A"), Pole("a3", "3番"), Pole("a4"))),
        Stop("b", "木", "き", (Pole("b"),)),
    ]
    about = About("x", operators, publisher)
    return make(about, stops, trips, services or [Service("s", ALL, JUNE, JUNE + 60)])


def trip(own, *calls, route=""):
    return Trip(own, "s", (*calls, Call("b", None)), route)


def waits(pole, day, minute, **more):
    return [each.wait for each in next_departures(OWN, pole, day, minute, **more)]


# --- stops -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ゆきぞら", ["ゆきぞら団地北", "ゆきぞら団地前"]),
        ("ユキゾラ", ["ゆきぞら団地北", "ゆきぞら団地前"]),
        ("だんちまえ", ["ゆきぞら団地前"]),
        ("びょういん", ["ライラック病院前"]),
        ("駅前", ["おおぞら駅前"]),
        ("・", []),
        ("ない", []),
    ],
)
def test_stops_are_found_by_name_or_reading(text, found):
    assert [stop.name for stop in find_stops(OWN, text)] == found


def test_the_whole_name_goes_first_and_empty_text_finds_all():
    made = make(
        About("x"),
        [Stop("1", "本町北", "", ()), Stop("2", "本町", "", ()), Stop("3", "新本町", "", ())],
        [],
        [],
    )
    assert [stop.id for stop in find_stops(made, "本町")] == ["2", "1", "3"]
    assert len(find_stops(OWN, " ")) == len(OWN.stops)
    assert len(find_stops(OWN, "", limit=3)) == 3
    assert is_called(made.stops[0], "ホンチョウ") is False


def test_a_stop_offers_each_pole_with_each_direction():
    danchi = OWN.stop("danchi")
    assert [(each.pole.platform, each.headsign, each.reading) for each in headings(OWN, danchi)] == [
        ("1", "おおぞら駅前", "おおぞらえきまえ"),
        ("2", "ふくろうの森", "ふくろうのもり"),
    ]


def test_the_direction_with_most_buses_goes_first_and_knows_its_lines():
    one, two = Call("a1", 480), Call("a1", 500)
    made = small(
        Trip("1", "s", (one, Call("b", 490)), "木1", "遠く"),
        Trip("2", "s", (one, Call("b", 490)), "木2"),
        Trip("3", "s", (two, Call("b", 510))),
    )
    assert [(each.headsign, each.routes) for each in headings(made, made.stops[0])] == [
        ("木", ("木2",)),
        ("遠く", ("木1",)),
    ]


# --- times -------------------------------------------------------------------------------------------------


def test_the_next_bus_is_the_next_of_its_pole_and_column():
    assert waits("danchi_1", FRIDAY, AT) == [7, 31, 55]
    assert waits("danchi_2", FRIDAY, AT, count=1) == [23]
    assert waits("danchi_1", SATURDAY, AT)[0] == 31
    assert waits("danchi_1", FRIDAY, AT, headsign="ふくろうの森") == []
    assert waits("danchi_1", FRIDAY, AT + 7)[0] == 0
    assert waits("nowhere", FRIDAY, AT) == []


def test_after_midnight_the_trips_of_the_day_before_come_first():
    late = next_departures(OWN, "danchi_2", SATURDAY, 10, count=1)[0]  # 23:49 of Friday
    assert (late.day, late.departure.minute, late.wait) == (FRIDAY, 1463, 13)


def test_after_the_last_bus_comes_the_first_of_the_next_day():
    first = next_departures(OWN, "danchi_1", FRIDAY, 23 * 60, count=1)[0]
    assert (first.day, bus_words.leaves(first, FRIDAY)) == (SATURDAY, "あす 6時15分")
    assert waits("danchi_1", FRIDAY - 1, AT + 1440) == waits("danchi_1", FRIDAY, AT)


def test_nothing_comes_within_a_day_that_comes_later():
    made = small(trip("1", Call("a1", 480)), services=[Service("s", added=frozenset({JUNE + 1}))])
    assert [each.wait for each in next_departures(made, "a1", JUNE, 480)] == []
    assert [each.wait for each in next_departures(made, "a1", JUNE, 481)] == [1439]


def test_a_board_lists_hours():
    hours = board(OWN, "danchi_1", FRIDAY, "おおぞら駅前")
    assert hours[0][0] == 6
    assert [each.minute % 60 for each in dict(hours)[10]] == [7, 31, 55]


def test_in_snow_a_bus_that_should_have_left_may_still_come():
    first, second, _ = next_in_snow(OWN, "danchi_1", FRIDAY, AT, Snow.SNOW)
    assert (first.upcoming.wait, first.earliest, first.latest) == (-17, 0, 13)
    assert (second.upcoming.wait, second.earliest, second.latest) == (7, 22, 37)
    assert next_in_snow(OWN, "danchi_1", FRIDAY, AT, Snow.NONE)[0].latest == 7


# --- words -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "まもなく"), (7, "あと 7分"), (60, "あと 1時間"), (70, "あと 1時間10分")]
)
def test_a_wait_is_told(minutes, words):
    assert bus_words.wait(minutes) == words


@pytest.mark.parametrize(
    ("platform", "words"),
    [("", ""), ("1", "1番のりば"), ("A", "Aのりば"), ("3番", "3番"), ("東のりば", "東のりば")],
)
def test_a_platform_is_told(platform, words):
    assert bus_words.platform(Pole("x", platform)) == words


@pytest.mark.parametrize(
    ("headsign", "words"),
    [
        ("大通", "大通方面"),
        ("札幌駅行", "札幌駅行"),
        ("中央町 循環", "中央町 循環"),
        ("北洋銀行", "北洋銀行方面"),
    ],
)
def test_a_destination_is_told(headsign, words):
    assert bus_words.bound(headsign) == words


def told(text, *, day=FRIDAY, minute=AT, snow=Snow.NONE, timetable=OWN, table=False):
    return bus_answer.lines(Question(timetable, text, day, minute, snow), table=table)


def test_an_answer_is_read_line_by_line():
    assert told("ゆきぞらだんちまえ") == [
        "ゆきぞらバス（練習用）（発行：さっぽろスマホれんしゅう）　2027年3月31日（水）まで",
        "2027年2月5日（金）　冬ダイヤ　平日",
        "ゆきぞら団地前　1番のりば　おおぞら駅前方面　つぎは 10時31分（あと 7分）",
        "ゆきぞら団地前　2番のりば　ふくろうの森方面　つぎは 10時47分（あと 23分）",
    ]


def test_an_answer_in_snow_tells_the_delay():
    lines = told("団地前", snow=Snow.SNOW)
    assert "雪で 15〜30分おくれることがあります。" in lines
    assert "つぎは 10時07分の予定（これから 13分くらいのうちに）" in lines[-2]
    assert "大雪で 30分より おくれたり" in told("団地前", snow=Snow.HEAVY)[2]


def test_an_answer_may_list_the_whole_day():
    assert "　10時　07　31　55" in told("団地前", table=True)


def test_a_holiday_is_told():
    assert (
        "日曜・祝日（木曜日ですが、この時刻で走ります）"
        in told("団地前", day=date(2027, 2, 11).toordinal())[1]
    )


def test_a_timetable_that_has_run_out_says_so():
    after, before = date(2028, 2, 3).toordinal(), date(2026, 1, 7).toordinal()
    assert told("団地前", day=after)[2] == (
        "この時刻表は 2027年3月31日（水）で おわったので、2027年2月4日（木）の時刻を出しています。"
    )
    assert "2026年4月1日（水）から はじまるので" in told("団地前", day=before)[2]


def test_a_timetable_without_days_says_so():
    made = small(trip("1", Call("a1", 480)), operators=(), services=[Service("s")])
    lines = told("朝日", timetable=made, day=JUNE)
    assert lines[0] == "発行者の名前なし　運行日なし"
    assert lines[2] == "この時刻表には、バスの走る日がありません。"
    assert lines[3].endswith("きょうと あすは ありません")
    assert bus_answer.as_json(Question(made, "朝日", JUNE, AT))["feed"]["valid_until"] is None


def test_a_stop_where_nobody_gets_on_says_so():
    made = small(trip("1", Call("a1", 480)), operators=(), publisher="まちの会")
    assert told("木", timetable=made, day=JUNE)[0].startswith("まちの会　")
    assert told("き", timetable=made, day=JUNE)[-1] == "木　ここから のれるバスは ありません。"


def test_booked_buses_and_those_of_tomorrow_in_snow_are_told():
    made = small(trip("1", Call("a1", 480, Boarding.BOOKED)))
    assert told("朝日", timetable=made, day=JUNE, minute=470)[-1].endswith(
        "つぎは 8時00分（あと 10分、電話で予約がいります）"
    )
    evening = told("朝日", timetable=made, day=JUNE, minute=1200, snow=Snow.SNOW)
    assert evening[-1].endswith("つぎは あす 8時00分の予定")
    assert told("朝日", timetable=made, day=JUNE, minute=475, snow=Snow.SNOW)[-1].endswith(
        "（あと 20分〜35分くらい）"
    )


def test_poles_without_a_number_are_told_apart():
    stops = [Stop("a", "朝日", "あさひ", (Pole("x"), Pole("y"))), Stop("b", "木", "き", (Pole("b"),))]
    trips = [trip("1", Call("x", 480)), trip("2", Call("y", 500))]
    made = make(About("z"), stops, trips, [Service("s", ALL, JUNE, JUNE + 60)])
    assert [line[:9] for line in told("朝日", timetable=made, day=JUNE)[2:]] == [
        "朝日　のりば x　",
        "朝日　のりば y　",
    ]


def test_a_season_is_told_only_when_the_names_tell_it():
    made = small(trip("1", Call("a1", 480)))
    assert bus_words.season(made, JUNE) == ""
    assert bus_words.season(OWN, FRIDAY) == "冬ダイヤ"


def test_too_many_or_no_stops_are_told():
    with pytest.raises(KnownError, match="「まえ」のつく停留所が6つあるので"):
        told("まえ")
    for text in ("ない", "  "):
        with pytest.raises(KnownError, match="という停留所がないので"):
            told(text)


def test_the_answer_for_programs():
    answer = bus_answer.as_json(Question(OWN, "団地前", FRIDAY, AT, Snow.SNOW))
    assert (answer["date"], answer["at"], answer["day"], answer["day_words"]) == (
        "2027-02-05",
        "10:24",
        "weekday",
        "冬ダイヤ　平日",
    )
    assert answer["feed"]["valid_from"] == "2026-04-01"
    first = answer["stops"][0]["directions"][0]
    assert (first["pole"], first["platform"], first["headsign"], first["routes"]) == (
        "danchi_1",
        "1",
        "おおぞら駅前",
        ["ゆき1"],
    )
    assert first["next"][1] == {
        "time": "10:31",
        "date": "2027-02-05",
        "in_minutes": 7,
        "earliest": 22,
        "latest": 37,
        "route": "ゆき1",
        "trip": "冬・平日・1・1022",
        "booked": False,
    }
    assert first["board"]["10"] == [7, 31, 55]
