"""Buses and the weather, on a winter's day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.days import ordinal
from sapporo_learn.core.phone.apps.bus import BusState
from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.apps.own_bus import PRACTICE, OwnBusState, OwnStops
from sapporo_learn.core.phone.apps.weather import WeatherState
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _bus(bus: BusState) -> PhoneState:
    return replace(at(Screen.BUS), bus=bus)


_OWN = OwnStops(PRACTICE, ("danchi", "lilac", "ozora"), (2, 2, 1), ordinal(2027, 2, 5), 14 * 60 + 5)
"""Three stops of the practice timetable as if they were real, on a Friday afternoon."""

_KEPT = BusState(kept_stop="danchi", kept_way="town")
"""「わたしのバス停」 is there."""


def _times(day: str, kept: BusState = _KEPT) -> BusState:
    return replace(kept, stop="danchi", way="town", day=day)


SCENES: tuple[Scene, ...] = (
    Scene("bus", "『バスしらべ』のはじめの画面", partial(at, Screen.BUS)),
    Scene(
        "bus-ways",
        "『バスしらべ』。『ゆきぞら団地前』ののりばをえらぶところ",
        partial(_bus, BusState(stop="danchi")),
    ),
    Scene(
        "bus-days",
        "『バスしらべ』。おおぞら駅前方面の、曜日をえらぶところ",
        partial(_bus, BusState(stop="danchi", way="town")),
    ),
    Scene(
        "bus-times",
        "『バスしらべ』。つぎのバスは 10時31分、あと 7分",
        partial(_bus, _times("weekday", BusState())),
    ),
    Scene(
        "bus-wrong-day",
        "『バスしらべ』。金曜日なのに、土曜の時刻を見ている（登録ずみ）",
        partial(_bus, _times("saturday")),
    ),
    Scene(
        "bus-in-snow",
        "『バスしらべ』。雪でバスがおくれている（登録ずみ）",
        partial(_bus, replace(_times("weekday"), snow=True)),
    ),
    Scene(
        "bus-kept",
        "『バスしらべ』のはじめの画面。『わたしのバス停』がある",
        partial(_bus, _KEPT),
    ),
    Scene(
        "own-stops",
        "『本物のバス停』のならび。中は練習用の時刻表で、金曜日の 14時05分",
        partial(lambda: replace(at(Screen.OWNBUS), ownbus=OwnBusState(_OWN))),
    ),
    Scene("weather", "『天気と雪』の、今日の午前", partial(at, Screen.WEATHER)),
    Scene(
        "weather-tomorrow",
        "『天気と雪』の、明日の午前。雪で、道はとてもすべりやすい",
        partial(lambda: replace(at(Screen.WEATHER), weather=WeatherState(day="tomorrow"))),
    ),
    Scene("home-with-bus", "ホームの、『バスしらべ』のあるページ", partial(home, page_of(Screen.BUS))),
    Scene("home-with-weather", "ホームの、『天気と雪』のあるページ", partial(home, page_of(Screen.WEATHER))),
)
