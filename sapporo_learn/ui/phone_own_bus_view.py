"""What the screens of わたしのバス停 with real times are drawn from."""

from __future__ import annotations

import re
from typing import Final

from sapporo_learn.core import bus_words, own_times
from sapporo_learn.core.days import civil
from sapporo_learn.core.own_feed import OwnFeed, OwnStop, OwnWay
from sapporo_learn.core.own_times import Answer, OwnTimes
from sapporo_learn.core.phone.apps.own_bus import PRACTICE, ROWS, OwnBusState, Pane
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.timetable import MINUTES, DayKind
from sapporo_learn.ui.phone_words import WORD_JOINER, Keep, Map, together

KINDS: Final = {DayKind.WEEKDAY: "平日", DayKind.SATURDAY: "土曜", DayKind.HOLIDAY: "休日"}
TITLE: Final = "わたしの バス停"
NOTHING: Final = ("いまは ありません。", "「もどる」で もどります。")
NOTICE: Final = "本物と ちがうことも あります。 バス停で たしかめます。"
_YEAR: Final = 365
_PARTS: Final = re.compile(
    r"(?<=[ぁ-ゖー])(?=[一-龥]{2})|(?<=[ァ-ヺー])(?=[一-龥]{2})|(?<=[一-龥々ぁ-ゖ])(?=[ァ-ヺ]{2})"
    r"|(?<=条)(?=[東西南北])|(?=方面|行き|経由|循環|のりば)|(?=[（(])"
)
_LINE: Final = 7  # large letters on a line of the smallest phone
_LONG: Final = 2 * _LINE


def own_bus(phone: PhoneState, keep: Keep, known: OwnTimes | None = None) -> Map:
    """Give what the app shows; ``pane`` says which screen. Of a feed that has just gone nothing is shown."""
    state, known = phone.ownbus, known or OwnTimes()
    if state.own.feed == PRACTICE:
        known = own_times.practice_times()
    feed = known.feed if known.feed is not None and known.feed.id == state.own.feed else None
    stop, way = own_times.stop_of(state, feed), own_times.way_of(state, feed)
    if feed is None or (state.pane is not Pane.STOPS and stop is None):
        return _list(
            state,
            "わたしの バス停",
            [together("いまは ありません。"), together("「もどる」で もどります。")],
            [],
        )
    if stop is None or state.pane is Pane.STOPS:
        return _stops(state, feed)
    if way is None or state.pane is Pane.WAYS:
        return _ways(state, stop)
    return _times(state, stop, way, known, keep)


def own_clock(phone: PhoneState) -> str:
    """Give the time for the status bar: over real times it is the moment at which they are looked at."""
    own = phone.ownbus.own
    seen = phone.screen is Screen.OWNBUS and own.feed
    return f"{own.minute // 60 % 24:02}:{own.minute % 60:02}" if seen else ""


def _list(state: OwnBusState, title: str, notes: list[str], rows: list[Map]) -> Map:
    return {
        "pane": "list",
        "title": title,
        "small": False,
        "notes": notes,
        "rows": rows,
        "page": state.shown_page,
        "pages": state.pages,
    }


def _row(place: int, word: str, above: str = "", icon: str = "") -> Map:
    return {
        "target": ROWS[place % len(ROWS)],
        "word": word,
        "above": above,
        "icon": icon,
        "small": _is_long(word),
    }


def _stops(state: OwnBusState, feed: OwnFeed) -> Map:
    rows = [_row(place, folded(feed.stops[place].name)) for place in state.shown if place < len(feed.stops)]
    return _list(
        state, "わたしの バス停", [folded(feed.operator), together(valid(feed, state.own.day))], rows
    )


def valid(feed: OwnFeed, day: int) -> str:
    """Say until when the times hold: 「3月31日まで 有効」, or that they do not any more."""
    if not feed.last:
        return "走る日が ありません"
    year, month, date = civil(feed.last)
    until = f"{month}月{date}日"
    if feed.over(day):
        return f"{year}年 {until}で 終わった 時刻です"
    return f"{until}まで 有効" if feed.last - day < _YEAR else f"{year}年 {until}まで 有効"


def _ways(state: OwnBusState, stop: OwnStop) -> Map:
    rows = [
        _row(place, folded(bus_words.bound(way.headsign)), way.place, "bus-stop")
        for place, way in ((place, stop.ways[place]) for place in state.shown if place < len(stop.ways))
    ]
    return _list(state, folded(stop.name), ["どちらへ 行きますか"], rows) | {"small": _is_long(stop.name)}


def _times(state: OwnBusState, stop: OwnStop, way: OwnWay, known: OwnTimes, keep: Keep) -> Map:
    assert known.feed is not None
    bound = bus_words.bound(way.headsign)
    shown: Map = {
        "pane": "times",
        "title": folded(stop.name),
        "small": _is_long(stop.name),
        "bound": folded(bound),
        "boundSmall": _is_long(bound),
        "column": way.place,
        "today": False,
        "next": "",
        "later": "",
        "notices": [valid(known.feed, state.own.day), NOTICE],
        "tiles": _tiles(None),
    }
    if known.timetable is None:
        return shown | {"wait": keep(known.trouble) or "しらべています"}
    found = own_times.answer(state, way, known.timetable)
    return shown | {"tiles": _tiles(found.kind)} | _answer(found)


def _answer(found: Answer) -> Map:
    if not found.coming:
        return {"wait": "この日は ありません"}
    first, *later = found.coming
    tomorrow = bus_words.is_tomorrow(first, found.day)
    booked = "電話で 予約が いります" if first.departure.booked else ""
    soon = found.today and not tomorrow
    other = "あすの 朝です" if tomorrow and found.today else f"{KINDS[found.kind]}の 時刻です"
    times = [bus_words.clock(each.departure.minute % MINUTES) for each in later]
    return {
        "today": soon,
        "next": f"{bus_words.clock(first.departure.minute)}発",
        "wait": booked or (bus_words.wait(first.wait) if soon else other),
        "later": f"そのあと {'、 '.join(times)}" if times else "",
    }


def _tiles(on: DayKind | None) -> list[Map]:
    return [
        {"target": f"ownbus/{kind.value}", "word": word, "on": kind is on} for kind, word in KINDS.items()
    ]


def folded(name: str) -> str:
    """Let a name, which has no spaces, break where other letters or another part of a place begin."""
    return "".join(together(part) for part in _PARTS.split(name))


def _is_long(word: str) -> bool:
    plain = word.replace(WORD_JOINER, "")
    return len(plain) > _LONG or max(map(len, _PARTS.split(plain))) > _LINE
