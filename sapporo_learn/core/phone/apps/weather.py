"""天気と雪: today or tomorrow, morning or afternoon, and how slippery the roads are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.forecast import DAYS, HALVES
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TIPS: tuple[str, ...] = ("steps", "sole", "sand")
"""How to walk on slippery roads, in this order."""

_DAY_OF = {f"weather/{day}": day for day in DAYS}
_HALF_OF = {f"weather/{half}": half for half in HALVES}

TARGETS: tuple[Target, ...] = (
    *(Target(target, f"『{DAYS[day][0]}』ボタン") for target, day in _DAY_OF.items()),
    *(Target(target, f"『{HALVES[half]}』ボタン") for target, half in _HALF_OF.items()),
    Target("weather/road", "『道のようす』"),
    Target("weather/next-tip", "『つぎへ』ボタン"),
    Target("weather/close-road", "『とじる』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind(
        "weather-day-chosen", "今日（today）か明日（tomorrow）の天気が出ました", (("day", tuple(DAYS)),)
    ),
    EventKind(
        "weather-half-chosen",
        "午前（morning）か午後（afternoon）の天気が出ました",
        (("half", tuple(HALVES)),),
    ),
    EventKind("road-opened", "すべりにくい歩きかたが出ました"),
    EventKind(
        "walking-tip-shown",
        "つぎの歩きかたが出ました（sole は くつのうら、sand は 砂箱）",
        (("tip", TIPS[1:]),),
    ),
    EventKind("road-closed", "歩きかたをとじました"),
)


@dataclass(frozen=True, slots=True)
class WeatherState:
    """What is shown.

    Attributes:
        day: ``today`` or ``tomorrow``.
        half: ``morning`` or ``afternoon``.
        tip: Place in :data:`TIPS`, from 1 on; 0 = the weather is shown.
    """

    day: str = "today"
    half: str = "morning"
    tip: int = 0


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.WEATHER:
        return ()
    if phone.weather.tip:
        onward = ("weather/next-tip",) if 0 < phone.weather.tip < len(TIPS) else ()
        return (*onward, "weather/close-road")
    return (*_DAY_OF, *_HALF_OF, "weather/road")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.weather
    match action:
        case Tap(target) if target in _DAY_OF and _DAY_OF[target] != state.day:
            day = _DAY_OF[target]
            return _with(phone, replace(state, day=day), "weather-day-chosen", day=day)
        case Tap(target) if target in _HALF_OF and _HALF_OF[target] != state.half:
            half = _HALF_OF[target]
            return _with(phone, replace(state, half=half), "weather-half-chosen", half=half)
        case Tap("weather/road"):
            return _with(phone, replace(state, tip=1), "road-opened")
        case Tap("weather/next-tip"):
            return _with(phone, replace(state, tip=state.tip + 1), "walking-tip-shown", tip=TIPS[state.tip])
        case Tap("weather/close-road"):
            return _with(phone, replace(state, tip=0), "road-closed")
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.weather
    if not state.tip:
        return None
    return replace(phone, weather=replace(state, tip=max(0, min(state.tip - 1, len(TIPS))))), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens the app the next time sees today."""
    return renewed(phone, weather=WeatherState())


def _with(phone: PhoneState, state: WeatherState, event: str, **args: str) -> Result:
    return replace(phone, weather=state), (Event.of(event, **args),)
