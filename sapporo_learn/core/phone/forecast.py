"""The weather of the practice phone: invented, of a Friday in February and the day after."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final, NamedTuple


class Sky(StrEnum):
    """What the sky does; also the name of its drawing."""

    SNOW = "snow"
    CLOUD = "cloud"
    CLEAR = "clear"


class Road(IntEnum):
    """How slippery the roads are."""

    LITTLE = 1
    SLIPPERY = 2
    VERY = 3


class Forecast(NamedTuple):
    """Half a day.

    Attributes:
        sky: What the sky does.
        snow_cm: Snow that falls, centimetres.
        degrees: Temperature, °C.
        road: How slippery the roads are.
    """

    sky: Sky
    snow_cm: int
    degrees: int
    road: Road


DAYS: Final = {"today": ("今日", "2月6日 金曜日"), "tomorrow": ("明日", "2月7日 土曜日")}
HALVES: Final = {"morning": "午前", "afternoon": "午後"}

FORECASTS: Final = {
    ("today", "morning"): Forecast(Sky.CLOUD, 0, -3, Road.SLIPPERY),
    ("today", "afternoon"): Forecast(Sky.CLEAR, 0, 1, Road.LITTLE),
    ("tomorrow", "morning"): Forecast(Sky.SNOW, 15, -7, Road.VERY),
    ("tomorrow", "afternoon"): Forecast(Sky.SNOW, 5, -4, Road.SLIPPERY),
}

SKIES: Final = {Sky.SNOW: "雪", Sky.CLOUD: "くもり", Sky.CLEAR: "晴れ"}
ROADS: Final = {
    Road.LITTLE: "あまり すべらない",
    Road.SLIPPERY: "すべりやすい",
    Road.VERY: "とても すべりやすい",
}
