"""Collecting contacts: what the panel reports, one gesture at a time. No Qt, no clock, no meaning."""

from __future__ import annotations

import math
from typing import Final

from sapporo_learn.core.touch import Contact, Sample

MAX_SAMPLES: Final = 2000  # per contact; a hand may rest on the glass for hours
REST_MM: Final = 3.0  # a hand that rests trembles this far
REST_LEAD_MS: Final = 1000.0  # a contact this much older than a new one holds the phone, it does not touch


class Finger:
    """Gathers the contacts of one gesture, from the first finger down to the last one up.

    A hand that rests on the phone while the other one taps must not keep the tap waiting: when the last
    acting finger goes up, older contacts that have not moved are left out, and stay out until they go up.
    """

    def __init__(self) -> None:
        self._down: dict[int, list[Sample]] = {}
        self._up: list[list[Sample]] = []
        self._resting: set[int] = set()
        self._apart = 0.0

    @property
    def busy(self) -> bool:
        """A gesture is under way."""
        return bool(self._down) or bool(self._up)

    def down(self, key: int, sample: Sample) -> bool:
        """A finger arrives; True when it begins a gesture. A key already down had lost its release."""
        self._down.pop(key, None)
        self._resting.discard(key)
        first = not self.busy
        self._down[key] = [sample]
        self._apart = self._distance()
        return first

    @property
    def stretch(self) -> float:
        """How much farther apart two fingers are than when the second arrived; 1 for any other number."""
        return self._distance() / self._apart if self._apart and len(self._down) == 2 else 1.0

    def _distance(self) -> float:
        """How far apart two fingers are, mm; 0 for any other number."""
        if len(self._down) != 2:
            return 0.0
        one, other = (samples[-1] for samples in self._down.values())
        return math.hypot(one.x - other.x, one.y - other.y)

    def move(self, key: int, sample: Sample) -> None:
        """A finger moves. Unknown keys (down before we listened, or resting) are ignored."""
        samples = self._down.get(key)
        if samples is None:
            return
        if len(samples) >= MAX_SAMPLES:
            samples.pop()
        samples.append(sample)

    def up(self, key: int, sample: Sample) -> bool:
        """A finger leaves; True when the gesture is complete and :meth:`take` gives it."""
        self._resting.discard(key)
        if key not in self._down:
            return False
        self.move(key, sample)
        samples = self._down.pop(key)
        self._up.append(samples)
        if self._down and self._all_rest(before_ms=samples[0].ms - REST_LEAD_MS):
            self._resting |= self._down.keys()
            self._down.clear()
        return not self._down

    def take(self) -> tuple[Contact, ...]:
        """Give the contacts of the complete gesture, in order of their arrival, and be ready for the next."""
        contacts = sorted(self._up, key=lambda samples: samples[0].ms)
        self._up = []
        return tuple(Contact(tuple(samples)) for samples in contacts)

    def cancel(self) -> bool:
        """The system took the gesture away; True when there was one. Nothing of it is read."""
        was_busy = self.busy
        self._down.clear()
        self._up.clear()
        self._resting.clear()
        return was_busy

    def _all_rest(self, before_ms: float) -> bool:
        return all(
            samples[0].ms <= before_ms
            and all(max(abs(s.x - samples[0].x), abs(s.y - samples[0].y)) <= REST_MM for s in samples)
            for samples in self._down.values()
        )
