"""The lock screen: a clock, a waiting notice, and a slide up that opens the phone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Direction, Slide
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("lock/unlock", "上へすべらせて開くところ", tap=False, slides=(Direction.UP,)),
)

EVENTS: tuple[EventKind, ...] = (EventKind("unlocked", "画面のロックがあきました"),)


@dataclass(frozen=True, slots=True)
class LockState:
    """Lock screen.

    Attributes:
        locked: A call that ends leads back to the lock screen while this is true.
        notice: One line of a waiting notice, or "".
        behind: What shows when the lock is opened.
    """

    locked: bool = False
    notice: str = ""
    behind: Screen = Screen.HOME


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    return ("lock/unlock",) if phone.screen is Screen.LOCK else ()


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Slide("lock/unlock", Direction.UP):
            return replace(phone, screen=phone.lock.behind, lock=LockState()), (Event.of("unlocked"),)
        case _:
            return phone, ()
