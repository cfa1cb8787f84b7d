"""The home screen: the apps as icons on two pages, and the navigation bar that every app shares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HomeState:
    """Home screen.

    Attributes:
        message_badge: Unread messages, shown on the messenger icon.
        call_badge: Missed calls, shown on the phone icon.
    """

    message_badge: int = 0
    call_badge: int = 0
