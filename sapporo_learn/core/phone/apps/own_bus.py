"""わたしのバス停 with the times of a real operator: a stop, a direction, when the next bus comes.

The phone knows ids and numbers only: which stops there are, and the moment at which the learner looks. Names
and times are looked up where they are drawn, so the state stays small and the same touches do the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.timetable import DayKind

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

ROWS: Final = ("ownbus/first", "ownbus/second")
"""What a page of a list holds: names may be long, so there are few."""

PRACTICE: Final = "practice"
"""Id of the practice timetable, for scenes."""

_DAY_OF: Final = {f"ownbus/{kind.value}": kind.value for kind in DayKind}

TARGETS: tuple[Target, ...] = (
    Target("ownbus/first", "上のバス停"),
    Target("ownbus/second", "下のバス停"),
    Target("ownbus/previous", "『まえ』の矢じるし"),
    Target("ownbus/next", "『つぎ』の矢じるし"),
    Target("ownbus/weekday", "『平日』ボタン"),
    Target("ownbus/saturday", "『土曜』ボタン"),
    Target("ownbus/holiday", "『休日』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("own-page-turned", "本物のバス停の、つぎやまえのページが出ました"),
    EventKind("own-stop-chosen", "本物のバス停をえらびました"),
    EventKind("own-direction-chosen", "本物のバス停で、のりばをえらびました"),
    EventKind(
        "own-day-chosen",
        "平日（weekday）・土曜（saturday）・休日（holiday）の、本物の時刻が出ました",
        (("day", tuple(kind.value for kind in DayKind)),),
    ),
)


@dataclass(frozen=True, slots=True)
class OwnStops:
    """What the world tells the phone.

    Attributes:
        feed: Which feed; "" when there is none, :data:`PRACTICE` in a scene.
        stops: Ids.
        ways: Beside each how many directions there are.
        day: Of the moment at which the learner looks (``core.days``).
        minute: Of that day.
    """

    feed: str = ""
    stops: tuple[str, ...] = ()
    ways: tuple[int, ...] = ()
    day: int = 0
    minute: int = 0

    def ways_from(self, stop: str) -> int:
        """Return how many directions a stop has; 0 when it is not here."""
        return dict(zip(self.stops, self.ways, strict=False)).get(stop, 0)


class Pane(StrEnum):
    """What the app shows; each is one step further."""

    STOPS = "stops"
    WAYS = "ways"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class OwnBusState:
    """What was chosen so far.

    Attributes:
        own: What can be chosen.
        stop: Id of a stop, or "".
        way: Which of its directions, from 1 on; 0 = not yet.
        page: Of the list, from 0 on.
        column: A :class:`DayKind`; "" = that of today.
    """

    own: OwnStops = field(default_factory=OwnStops)
    stop: str = ""
    way: int = 0
    page: int = 0
    column: str = ""

    @property
    def pane(self) -> Pane:
        """Follows from what was chosen and is still there."""
        ways = self.own.ways_from(self.stop)
        if not ways:
            return Pane.STOPS
        return Pane.TIMES if 1 <= self.way <= ways else Pane.WAYS

    @property
    def count(self) -> int:
        """How many rows the list has, all pages together."""
        lengths = {Pane.STOPS: len(self.own.stops), Pane.WAYS: self.own.ways_from(self.stop), Pane.TIMES: 0}
        return max(0, lengths[self.pane])

    @property
    def pages(self) -> int:
        """How many pages the list has, at least one."""
        return max(1, -(-self.count // len(ROWS)))

    @property
    def shown_page(self) -> int:
        """The page that is shown, whatever the state says."""
        return max(0, min(self.page, self.pages - 1))

    @property
    def shown(self) -> range:
        """Places in the list that are on the glass."""
        begin = self.shown_page * len(ROWS)
        return range(begin, min(begin + len(ROWS), self.count))


def meet(phone: PhoneState, own: OwnStops) -> PhoneState:
    """Tell the phone what can be chosen now; a choice that is no longer there is forgotten.

    A scene with the practice timetable keeps it.
    """
    state = phone.ownbus
    if state.own == own or state.own.feed == PRACTICE:
        return phone
    stop = state.stop if own.ways_from(state.stop) else ""
    way = state.way if stop and state.own.feed == own.feed else 0
    return replace(phone, ownbus=replace(state, own=own, stop=stop, way=way))


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    if phone.screen is not Screen.OWNBUS:
        return ()
    state = phone.ownbus
    if state.pane is Pane.TIMES:
        return tuple(_DAY_OF)
    before = ("ownbus/previous",) if state.shown_page > 0 else ()
    after = ("ownbus/next",) if state.shown_page < state.pages - 1 else ()
    return (*ROWS[: len(state.shown)], *before, *after)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.ownbus
    match action:
        case Tap("ownbus/previous"):
            return _with(phone, replace(state, page=state.shown_page - 1), "own-page-turned")
        case Tap("ownbus/next"):
            return _with(phone, replace(state, page=state.shown_page + 1), "own-page-turned")
        case Tap(target) if target in ROWS:
            return _chosen(phone, state.shown[ROWS.index(target)])
        case Tap(target) if target in _DAY_OF and _DAY_OF[target] != state.column:
            day = _DAY_OF[target]
            return _with(phone, replace(state, column=day), "own-day-chosen", day=day)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up; from the stops to バスしらべ."""
    state = phone.ownbus
    match state.pane:
        case Pane.TIMES:
            page = (state.way - 1) // len(ROWS)
            return replace(phone, ownbus=replace(state, way=0, column="", page=page)), ()
        case Pane.WAYS:
            page = state.own.stops.index(state.stop) // len(ROWS)
            return replace(phone, ownbus=replace(state, stop="", way=0, page=page)), ()
        case _:
            return replace(phone, screen=Screen.BUS), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens it the next time begins with the stops."""
    return renewed(phone, ownbus=OwnBusState(phone.ownbus.own))


def _chosen(phone: PhoneState, place: int) -> Result:
    """Choose a row of the list on the glass."""
    state = phone.ownbus
    if state.pane is Pane.STOPS:
        stop = state.own.stops[place]
        return _with(phone, replace(state, stop=stop, way=0, page=0), "own-stop-chosen")
    return _with(phone, replace(state, way=place + 1, page=0), "own-direction-chosen")


def _with(phone: PhoneState, state: OwnBusState, event: str, **args: str) -> Result:
    return replace(phone, ownbus=state), (Event.of(event, **args),)
