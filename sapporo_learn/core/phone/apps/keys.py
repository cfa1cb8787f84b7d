"""The keys on the phone's side: power, and volume with the bar that tells how loud it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Hold, Tap
from sapporo_learn.core.phone.apps import call, dark, drill, power, switches, video
from sapporo_learn.core.phone.apps.panel import PanelState
from sapporo_learn.core.phone.apps.power import PowerState
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("keys/volume-up", "横の『音量を上げる』ボタン", bounce_ms=150.0),
    Target("keys/volume-down", "横の『音量を下げる』ボタン", bounce_ms=150.0),
    Target("keys/power", "横の『電源』ボタン", hold=True),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("volume-shown", "音量の帯が出ました（もう上がらない、または下がらない）"),
)

VOLUME: Final = ("keys/volume-up", "keys/volume-down")


@dataclass(frozen=True, slots=True)
class KeysState:
    """The side keys.

    Attributes:
        bar: The volume bar is shown, until something else is touched.
    """

    bar: bool = False


def visible(phone: PhoneState) -> tuple[str, ...]:
    """The keys are always there, whatever is on the glass."""
    return tuple(target.id for target in TARGETS)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a key answer."""
    match action:
        case Tap("keys/power"):
            return _power(phone)
        case Hold("keys/power"):
            return power.held(phone)
        case Tap("keys/volume-up"):
            return _volume(phone, +1)
        case Tap("keys/volume-down"):
            return _volume(phone, -1)
        case _:
            return phone, ()


def hide_bar(phone: PhoneState) -> PhoneState:
    """Take the volume bar away."""
    return renewed(phone, keys=KeysState())


def _power(phone: PhoneState) -> Result:
    """Make the screen dark or bright. A call that rings cannot be put out of sight."""
    if phone.power.off or call.ringing(phone) or video.ringing(phone):
        return phone, ()
    if phone.screen is Screen.DARK and not phone.power.menu:
        return dark.wake(phone, "key")
    return dark.sleep(drill.put_away(replace(phone, power=PowerState(), panel=PanelState())))


def _volume(phone: PhoneState, by: int) -> Result:
    """Change the volume; the bar comes even where it is as loud or soft as it can be."""
    if phone.screen is Screen.DARK:
        return phone, ()
    after, events = switches.louder(phone, by)
    if not events and not phone.keys.bar:
        events = (Event.of("volume-shown"),)
    return replace(after, keys=KeysState(bar=True)), events
