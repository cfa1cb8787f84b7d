"""The lock screen: a clock, notices, and a slide up that opens the phone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LockState:
    """Lock screen.

    Attributes:
        locked: Home and Back do not leave the lock screen while this is true.
        notice: One line of a waiting notice, or "".
    """

    locked: bool = False
    notice: str = ""
