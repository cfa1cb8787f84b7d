"""The lower edge that every app shares: ◁ もどる and ○ ホーム, or the slides that do the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.apps import (
    bus,
    call,
    camera,
    dialer,
    drill,
    gallery,
    home,
    messenger,
    notes,
    own_bus,
    playground,
    settings,
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
    Screen.OWNBUS: own_bus,
    Screen.WEATHER: weather,
    Screen.NOTES: notes,
    **BOOKS,
    Screen.CAMERA: camera,
    Screen.GALLERY: gallery,
    Screen.MAP: town_map,
    Screen.SETTINGS: settings,
}
"""Every screen that has the bar, with its app."""

TARGETS: tuple[Target, ...] = (
    Target("nav/back", "『もどる』ボタン"),
    Target("nav/home", "『ホーム』ボタン"),
    Target("nav/edge", "右へすべらせる左のふち", tap=False, slides=(Direction.RIGHT,)),
    Target("nav/up", "上へすべらせる下の線", tap=False, slides=(Direction.UP,)),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("went-home", "ほかの画面や、つぎのページから、ホームのはじめの画面にもどりました"),
    EventKind("went-back", "『もどる』ボタン（または左のふち）でひとつ前にもどりました"),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of the lower edge; none while locked or dark, and where a call or a bare picture fills it."""
    if phone.screen in (Screen.LOCK, Screen.DARK) or call.fills(phone) or video.fills(phone):
        return ()
    return ("nav/edge", "nav/up") if phone.device.gestures else ("nav/back", "nav/home")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of the bar answer. On the first page of home there is nowhere further to go."""
    if drill.covers(phone):
        return _leave_drill(phone, action)
    if phone.screen is Screen.HOME and phone.home.page == 0:
        return phone, ()
    match action:
        case Tap("nav/home") | Slide("nav/up", Direction.UP):
            return _go_home(phone)
        case Tap("nav/back") | Slide("nav/edge", Direction.RIGHT):
            after, events = LEAVABLE[phone.screen].back(phone) or _go_home(phone)
            return after, (Event.of("went-back"), *events)
        case _:
            return phone, ()


def _leave_drill(phone: PhoneState, action: Action) -> Result:
    """Put away what came in between: back leads to what lies below it, home leads home."""
    after = drill.put_away(phone)
    match action:
        case Tap("nav/back") | Slide("nav/edge", Direction.RIGHT):
            return after, (drill.answered(phone, "back"),)
        case Tap("nav/home") | Slide("nav/up", Direction.UP):
            after, events = apply(after, action)
            return after, (drill.answered(phone, "home"), *events)
        case _:
            return phone, ()


def _go_home(phone: PhoneState) -> Result:
    """Show the home screen. A call goes on; apps keep their place but close what lies over it.

    Leaving the call that was answered on the lock screen opens the lock: the phone knows its owner's face.
    """
    unlocked = (Event.of("unlocked"),) if phone.lock.locked else ()
    told = (*unlocked, Event.of("went-home"), *call.continues(phone), *video.continues(phone))
    phone = replace(phone, screen=Screen.HOME, lock=LockState() if phone.lock.locked else phone.lock)
    return put_away(phone), told


def put_away(phone: PhoneState) -> PhoneState:
    """The phone with every app as it is found again when it is opened the next time."""
    phone = drill.put_away(phone)
    for app in LEAVABLE.values():
        phone = app.put_away(phone)
    return phone
