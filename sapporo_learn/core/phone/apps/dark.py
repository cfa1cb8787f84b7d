"""The dark screen: the phone sleeps; a tap or the power key wakes it to the lock screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (Target("dark/wake", "暗い画面"),)

EVENTS: tuple[EventKind, ...] = (
    EventKind("screen-darkened", "画面が暗くなりました（電源は切れていません）"),
    EventKind("screen-woken", "暗い画面が明るくなりました", (("how", ("key", "tap")),)),
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; a phone that is off feels no finger."""
    return ("dark/wake",) if phone.screen is Screen.DARK and not phone.power.off else ()


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    return wake(phone, "tap") if action == Tap("dark/wake") else (phone, ())


def sleep(phone: PhoneState) -> Result:
    """Make the screen dark and lock it; what was on it is kept below the lock screen."""
    behind = phone.lock.behind if phone.screen in (Screen.LOCK, Screen.DARK) else phone.screen
    lock = replace(phone.lock, locked=True, behind=behind)
    return replace(phone, screen=Screen.DARK, lock=lock), (Event.of("screen-darkened"),)


def wake(phone: PhoneState, how: str) -> Result:
    """Show the lock screen."""
    return replace(phone, screen=Screen.LOCK), (Event.of("screen-woken", how=how),)
