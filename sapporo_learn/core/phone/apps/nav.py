"""The bar along the lower edge that every app shares: ◁ もどる and ○ ホーム."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import call, messenger, playground
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("nav/back", "『もどる』ボタン"),
    Target("nav/home", "『ホーム』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("went-home", "ほかの画面からホームの画面にもどりました"),
    EventKind("went-back", "『もどる』ボタンでひとつ前にもどりました"),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of the bar; it is missing on the lock screen and while a call rings."""
    if phone.screen is Screen.LOCK or call.ringing(phone):
        return ()
    return ("nav/back", "nav/home")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of the bar answer. On the home screen there is nowhere further to go."""
    if phone.screen is Screen.HOME:
        return phone, ()
    match action:
        case Tap("nav/home"):
            return _go_home(phone)
        case Tap("nav/back"):
            after, events = _go_back(phone)
            return after, (Event.of("went-back"), *events)
        case _:
            return phone, ()


def _go_home(phone: PhoneState) -> Result:
    """Show the home screen. A call goes on; apps keep their place but close what lies over it.

    Leaving the call that was answered on the lock screen opens the lock: the phone knows its owner's face.
    """
    unlocked = (Event.of("unlocked"),) if phone.lock.locked else ()
    home = replace(
        phone,
        screen=Screen.HOME,
        lock=LockState() if phone.lock.locked else phone.lock,
        messenger=messenger.put_away(phone.messenger),
        playground=playground.put_away(phone.playground),
    )
    return home, (*unlocked, Event.of("went-home"), *call.continues(phone))


def _go_back(phone: PhoneState) -> Result:
    match phone.screen:
        case Screen.MESSENGER:
            inside = messenger.back(phone)
        case Screen.PLAYGROUND:
            inside = playground.back(phone)
        case _:
            inside = call.back(phone)
    return inside or _go_home(phone)
