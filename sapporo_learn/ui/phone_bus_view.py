"""What the screens of バスしらべ are drawn from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sapporo_learn.core import bus_words
from sapporo_learn.core.phone import bus_board
from sapporo_learn.core.phone.apps.bus import (
    PLATFORMS,
    ROWS,
    TODAY,
    BusState,
    Pane,
    near,
    stops_in,
    ways_from,
)
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.phone.yukizora import Season
from sapporo_learn.core.timetable import MINUTES, DayKind

Map = dict[str, Any]
Keep = Callable[[str], str]

_MARK: Final = "練習用の時刻表"
_SEASONS: Final = {Season.SUMMER: "夏", Season.WINTER: "冬"}
_FRIDAY: Final = "きょうは 金曜日"


def bus(phone: PhoneState, keep: Keep) -> Map:
    """Give what the app shows; ``pane`` says which screen."""
    state = phone.bus
    pane = state.pane
    if pane is Pane.START:
        return {"pane": pane.value, **_start(phone)}
    own = {
        Pane.ROWS: _rows,
        Pane.STOPS: _stops,
        Pane.WAYS: _ways,
        Pane.DAYS: _days,
    }.get(pane)
    if own is not None:
        return {"pane": pane.value, **own(state)}
    hour, minute = phone.clock.split(":")
    now = int(hour) * 60 + int(minute)
    return {"pane": pane.value, **(_delay if pane is Pane.DELAY else _times)(state, now)}


def _list(title: str, note: str, *choices: Map, tiles: tuple[Map, ...] = ()) -> Map:
    return {"title": title, "note": note, "choices": list(choices), "tiles": list(tiles)}


def _choice(target: str, word: str, above: str = "", below: str = "", icon: str = "") -> Map:
    return {"target": target, "word": word, "above": above, "below": below, "icon": icon}


def _start(phone: PhoneState) -> Map:
    state, kept = phone.bus, []
    if state.kept_stop:
        name = bus_board.place(state.kept_stop).name
        kept = [_choice("bus/kept", name, "わたしの バス停", bus_board.bound(state.kept_way), "star-full")]
    offered = [_choice(f"bus/stop-{stop}", bus_board.place(stop).name) for stop in near(phone)]
    rows = _choice("bus/rows", "五十音で さがす", icon="kana")
    real = _choice("bus/own", "本物の 時刻", "わたしの バス停", icon="bus-stop")
    return _list("バスしらべ", _MARK, *kept, *offered, rows, *([real] if phone.ownbus.own.stops else []))


def _rows(state: BusState) -> Map:
    keys = [{"target": f"bus/row-{row}", "word": letters[0]} for row, letters in ROWS.items()]
    return {"title": "五十音", "note": "バス停の はじめの字は？", "keys": keys}


def _stops(state: BusState) -> Map:
    found = [_choice(f"bus/stop-{stop}", bus_board.place(stop).name) for stop in stops_in(state.row)]
    return _list(f"「{ROWS[state.row][0]}」の行", "バス停を えらびます", *found)


def _ways(state: BusState) -> Map:
    ways = [
        _choice(f"bus/to-{way}", bus_board.bound(way), f"{PLATFORMS[way]}番のりば", icon="bus-stop")
        for way in ways_from(state.stop)
    ]
    return _list(bus_board.place(state.stop).name, "どちらへ 行きますか", *ways)


def _days(state: BusState) -> Map:
    words = {DayKind.WEEKDAY: "平日", DayKind.SATURDAY: "土曜", DayKind.HOLIDAY: "日曜・祝日"}
    days = [_choice(f"bus/{kind.value}", word) for kind, word in words.items()]
    tiles = tuple(
        {"target": f"bus/{season.value}", "word": f"{word}\nダイヤ", "on": season == state.season}
        for season, word in _SEASONS.items()
    )
    return _list(_FRIDAY, bus_board.bound(state.way), *days, tiles=tiles)


def _times(state: BusState, now: int) -> Map:
    coming = bus_board.upcoming(state, now)
    today = bus_board.is_today(state)
    leaves = coming.departure.minute if coming else -1
    column = f"練習用 {_SEASONS[Season(state.season)]}ダイヤ {bus_words.KINDS[DayKind(state.day)]}"
    return {
        "title": bus_board.place(state.stop).name,
        "bound": bus_board.bound(state.way),
        "column": column,
        "today": today,
        "next": f"{bus_words.clock(leaves)}発" if coming else "",
        "wait": bus_words.wait(coming.wait) if coming and today else f"{_not_today(state)}の 時刻です",
        "hours": [
            {
                "hour": f"{hour % 24}",
                "minutes": [{"word": f"{each % 60:02}", "next": each == leaves} for each in minutes],
            }
            for hour, minutes in bus_board.hours(state, now)
        ],
        "kept": state.kept,
        "late": state.snow,
        "weekday": state.day == TODAY,
    }


def _not_today(state: BusState) -> str:
    return bus_words.KINDS[DayKind(state.day)] if state.day != TODAY else _SEASONS[Season(state.season)]


def _delay(state: BusState, now: int) -> Map:
    late = [
        {
            "plan": f"{bus_words.clock(each.upcoming.departure.minute % MINUTES)}の予定",
            "wait": _between(each.earliest, each.latest),
        }
        for each in bus_board.late(state, now)
    ]
    return {"title": "雪で おくれています", "buses": late}


def _between(earliest: int, latest: int) -> str:
    return f"あと {earliest}〜{latest}分" if earliest else f"{latest}分以内に 来そうです"
