"""What the screens of 天気と雪 are drawn from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sapporo_learn.core.phone.apps.weather import TIPS
from sapporo_learn.core.phone.forecast import DAYS, FORECASTS, HALVES, ROADS, SKIES, Road
from sapporo_learn.core.phone.state import PhoneState

Map = dict[str, Any]
Keep = Callable[[str], str]

_TIPS: Final = {
    "steps": ("小さな 歩はばで", "ペンギンの ように"),
    "sole": ("くつの うら 全体で", "そっと ふみます"),
    "sand": ("砂箱の 砂を まきます", "だれでも 使えます"),
}


def weather(phone: PhoneState, keep: Keep) -> Map:
    """Give the forecast on the glass, or how to walk."""
    state = phone.weather
    now = FORECASTS[state.day, state.half]
    tip = TIPS[state.tip - 1] if state.tip else ""
    head, more = _TIPS.get(tip, ("", ""))
    return {
        "days": _tabs("weather", {day: words[0] for day, words in DAYS.items()}, state.day),
        "halves": _tabs("weather", HALVES, state.half),
        "date": DAYS[state.day][1],
        "sky": now.sky.value,
        "skyWord": SKIES[now.sky],
        "snow": f"{now.snow_cm}センチ" if now.snow_cm else "なし",
        "degrees": f"{now.degrees}度".replace("-", "−"),
        "road": int(now.road),
        "roads": len(Road),
        "roadWord": ROADS[now.road],
        "tip": tip,
        "tipPage": state.tip - 1,
        "tips": len(TIPS),
        "tipWord": head,
        "tipMore": more,
    }


def _tabs(app: str, words: dict[str, str], on: str) -> list[Map]:
    return [{"target": f"{app}/{own}", "word": word, "on": own == on} for own, word in words.items()]
