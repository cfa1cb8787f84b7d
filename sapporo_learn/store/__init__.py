"""The record: one SQLite file, opened as a :class:`Store`; ``glance`` looks into it before that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sapporo_learn.store.record import Store

__all__ = ["Store"]


def __getattr__(name: str) -> Any:
    """Load the store when it is asked for: a glance does without."""
    if name != "Store":
        raise AttributeError(name)
    from sapporo_learn.store.record import Store

    return Store
