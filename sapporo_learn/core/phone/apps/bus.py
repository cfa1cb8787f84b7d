"""バスしらべ: stop, direction, day, and when the next bus comes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone import kana
from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.phone.yukizora import PLACES, TOWN, WOOD, Season
from sapporo_learn.core.timetable import DayKind

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TODAY: Final = DayKind.WEEKDAY
NOW: Final = Season.WINTER
"""The day on the practice phone is a Friday in February."""

NEAR: Final = ("danchi", "lilac")
"""Stops that are offered at once."""

ROWS: Final = {row: letters for row, letters in kana.ROWS.items() if row != "wa"}
"""Row of the 五十音 -> what a stop of this row may begin with. わ has no stop here."""

WAYS: Final = {"town": PLACES[0], "wood": PLACES[-1]}
"""Direction -> the last stop of its buses."""

PLATFORMS: Final = {"town": TOWN, "wood": WOOD}

_PLACE_OF = {f"bus/stop-{place.id}": place for place in PLACES}
_ROW_OF = {f"bus/row-{row}": row for row in ROWS}
_WAY_OF = {f"bus/to-{way}": way for way in WAYS}
_DAY_OF = {f"bus/{kind.value}": kind.value for kind in DayKind}
_SEASON_OF = {f"bus/{season.value}": season.value for season in Season}

TARGETS: tuple[Target, ...] = (
    Target("bus/kept", "『わたしのバス停』"),
    *(Target(target, f"『{place.name}』のバス停") for target, place in _PLACE_OF.items()),
    Target("bus/own", "『本物の 時刻』"),
    Target("bus/rows", "『五十音でさがす』ボタン"),
    *(Target(target, f"『{ROWS[row][0]}』のならび") for target, row in _ROW_OF.items()),
    *(Target(target, f"『{WAYS[way].name}方面』ののりば") for target, way in _WAY_OF.items()),
    Target("bus/weekday", "『平日』ボタン"),
    Target("bus/saturday", "『土曜』ボタン"),
    Target("bus/holiday", "『日曜・祝日』ボタン"),
    Target("bus/summer", "『夏ダイヤ』ボタン"),
    Target("bus/winter", "『冬ダイヤ』ボタン"),
    Target("bus/delay", "『雪のおくれ』ボタン"),
    Target("bus/keep", "『登録』の星"),
    Target("bus/close-delay", "おくれを『とじる』ボタン"),
)

_STOP = ("stop", tuple(place.id for place in PLACES))

EVENTS: tuple[EventKind, ...] = (
    EventKind("own-stops-opened", "講師がえらんだ、本物のバス停が出ました"),
    EventKind("kana-rows-opened", "五十音のならびが開きました"),
    EventKind("kana-row-chosen", "五十音の行をえらびました", (("row", tuple(ROWS)),)),
    EventKind("bus-stop-chosen", "バス停をえらびました", (_STOP,)),
    EventKind(
        "bus-direction-chosen",
        "のりばをえらびました（town は おおぞら駅前方面、wood は ふくろうの森方面）",
        (("to", tuple(WAYS)),),
    ),
    EventKind(
        "bus-day-chosen",
        "平日（weekday）・土曜（saturday）・日曜祝日（holiday）をえらび、つぎのバスが出ました",
        (("day", tuple(kind.value for kind in DayKind)),),
    ),
    EventKind(
        "bus-season-chosen",
        "夏ダイヤ（summer）か冬ダイヤ（winter）に切りかえました",
        (("season", tuple(season.value for season in Season)),),
    ),
    EventKind("bus-delay-shown", "雪のおくれのお知らせが開きました"),
    EventKind("bus-delay-closed", "雪のおくれのお知らせをとじました"),
    EventKind("bus-stop-kept", "『わたしのバス停』に登録しました", (_STOP,)),
    EventKind("bus-stop-dropped", "『わたしのバス停』から外しました", (_STOP,)),
    EventKind("kept-stop-opened", "『わたしのバス停』から、つぎのバスが出ました", (_STOP,)),
)


class Pane(StrEnum):
    """What the app shows; each is one step further."""

    START = "start"
    ROWS = "rows"
    STOPS = "stops"
    WAYS = "ways"
    DAYS = "days"
    TIMES = "times"
    DELAY = "delay"


@dataclass(frozen=True, slots=True)
class BusState:
    """What was chosen so far; "" = not yet.

    Attributes:
        rows: The 五十音 is open.
        row: A key of :data:`ROWS`.
        stop: Id of a place.
        way: A key of :data:`WAYS`.
        day: A :class:`DayKind`.
        season: A :class:`Season`.
        delay: The news of the delay lies over the times.
        snow: It snows, buses are late.
        kept_stop, kept_way: 「わたしのバス停」.
    """

    rows: bool = False
    row: str = ""
    stop: str = ""
    way: str = ""
    day: str = ""
    season: str = NOW.value
    delay: bool = False
    snow: bool = False
    kept_stop: str = ""
    kept_way: str = ""

    @property
    def pane(self) -> Pane:
        """Follows from what was chosen."""
        chosen = (
            (self.stop and self.way and self.day and self.delay, Pane.DELAY),
            (self.stop and self.way and self.day, Pane.TIMES),
            (self.stop and self.way, Pane.DAYS),
            (self.stop, Pane.WAYS),
            (self.row, Pane.STOPS),
            (self.rows, Pane.ROWS),
        )
        return next((pane for there, pane in chosen if there), Pane.START)

    @property
    def kept(self) -> bool:
        """The stop and direction on the glass are 「わたしのバス停」."""
        return (self.kept_stop, self.kept_way) == (self.stop, self.way)


def stops_in(row: str) -> tuple[str, ...]:
    """Give the stops whose name begins with a row of the 五十音."""
    return tuple(place.id for place in PLACES if place.kana[0] in ROWS.get(row, ""))


def ways_from(stop: str) -> tuple[str, ...]:
    """Give where buses go from a stop: at an end of the line only one way."""
    return tuple(way for way, end in WAYS.items() if end.id != stop)


def near(phone: PhoneState) -> tuple[str, ...]:
    """Give the stops that are offered at once: one of them, where both doors to kept stops take its place."""
    return NEAR[:1] if phone.bus.kept_stop and phone.ownbus.own.stops else NEAR


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.BUS:
        return ()
    state = phone.bus
    match state.pane:
        case Pane.START:
            kept = ("bus/kept",) if state.kept_stop else ()
            own = ("bus/own",) if phone.ownbus.own.stops else ()
            return (*kept, *(f"bus/stop-{stop}" for stop in near(phone)), "bus/rows", *own)
        case Pane.ROWS:
            return tuple(_ROW_OF)
        case Pane.STOPS:
            return tuple(f"bus/stop-{stop}" for stop in stops_in(state.row))
        case Pane.WAYS:
            return tuple(f"bus/to-{way}" for way in ways_from(state.stop))
        case Pane.DAYS:
            return (*_DAY_OF, *_SEASON_OF)
        case Pane.TIMES:
            return ("bus/delay", "bus/keep") if state.snow else ("bus/keep",)
        case _:
            return ("bus/close-delay",)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.bus
    match action:
        case Tap("bus/own"):
            return replace(phone, screen=Screen.OWNBUS), (Event.of("own-stops-opened"),)
        case Tap("bus/rows"):
            return _with(phone, replace(state, rows=True), "kana-rows-opened")
        case Tap(target) if target in _ROW_OF:
            return _with(phone, replace(state, row=_ROW_OF[target]), "kana-row-chosen", row=_ROW_OF[target])
        case Tap(target) if target in _PLACE_OF:
            stop = _PLACE_OF[target].id
            return _with(phone, replace(state, stop=stop), "bus-stop-chosen", stop=stop)
        case Tap(target) if target in _WAY_OF:
            way = _WAY_OF[target]
            return _with(phone, replace(state, way=way, season=NOW.value), "bus-direction-chosen", to=way)
        case Tap(target) if target in _DAY_OF:
            return _with(phone, replace(state, day=_DAY_OF[target]), "bus-day-chosen", day=_DAY_OF[target])
        case Tap(target) if target in _SEASON_OF and _SEASON_OF[target] != state.season:
            season = _SEASON_OF[target]
            return _with(phone, replace(state, season=season), "bus-season-chosen", season=season)
        case Tap("bus/delay"):
            return _with(phone, replace(state, delay=True), "bus-delay-shown")
        case Tap("bus/close-delay"):
            return _with(phone, replace(state, delay=False), "bus-delay-closed")
        case Tap("bus/keep"):
            return _keep(phone)
        case Tap("bus/kept"):
            return _open_kept(phone)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.bus
    match state.pane:
        case Pane.START:
            return None
        case Pane.ROWS:
            before = replace(state, rows=False)
        case Pane.STOPS:
            before = replace(state, row="")
        case Pane.WAYS:
            before = replace(state, stop="")
        case Pane.DAYS:
            before = replace(state, way="")
        case Pane.TIMES:
            before = replace(state, day="")
        case _:
            before = replace(state, delay=False)
    return replace(phone, bus=before), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens the app the next time begins anew; 「わたしのバス停」 stays."""
    state = phone.bus
    fresh = BusState(snow=state.snow, kept_stop=state.kept_stop, kept_way=state.kept_way)
    return renewed(phone, bus=fresh)


def _with(phone: PhoneState, state: BusState, event: str, **args: str) -> Result:
    return replace(phone, bus=state), (Event.of(event, **args),)


def _keep(phone: PhoneState) -> Result:
    """Keep the stop on the glass as 「わたしのバス停」; when it is, let it go."""
    state = phone.bus
    if state.kept:
        return _with(phone, replace(state, kept_stop="", kept_way=""), "bus-stop-dropped", stop=state.stop)
    kept = replace(state, kept_stop=state.stop, kept_way=state.way)
    return _with(phone, kept, "bus-stop-kept", stop=state.stop)


def _open_kept(phone: PhoneState) -> Result:
    """Show at once what comes today."""
    state = phone.bus
    today = replace(state, stop=state.kept_stop, way=state.kept_way, day=TODAY.value, season=NOW.value)
    return _with(phone, today, "kept-stop-opened", stop=state.kept_stop)
