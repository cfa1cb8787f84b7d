"""The home screen: the apps as pictures to touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import call
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("home/phone", "『電話』の絵"),
    Target("home/messenger", "『つながりトーク』の絵"),
    Target("home/playground", "『ゆきあそび』の絵"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind(
        "app-opened",
        "ホームの画面からアプリが開きました",
        (("app", (Screen.CALL.value, Screen.MESSENGER.value, Screen.PLAYGROUND.value)),),
    ),
)


@dataclass(frozen=True, slots=True)
class HomeState:
    """Home screen.

    Attributes:
        message_badge: Unread messages, shown on the messenger icon.
        call_badge: Missed calls not yet looked at, shown on the phone icon.
    """

    message_badge: int = 0
    call_badge: int = 0


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    return tuple(target.id for target in TARGETS) if phone.screen is Screen.HOME else ()


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("home/phone"):
            return _open_phone(phone)
        case Tap("home/messenger"):
            return _open(phone, Screen.MESSENGER)
        case Tap("home/playground"):
            return _open(phone, Screen.PLAYGROUND)
        case _:
            return phone, ()


def _open(phone: PhoneState, app: Screen) -> Result:
    return replace(phone, screen=app), (Event.of("app-opened", app=app.value),)


def _open_phone(phone: PhoneState) -> Result:
    """Open the call that goes on, else the list of missed calls; seeing the list clears its badge."""
    if phone.call.phase is call.CallPhase.TALKING:
        phone, returned = call.return_to(phone)
        return phone, (Event.of("app-opened", app=Screen.CALL.value), *returned)
    seen = replace(phone, home=replace(phone.home, call_badge=0))
    return _open(seen, Screen.CALL)
