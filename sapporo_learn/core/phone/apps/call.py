"""Calls: ringing (locked or in use), talking, talking in the background, ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CallPhase(StrEnum):
    """Where a call stands."""

    NONE = "none"
    RINGING = "ringing"
    RINGING_LOCKED = "ringing-locked"
    TALKING = "talking"
    DECLINED = "declined"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CallState:
    """The one call the phone can have.

    Attributes:
        phase: Where it stands. While TALKING and another screen is shown, a green bar leads back.
        person: Id of the other person, or "".
        speaker: Loudspeaker on.
        muted: Own microphone off.
        missed: Calls declined or not answered, newest last (ids of people).
    """

    phase: CallPhase = CallPhase.NONE
    person: str = ""
    speaker: bool = False
    muted: bool = False
    missed: tuple[str, ...] = ()
