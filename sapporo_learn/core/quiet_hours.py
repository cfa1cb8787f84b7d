"""How loud a room may be, hour by hour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.hearing import VOLUMES

HOURS: Final = 24
LOUDEST: Final = len(VOLUMES) - 1
_WRITTEN: Final = re.compile(r"(\d{1,2})-(\d{1,2}) (\d)")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When a loudspeaker must not be loud.

    Attributes:
        start: First hour, 0–23.
        end: Hour at which it is over, 0–23; before ``start``: the next day; the same: the whole day.
        most: Step of ``hearing.VOLUMES`` that is allowed; the last one allows everything.
    """

    start: int = 0
    end: int = 0
    most: int = LOUDEST

    def now(self, hour: int) -> int:
        """Give the step of loudness that is allowed in this hour of the day."""
        if self.start == self.end:
            inside = True
        elif self.start < self.end:
            inside = self.start <= hour < self.end
        else:
            inside = hour >= self.start or hour < self.end
        return self.most if inside else LOUDEST


ALWAYS_LOUD: Final = QuietHours()


def write(quiet: QuietHours) -> str:
    """Give the text that is kept as a setting of the machine."""
    return f"{quiet.start}-{quiet.end} {quiet.most}"


def read(text: str) -> QuietHours:
    """Read what :func:`write` gave; whatever else it is means no limit."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return ALWAYS_LOUD
    start, end, most = map(int, found.groups())
    if start >= HOURS or end >= HOURS or most > LOUDEST:
        return ALWAYS_LOUD
    return QuietHours(start, end, most)
