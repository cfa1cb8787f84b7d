"""Time and names of rows: UUIDv7 ids that keep their order even when the clock is set back."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable

import uuid_utils

_TAIL_BITS = 62  # of the 74 free bits, those behind the variant; 12 stand before it
_STEP_BITS = 32  # random distance between two ids of one millisecond

_CHANCE = random.SystemRandom()  # what `secrets` uses, without its OpenSSL (3 MB)


def wall_ms() -> int:
    """Milliseconds since 1970, UTC, as this machine believes."""
    return time.time_ns() // 1_000_000


def zone_min() -> int:
    """Minutes that local time is ahead of UTC (+540 in Sapporo)."""
    return time.localtime().tm_gmtoff // 60


class Ids:
    """Makes UUIDv7 ids in strictly rising order, on any thread.

    The time inside an id never goes back: when the clock is set back, ids stay at the latest time seen and
    only their tail rises. Rows keep the true reading of the clock in ``at_ms`` beside it.
    """

    def __init__(self, clock: Callable[[], int] = wall_ms, after_ms: int = 0) -> None:
        """Start after the millisecond of the newest id that this device made before."""
        self._clock = clock
        self._lock = threading.Lock()
        self._ms = after_ms + 1
        self._tail = _fresh()

    def new(self) -> str:
        """Make the next id."""
        with self._lock:
            now = self._clock()
            if now > self._ms:
                self._ms, self._tail = now, _fresh()
            else:
                self._tail += 1 + _CHANCE.getrandbits(_STEP_BITS)
            ms, tail = self._ms, self._tail
        head = ms << 80 | 7 << 76 | (tail >> _TAIL_BITS) << 64  # time, version, upper part of the tail
        return str(uuid_utils.UUID(int=head | 0b10 << 62 | tail & (1 << _TAIL_BITS) - 1))


def time_of(identity: str) -> int:
    """Milliseconds inside a UUIDv7."""
    return int(identity.replace("-", "")[:12], 16)


def _fresh() -> int:
    """74 random bits without the highest, so that counting up has room."""
    return _CHANCE.getrandbits(73)
