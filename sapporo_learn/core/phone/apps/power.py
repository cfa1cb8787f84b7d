"""The menu of the power key, held long: it covers everything until something is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import nav
from sapporo_learn.core.phone.apps.call import CallState
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.video import VideoState
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("power/off", "『電源を切る』ボタン"),
    Target("power/restart", "『再起動』ボタン"),
    Target("power/cancel", "『キャンセル』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("power-menu-opened", "電源のメニューが開きました"),
    EventKind("power-menu-closed", "『キャンセル』で、電源のメニューがとじました"),
    EventKind("phone-turned-off", "電源が切れました"),
    EventKind("phone-turned-on", "切れていた電源が入りました"),
    EventKind("phone-restarted", "電源が切れて、また入りました"),
)


@dataclass(frozen=True, slots=True)
class PowerState:
    """Power.

    Attributes:
        menu: The menu covers everything.
        off: The phone is off; only a long press on the power key wakes it.
    """

    menu: bool = False
    off: bool = False


def covers(phone: PhoneState) -> bool:
    """Say whether the menu lies over everything."""
    return phone.power.menu


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    return tuple(target.id for target in TARGETS) if phone.power.menu else ()


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("power/off"):
            off = replace(_fresh(phone), screen=Screen.DARK, power=PowerState(off=True))
            return off, (Event.of("phone-turned-off"),)
        case Tap("power/restart"):
            return _fresh(phone), (Event.of("phone-restarted"),)
        case Tap("power/cancel"):
            return replace(phone, power=PowerState()), (Event.of("power-menu-closed"),)
        case _:
            return phone, ()


def held(phone: PhoneState) -> Result:
    """Answer a long press on the power key."""
    if phone.power.off:
        return _fresh(phone), (Event.of("phone-turned-on"),)
    if phone.power.menu:
        return phone, ()
    return replace(phone, power=PowerState(menu=True)), (Event.of("power-menu-opened"),)


def _fresh(phone: PhoneState) -> PhoneState:
    """Give the lock screen as it is after switching on: nothing open, no call."""
    return replace(
        nav.put_away(phone),
        screen=Screen.LOCK,
        lock=LockState(locked=True, notice=phone.lock.notice),
        call=CallState(),
        video=VideoState(),
        power=PowerState(),
    )
