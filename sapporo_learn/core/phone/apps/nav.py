"""The bar along the lower edge that every app shares: ◁ もどる and ○ ホーム."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import (
    bus,
    call,
    camera,
    dialer,
    gallery,
    home,
    messenger,
    notes,
    playground,
    town_map,
    video,
    weather,
)
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.books import BOOKS
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result


class Leavable(Protocol):
    """What an app offers that can be left by the bar."""

    def back(self, phone: PhoneState) -> Result | None:
        """One level up inside the app, or None when only home is above."""

    def put_away(self, phone: PhoneState) -> PhoneState:
        """The phone as it is found again when the app is opened the next time: nothing lies over it."""


LEAVABLE: Final[dict[Screen, Leavable]] = {
    Screen.HOME: home,
    Screen.CALL: call,
    Screen.DIALER: dialer,
    Screen.MESSENGER: messenger,
    Screen.VIDEO: video,
    Screen.PLAYGROUND: playground,
    Screen.BUS: bus,
    Screen.WEATHER: weather,
    Screen.NOTES: notes,
    **BOOKS,
    Screen.CAMERA: camera,
    Screen.GALLERY: gallery,
    Screen.MAP: town_map,
}
"""Every screen that has the bar, with its app."""

TARGETS: tuple[Target, ...] = (
    Target("nav/back", "『もどる』ボタン"),
    Target("nav/home", "『ホーム』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("went-home", "ほかの画面や、つぎのページから、ホームのはじめの画面にもどりました"),
    EventKind("went-back", "『もどる』ボタンでひとつ前にもどりました"),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of the bar; it is missing on the lock screen and while a call fills the glass."""
    if phone.screen is Screen.LOCK or call.fills(phone) or video.fills(phone):
        return ()
    return ("nav/back", "nav/home")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of the bar answer. On the first page of home there is nowhere further to go."""
    if phone.screen is Screen.HOME and phone.home.page == 0:
        return phone, ()
    match action:
        case Tap("nav/home"):
            return _go_home(phone)
        case Tap("nav/back"):
            after, events = LEAVABLE[phone.screen].back(phone) or _go_home(phone)
            return after, (Event.of("went-back"), *events)
        case _:
            return phone, ()


def _go_home(phone: PhoneState) -> Result:
    """Show the home screen. A call goes on; apps keep their place but close what lies over it.

    Leaving the call that was answered on the lock screen opens the lock: the phone knows its owner's face.
    """
    unlocked = (Event.of("unlocked"),) if phone.lock.locked else ()
    told = (*unlocked, Event.of("went-home"), *call.continues(phone), *video.continues(phone))
    phone = replace(phone, screen=Screen.HOME, lock=LockState() if phone.lock.locked else phone.lock)
    for app in LEAVABLE.values():
        phone = app.put_away(phone)
    return phone, told
