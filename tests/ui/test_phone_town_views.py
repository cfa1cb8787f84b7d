"""What バスしらべ and 天気と雪 are drawn from: the words on the glass."""

from dataclasses import replace

import pytest

from sapporo_learn.core.phone.apps.bus import BusState
from sapporo_learn.ui.phone_view import derive
from tests.helpers.phones import play, scene


def bus(name, *actions):
    return derive(play(scene(name), actions)[0], str)["bus"]


def words(shown):
    return [each["word"] for each in shown["choices"]]


def test_the_first_screen_says_that_it_is_for_practice():
    shown = bus("bus")
    assert (shown["title"], shown["note"]) == ("バスしらべ", "練習用の時刻表")
    assert words(shown) == ["ゆきぞら団地前", "ライラック病院前", "五十音で さがす"]


def test_a_kept_stop_stands_first_with_its_direction():
    first = bus("bus-kept")["choices"][0]
    assert (first["above"], first["word"], first["below"]) == (
        "わたしの バス停",
        "ゆきぞら団地前",
        "おおぞら駅前 方面",
    )


def test_each_step_has_its_title():
    assert [each["word"] for each in bus("bus", "bus/rows")["keys"]] == list("あかさたなはまやら")
    row = bus("bus", "bus/rows", "bus/row-ya")
    assert (row["title"], words(row)) == ("「や」の行", ["ゆきぞら団地前", "ゆきぞら団地北"])
    ways = bus("bus-ways")
    assert [(each["above"], each["word"]) for each in ways["choices"]] == [
        ("1番のりば", "おおぞら駅前 方面"),
        ("2番のりば", "ふくろうの森 方面"),
    ]
    days = bus("bus-days")
    assert (days["title"], words(days)) == ("きょうは 金曜日", ["平日", "土曜", "日曜・祝日"])
    assert [each["on"] for each in days["tiles"]] == [False, True]


def test_the_next_bus_is_told_in_minutes():
    shown = bus("bus-times")
    assert (shown["next"], shown["wait"], shown["column"]) == (
        "10時31分発",
        "あと 7分",
        "練習用 冬ダイヤ 平日",
    )
    assert [row["hour"] for row in shown["hours"]] == ["10", "11", "12"]
    marked = [each["word"] for row in shown["hours"] for each in row["minutes"] if each["next"]]
    assert marked == ["31"]


@pytest.mark.parametrize(
    ("name", "actions", "told"),
    [
        ("bus-wrong-day", (), "土曜の 時刻です"),
        ("bus-days", ("bus/holiday",), "日曜・祝日の 時刻です"),
        ("bus-days", ("bus/summer", "bus/weekday"), "夏の 時刻です"),
    ],
)
def test_times_of_another_day_are_not_told_as_a_wait(name, actions, told):
    shown = bus(name, *actions)
    assert (shown["today"], shown["wait"]) == (False, told)


def test_the_delay_is_told_for_two_buses():
    shown = bus("bus-in-snow", "bus/delay")
    assert [(each["plan"], each["wait"]) for each in shown["buses"]] == [
        ("10時07分の予定", "13分以内に 来そうです"),
        ("10時31分の予定", "あと 22〜37分"),
    ]


def test_at_night_the_bus_of_the_next_morning_is_told():
    late = replace(scene("bus-times"), clock="23:40")
    assert derive(late, str)["bus"]["next"] == "6時07分発"
    assert derive(replace(late, bus=BusState()), str)["bus"]["pane"] == "start"


def test_the_forecast_of_tomorrow_morning():
    shown = derive(scene("weather-tomorrow"), str)["weather"]
    assert (shown["date"], shown["skyWord"], shown["degrees"], shown["snow"]) == (
        "2月7日 土曜日",
        "雪",
        "−7度",
        "15センチ",
    )
    assert (shown["road"], shown["roadWord"]) == (3, "とても すべりやすい")
    assert [(each["word"], each["on"]) for each in shown["days"]] == [("今日", False), ("明日", True)]


def test_without_snow_there_is_none():
    shown = derive(play(scene("weather"), ["weather/afternoon"])[0], str)["weather"]
    assert (shown["snow"], shown["degrees"], shown["tipWord"]) == ("なし", "1度", "")


def test_tips_have_their_words():
    tips = [
        derive(play(scene("weather"), ("weather/road", *["weather/next-tip"] * n))[0], str) for n in range(3)
    ]
    assert [each["weather"]["tip"] for each in tips] == ["steps", "sole", "sand"]
    assert tips[2]["weather"]["tipWord"] == "砂箱の 砂を まきます"
