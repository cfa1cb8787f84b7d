"""Which backups stay: of the last hours, days, weeks and months, told by numbers rather than a clock. Pure.

Backups are numbered in the order in which they were made. Their times only say which of them belong to one
day, week or month: a clock that was wrong for a while costs a place or two, never a good backup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

HOURS, DAYS, WEEKS, MONTHS = 6, 7, 4, 4
"""So many of each stay, those of now among them: 60 to 90 days back, then whoever was erased is gone."""

_DAY_MS: Final = 86_400_000
_RECENT: Final = "hour"


@dataclass(frozen=True, slots=True)
class Backup:
    """One checked copy of the record.

    Attributes:
        number: Rises with each backup; the newest has the highest.
        at_ms: When it was made, as the machine believed.
        size: Bytes.
        name: Of the file, without a folder.
        why: ``auto``, ``asked``, ``restore`` (before one) or ``update`` (before a newer program began).
    """

    number: int
    at_ms: int
    size: int
    name: str = ""
    why: str = "auto"


def superfluous(backups: Sequence[Backup], cap: int) -> list[Backup]:
    """Give what may go, so that at most ``cap`` bytes stay; the newest never goes.

    When there is too little room, backups of the last hours go first, then the oldest ones.
    """
    reasons = _reasons(sorted(backups, key=lambda one: -one.number))
    staying = {backup: why for backup, why in reasons.items() if why}
    newest = max(backups, key=lambda one: one.number, default=None)
    order = sorted(staying, key=lambda one: (staying[one] != {_RECENT}, one.number))
    room = sum(backup.size for backup in staying)
    for backup in order:
        if room > cap and backup != newest:
            room -= backup.size
            del staying[backup]
    return [backup for backup in backups if backup not in staying]


def earlier_day(backups: Sequence[Backup], today: int, zone_min: int) -> Backup | None:
    """Give the newest backup of another day than ``today`` (as ``day_of`` counts), or None."""
    others = [backup for backup in backups if day_of(backup.at_ms, zone_min) != today]
    return max(others, key=lambda one: one.number, default=None)


def day_of(at_ms: int, zone_min: int) -> int:
    """Number the day of a moment where local time is so far ahead of UTC."""
    return (at_ms + zone_min * 60_000) // _DAY_MS


def _reasons(newest_first: Sequence[Backup]) -> dict[Backup, set[str]]:
    seen: dict[str, set[int]] = {}
    reasons: dict[Backup, set[str]] = {}
    for backup in newest_first:
        day = backup.at_ms // _DAY_MS
        kinds = (
            (_RECENT, HOURS, backup.number),
            ("day", DAYS, day),
            ("week", WEEKS, (day + 3) // 7),
            ("month", MONTHS, day // 30),
        )
        reasons[backup] = set()
        for kind, most, label in kinds:
            labels = seen.setdefault(kind, set())
            if label not in labels and len(labels) < most:
                labels.add(label)
                reasons[backup].add(kind)
    return reasons
