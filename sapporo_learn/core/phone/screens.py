"""The screens of the phone, by name."""

from __future__ import annotations

from enum import StrEnum


class Screen(StrEnum):
    """What fills the glass."""

    LOCK = "lock"
    HOME = "home"
    CALL = "call"
    MESSENGER = "messenger"
    PLAYGROUND = "playground"
