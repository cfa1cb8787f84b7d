"""What is kept of whom: of a guest only counts, of nobody what was written. Pure; the one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from sapporo_learn.core.ports import GUEST, Happened

OF_GUESTS: Final[Mapping[str, frozenset[str]]] = {
    "initialized": frozenset({"resumed"}),
    "passed": frozenset({"mastered"}),
    "terminated": frozenset({"round", "phase"}),
}
"""Verb -> what it may tell of a guest: enough to count, nothing of the finger."""

KEYS: Final = ("keyboard/", "dialer/key-")
"""Targets that spell something: the record tells that a key was touched, never which."""


def kept(rows: Iterable[Happened]) -> list[Happened]:
    """Leave out what is not kept; a learner's rows stay as they are, but for the keys of what was written."""
    return [_bare(row) if row.learner_id == GUEST.id else _unspelt(row) for row in rows if _is_kept(row)]


def _is_kept(row: Happened) -> bool:
    return row.learner_id != GUEST.id or row.verb in OF_GUESTS


def _bare(row: Happened) -> Happened:
    told = OF_GUESTS[row.verb]
    return replace(row, result={key: value for key, value in row.result.items() if key in told})


def _unspelt(row: Happened) -> Happened:
    target = str(row.result.get("target", ""))
    key = next((start for start in KEYS if target.startswith(start)), "")
    return replace(row, result={**row.result, "target": key}) if key else row
