"""Something comes in between: it lies over everything until it is answered, and every answer is right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result


class Kind(StrEnum):
    """What comes in between."""

    NONE = "none"
    NOTICE = "notice"
    PERMISSION = "permission"
    UPDATE = "update"
    BATTERY = "battery"


KINDS: Final = tuple(kind for kind in Kind if kind is not Kind.NONE)
LOW_BATTERY: Final = 15  # percent

TARGETS: tuple[Target, ...] = (
    Target("drill/later", "『あとで』ボタン"),
    Target("drill/open", "『開く』ボタン"),
    Target("drill/deny", "『許可しない』ボタン"),
    Target("drill/once", "『今回だけ』ボタン"),
    Target("drill/allow", "『許可』ボタン"),
    Target("drill/now", "『今すぐ』ボタン"),
    Target("drill/tonight", "『今夜にする』ボタン"),
    Target("drill/close", "『とじる』ボタン"),
    Target("drill/saver", "『省電力』ボタン"),
)

BY_BAR: Final = ("back", "home")
ANSWERS: Final = (*(target.id.removeprefix("drill/") for target in TARGETS), *BY_BAR)

EVENTS: tuple[EventKind, ...] = (
    EventKind(
        "drill-answered",
        "とちゅうで出たもの（お知らせ、許可の質問、更新、電池）に、こたえました",
        (("choice", ANSWERS), ("kind", tuple(kind.value for kind in KINDS))),
    ),
)

_FIRST: Final = {
    Kind.NONE: (),
    Kind.NOTICE: ("drill/later", "drill/open"),
    Kind.PERMISSION: ("drill/deny", "drill/once", "drill/allow"),
    Kind.UPDATE: ("drill/later", "drill/now"),
    Kind.BATTERY: ("drill/close", "drill/saver"),
}
_SECOND: Final = {Kind.NOTICE: ("drill/close",), Kind.UPDATE: ("drill/tonight",)}
_LEADS_ON: Final = ("drill/open", "drill/now")


@dataclass(frozen=True, slots=True)
class DrillState:
    """What lies over everything, if anything.

    Attributes:
        kind: What it is.
        more: Its second page is shown: the notice that was opened, or when the update can be done.
    """

    kind: Kind = Kind.NONE
    more: bool = False


def come(phone: PhoneState, kind: Kind) -> PhoneState:
    """Let it come up."""
    battery = min(phone.battery, LOW_BATTERY) if kind is Kind.BATTERY else phone.battery
    return replace(phone, battery=battery, drill=DrillState(kind))


def put_away(phone: PhoneState) -> PhoneState:
    """Take it away, whatever it is."""
    return renewed(phone, drill=DrillState())


def covers(phone: PhoneState) -> bool:
    """Say whether something lies over everything."""
    return phone.drill.kind is not Kind.NONE


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now, the calmest first."""
    kind = phone.drill.kind
    return _SECOND.get(kind, _FIRST[kind]) if phone.drill.more else _FIRST[kind]


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap(target) if target in _LEADS_ON:
            return replace(phone, drill=replace(phone.drill, more=True)), (answered(phone, target),)
        case Tap("drill/saver"):
            after = replace(phone, device=replace(phone.device, saver=True))
            return put_away(after), (answered(phone, action.target),)
        case Tap(target) if target in visible(phone):
            return put_away(phone), (answered(phone, target),)
        case _:
            return phone, ()


def answered(phone: PhoneState, target: str) -> Event:
    """Tell how it was answered: by one of its buttons, or by one of the bar."""
    return Event.of("drill-answered", kind=phone.drill.kind.value, choice=target.rpartition("/")[2])
