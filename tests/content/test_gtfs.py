"""A bus feed as it comes: what can be used is loaded, the rest is told in one sentence."""

import runpy
from datetime import date

import pytest

from sapporo_learn import paths
from sapporo_learn.content import gtfs_table, gtfs_trips
from sapporo_learn.content.gtfs import load_feed
from sapporo_learn.content.gtfs_days import day
from sapporo_learn.content.gtfs_trips import minute
from sapporo_learn.core.buses import find_stops, headings, next_departures
from sapporo_learn.core.phone import yukizora
from sapporo_learn.core.timetable import DayKind
from sapporo_learn.errors import KnownError
from tests.helpers.feeds import SMALL, changed, loaded, zipped

WEDNESDAY = date(2026, 6, 3).toordinal()
SATURDAY = date(2026, 6, 6).toordinal()


def waits(feed, pole, day=WEDNESDAY, at=0, headsign=None):
    return [each.wait for each in next_departures(feed.timetable, pole, day, at, headsign)]


def with_times(*rows):
    return "trip_id,departure_time,stop_id,stop_sequence\n" + "\n".join(rows)


# --- what is read ------------------------------------------------------------------------------------------


def test_a_small_feed_is_read(tmp_path):
    feed = loaded(tmp_path)
    table = feed.timetable
    assert [(stop.name, [pole.platform for pole in stop.poles]) for stop in table.stops] == [
        ("あさひ駅前", ["1"]),
        ("からまつ病院", [""]),
        ("ぶなの木", ["1", "2"]),
    ]
    assert waits(feed, "b1", at=7 * 60) == [66]  # 8:06 by the departure
    assert waits(feed, "b2", day=WEDNESDAY + 1) == [10]  # the trip of the day before, 24:10
    assert waits(feed, "b1", day=SATURDAY) == []
    assert (table.about.operators, table.first) == (("こだまバス",), date(2026, 4, 1).toordinal())


def test_where_a_bus_goes_is_worked_out_when_the_feed_does_not_say(tmp_path):
    table = loaded(tmp_path).timetable
    found = [headings(table, stop)[0].headsign for stop in find_stops(table, "ぶな")]
    assert found == ["からまつ病院"]
    assert [each.headsign for each in headings(table, find_stops(table, "からまつ")[0])] == ["あさひ駅前"]
    assert table.departures["c"][0].trip.route == "木1"


def test_a_bus_that_ends_where_it_began_goes_round(tmp_path):
    round_trip = with_times("out,8:00,a,1", "out,8:05,b1,2", "out,8:10,a,3")
    trips = "service_id,trip_id\nweek,out\n"
    table = loaded(tmp_path, trips=trips, stop_times=round_trip).timetable
    assert {each.headsign for each in table.departures["a"]} == {"あさひ駅前 循環"}


def test_the_sign_may_change_on_the_way_and_the_last_stop_lets_nobody_on(tmp_path):
    times = (
        "trip_id,departure_time,stop_id,stop_sequence,stop_headsign,pickup_type\n"
        "out,8:00,a,1,ぶなの木経由,2\nout,8:05,b1,2,,1\nout,8:10,c,3,,0\n"
    )
    departures = loaded(
        tmp_path, trips="service_id,trip_id\nweek,out\n", stop_times=times
    ).timetable.departures
    assert {pole: [(d.headsign, d.booked) for d in each] for pole, each in departures.items()} == {
        "a": [("ぶなの木経由", True)]
    }


@pytest.mark.parametrize(
    "translations",
    [
        "trans_id,lang,translation\nぶなの木,ja-Hrkt,ぶなのき\nぶなの木,en,Beech\nからまつ病院,ja-Hrkt,からまつびょういん\n",
        "table_name,field_name,language,translation,record_id,field_value\n"
        "stops,stop_name,ja-Hrkt,ぶなのき,b1,\ntrips,trip_headsign,ja-Hrkt,からまつびょういん,out,\n"
        "stops,stop_desc,ja-Hrkt,べつ,b1,\nstops,stop_name,ja-Hrkt,,a,\n",
        "table_name,field_name,language,translation,record_id,field_value\n"
        "stops,stop_name,ja-hrkt,ぶなのき,,ぶなの木\ntrips,trip_headsign,ja-Hrkt,からまつびょういん,,からまつ病院\n",
    ],
    ids=["first form", "by record", "by text"],
)
def test_kana_is_found_in_either_form(tmp_path, translations):
    table = loaded(tmp_path, translations=translations).timetable
    (stop,) = find_stops(table, "ぶなのき")
    assert stop.reading == "ぶなのき"
    assert headings(table, stop)[0].reading == "からまつびょういん"


def test_kana_of_stops_may_stand_with_the_stops(tmp_path):
    stops = "stop_id,stop_name,tts_stop_name\na,朝日,あさひ\nb1,木,Tree\nb2,木,き\nc,病院,びょういん\n"
    table = loaded(tmp_path, stops=stops).timetable
    assert [stop.reading for stop in table.stops] == ["あさひ", "き", "びょういん"]


def test_poles_of_a_station_are_one_stop_and_bays_lose_their_number(tmp_path):
    stops = (
        "stop_id,stop_name,location_type,parent_station,stop_desc\n"
        "S,ぶなの木,1,,\nG,入口,2,S,\n"
        "b1,ぶなの木（2番のりば）,0,S,\nb2,ぶなの木 Ａのりば,0,S,\na,あさひ,,,３番のりば\nc,からまつ,,,\n"
    )
    table = loaded(tmp_path, stops=stops).timetable
    (stop,) = find_stops(table, "ぶなの木")
    assert (stop.id, [pole.platform for pole in stop.poles]) == ("S", ["2", "A"])
    assert find_stops(table, "あさひ")[0].poles[0].platform == "3"


def test_two_stops_of_one_name_far_apart_stay_two(tmp_path):
    stops = (
        "stop_id,stop_name,stop_lat,stop_lon\na,本町,43.00,141.00\nb1,本町,43.001,141.001\n"
        "b2,本町,43.20,141.00\nc,本町,,\n"
    )
    table = loaded(tmp_path, stops=stops).timetable
    assert [(stop.id, [pole.id for pole in stop.poles]) for stop in table.stops] == [
        ("a", ["a", "b1", "c"]),
        ("b2", ["b2"]),
    ]


def test_a_place_outside_the_world_is_no_place(tmp_path):
    stops = (
        "stop_id,stop_name,stop_lat,stop_lon\na,本町,43,141\nb1,本町,430,141\nb2,本町,x,141\nc,西町,43,141\n"
    )
    assert len(loaded(tmp_path, stops=stops).timetable.stops) == 2


def test_parts_of_a_station_that_are_far_apart_have_ids_of_their_own(tmp_path):
    stops = (
        "stop_id,stop_name,location_type,parent_station,stop_lat,stop_lon\nS,本町,1,,43,141\n"
        "a,本町,0,S,43,141\nb1,本町,0,S,43,141.1\nb2,東町,,,43,141\nc,西町,,,43,141\n"
    )
    assert {stop.id for stop in loaded(tmp_path, stops=stops).timetable.stops} >= {"S", "b1"}


def test_single_days_are_added_and_taken_away(tmp_path):
    feed = loaded(
        tmp_path, calendar_dates="service_id,date,exception_type\nweek,20260603,2\nweek,2026-06-06,1\n"
    )
    assert waits(feed, "a") == []
    assert waits(feed, "a", day=SATURDAY) == [480]


def test_single_days_alone_are_enough(tmp_path):
    feed = loaded(tmp_path, calendar=None, calendar_dates="service_id,date,exception_type\nweek,20260606,1\n")
    assert waits(feed, "a", day=SATURDAY) == [480]
    assert feed.timetable.kind(SATURDAY) is DayKind.SATURDAY


def test_whose_timetable_it_is(tmp_path):
    info = "feed_publisher_name,feed_version,feed_end_date\nまちの会,7,20260930\n"
    about = loaded(tmp_path, feed_info=info).timetable.about
    assert (about.id, about.publisher, about.version) == ("1", "まちの会", "7")
    assert about.until == date(2026, 9, 30).toordinal()
    assert loaded(tmp_path, agency=None, feed_info=info).timetable.about.id == "まちの会"
    own = loaded(tmp_path, feed_info="feed_publisher_name\nこだまバス\n")
    assert (own.timetable.about.publisher, own.timetable.about.until) == ("", None)


# --- untidy feeds ------------------------------------------------------------------------------------------


def test_files_may_be_shift_jis_or_have_a_mark_at_the_beginning(tmp_path):
    for encoding in ("cp932", "utf-8-sig", "utf-16"):
        feed = load_feed(zipped(tmp_path / "feed.zip", SMALL, encoding=encoding))
        assert waits(feed, "a") == [480], encoding
        assert feed.timetable.about.operators == ("こだまバス",), encoding


def test_letters_that_no_encoding_knows_are_told(tmp_path):
    broken: dict[str, str | bytes] = {**SMALL, "agency.txt": "agency_name\nこだま".encode() + b"\xff\xff\n"}
    feed = load_feed(zipped(tmp_path / "feed.zip", broken))
    assert "読めない文字（agency.txt、2）" in feed.told
    assert feed.timetable.about.operators[0].startswith("こだま")


def test_a_feed_may_lie_in_a_folder_of_the_zip_and_have_capital_letters(tmp_path):
    inside = {"GTFS/" + name.upper(): text for name, text in SMALL.items()}
    files = {**inside, "__MACOSX/stops.txt": "x", "old/stops.txt": SMALL["stops.txt"], "readme.pdf": "x"}
    feed = load_feed(zipped(tmp_path / "feed.zip", files))
    assert waits(feed, "a") == [480]
    assert "ほかのフォルダーの時刻表（zip、1）" in feed.told


def test_a_feed_may_be_a_folder(tmp_path):
    for name, text in SMALL.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "shapes.txt").write_text("x", "utf-8")
    assert waits(load_feed(tmp_path), "a") == [480]


def test_fields_may_be_quoted_spaced_short_or_long_and_lines_empty(tmp_path):
    times = (
        '"trip_id", departure_time ,"stop_id",stop_sequence,more\r\n\r\n'
        '"out"," 8:00:00 ","a",1\r\n,,\r\nout,８：０５,b1, 2,x,y,z\r\nout,8:10,"c",3,\r\n'
    )
    feed = loaded(tmp_path, trips="service_id,trip_id\nweek,out\n", stop_times=times)
    assert (waits(feed, "a"), waits(feed, "b1")) == ([480], [485])


def test_missing_files_that_one_can_do_without_are_missing(tmp_path):
    feed = loaded(tmp_path, agency=None, routes=None)
    assert waits(feed, "a") == [480]
    assert feed.told == "よみがな（translations.txt、3）は、ないか使えないので、はぶきました。"


def test_rows_out_of_order_are_put_in_order_and_may_lack_a_time(tmp_path):
    times = with_times("out,8:10,c,30", "out,,b1,20", "out,8:00,a,10")
    feed = loaded(tmp_path, trips="service_id,trip_id\nweek,out\n", stop_times=times)
    assert (waits(feed, "a"), waits(feed, "b1")) == ([480], [])
    assert "時刻の読めない行（stop_times.txt、1）" in feed.told


LEFT_OUT = {
    "trips without days": (
        {"trips": "service_id,trip_id\nweek,out\nnever,back\n"},
        "走る日のわからない便（trips.txt、1）",
    ),
    "trips of one stop": (
        {"stop_times": with_times("out,8:00,a,1", "out,8:05,b1,2", "back,9:00,a,1")},
        "停留所が2つない便（trips.txt、1）",
    ),
    "trips back in time": (
        {"stop_times": with_times("out,8:00,a,1", "out,8:05,b1,2", "back,9:00,a,1", "back,8:59,b1,2")},
        "時刻が逆もどりする便（trips.txt、1）",
    ),
    "trips named twice": (
        {"trips": "service_id,trip_id\nweek,out\nweek,out\nweek,back\n"},
        "二度ある便（trips.txt、1）",
    ),
    "trips by interval": ({"frequencies": "trip_id\nback\n"}, "間隔だけで走る便（frequencies.txt、1）"),
    "times of unknown trips": (
        {"stop_times": SMALL["stop_times.txt"] + "x,8:00,8:00,a,1\n"},
        "便のわからない行（stop_times.txt、1）",
    ),
    "times at unknown stops": (
        {"stop_times": SMALL["stop_times.txt"] + "out,8:20,8:20,x,4\n"},
        "停留所のわからない行（stop_times.txt、1）",
    ),
    "times without place": (
        {"stop_times": SMALL["stop_times.txt"] + "out,8:20,8:20,a,last\n"},
        "順番の読めない行（stop_times.txt、1）",
    ),
    "times beyond the next day": (
        {
            "stop_times": with_times(
                "out,8:00,a,1", "out,8:05,b1,2", "out,48:00,c,3", "back,8:77,a,1", "back,9:00,c,2"
            )
        },
        "時刻の読めない行（stop_times.txt、2）",
    ),
    "stops named twice": (
        {"stops": SMALL["stops.txt"] + "a,また,\n,なし,\n"},
        "番号がないか二度ある停留所（stops.txt、2）",
    ),
    "days that are none": (
        {"calendar_dates": "service_id,date,exception_type\nweek,20260231,1\nweek,20260601,3\n"},
        "日付の読めない行（calendar_dates.txt、2）",
    ),
    "weeks without a beginning": (
        {"calendar": SMALL["calendar.txt"] + "other,1,1,1,1,1,0,0,soon,20270331\n"},
        "日付の読めない行（calendar.txt、1）",
    ),
    "a table without its columns": ({"agency": "name\nx\n"}, "列の足りない表（agency.txt、1）"),
    "a table that breaks off": (
        {"agency": 'agency_name\nこだま\n"' + "x" * 140_000 + "\n"},
        "途中からの行（agency.txt、1）",
    ),
    "a table without a head": ({"agency": '"' + "x" * 140_000}, "列の足りない表（agency.txt、1）"),
}


@pytest.mark.parametrize(("files", "told"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_cannot_be_used_is_left_out_and_told(tmp_path, files, told):
    feed = loaded(tmp_path, **files)
    assert waits(feed, "a")[:1] == [480]
    assert told in feed.told
    assert feed.told.count("。") == 1


REFUSED = {
    "no stops": ({"stops": None}, "stops.txt がないので"),
    "no times": ({"stop_times": None}, "stop_times.txt がないので"),
    "no column": ({"stops": "stop_id\na\n"}, "「stop_name」の列がないので"),
    "no days at all": ({"calendar": None}, "走る日のわからない便（trips.txt、2）"),
    "nothing at all": ({"trips": "service_id,trip_id\n", "stop_times": with_times()}, "のれる便が1つもない"),
}


@pytest.mark.parametrize(("files", "told"), REFUSED.values(), ids=REFUSED)
def test_a_feed_without_use_is_refused_with_one_sentence(tmp_path, files, told):
    with pytest.raises(KnownError, match="使えません") as caught:
        loaded(tmp_path, **files)
    assert told in str(caught.value)


def test_too_many_rows_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(gtfs_table, "MAX_ROWS", 5)
    with pytest.raises(KnownError, match=r"stop_times.txt の行が多すぎます"):
        loaded(tmp_path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("20260603", date(2026, 6, 3)),
        ("2026-6-3", date(2026, 6, 3)),
        ("２０２６/06/03", date(2026, 6, 3)),
        ("20260229", None),
        ("2026063", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_operators_write_it(text, wanted):
    assert day(text) == (wanted and wanted.toordinal())


def test_for_ever_leaves_room_to_count_on():
    assert day("99991231") == date(9999, 12, 24).toordinal()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("8:05:00", 485),
        ("08:05", 485),
        ("25:10:30", 1510),
        ("48:00:00", None),
        ("8:60", None),
        ("soon", None),
    ],
)
def test_a_time_is_read_as_operators_write_it(text, wanted):
    assert minute(text) == wanted


def test_a_place_in_the_trip_is_a_number():
    assert gtfs_trips._Places()["x"] is None


# --- the practice feed -------------------------------------------------------------------------------------


def test_the_practice_feed_is_what_the_program_practises_with():
    feed, own = load_feed(paths.practice_feed()), yukizora.timetable()
    assert feed.told == ""
    assert (feed.timetable.about, feed.timetable.stops) == (own.about, own.stops)
    assert feed.timetable.services == own.services
    differing = {pole for pole, each in own.departures.items() if feed.timetable.departures[pole] != each}
    assert (differing, feed.timetable.departures.keys()) == (set(), own.departures.keys())
    assert (feed.timetable.first, feed.timetable.last) == (own.first, own.last)


def test_the_files_of_the_practice_feed_are_those_that_are_written():
    make_feed = runpy.run_path(str(paths.practice_feed().parent / "make_feed.py"))
    assert make_feed["files"]() == {
        path.name: path.read_text("utf-8") for path in paths.practice_feed().iterdir()
    }


def test_the_changes_of_the_tests_are_changes():
    assert changed(calendar=None).keys() == SMALL.keys() - {"calendar.txt"}
