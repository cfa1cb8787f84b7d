"""Records with something in them, and shelves of backups beside them, for tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher

from sapporo_learn.core.ports import Happened, SavePoint
from sapporo_learn.store import Store
from sapporo_learn.store.backups import Shelf
from sapporo_learn.store.safety import SqliteSafety
from tests.store.conftest import Clock

PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ")]
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
DAY = 86_400_000


def fill(store: Store, row: Callable[..., Happened], people: int = 2, events: int = 5) -> list[str]:
    """Let people sign up and practise; their ids."""
    ids = [store.people.add().id for _ in range(people)]
    for learner in ids:
        rows = [row("attempted", learner, at=number % 3, cause="held") for number in range(events)]
        store.log.append([*rows, row("passed", learner)], SavePoint(learner, "finger", "{}"))
    assert store.log.flush(60)
    return ids


def safety(store: Store, clock: Clock, cap: int = 1 << 40, margin: int = 0) -> SqliteSafety:
    """The store's safety by this clock, in Sapporo."""
    shelf = Shelf(store.database, clock, cap, margin)
    return SqliteSafety(store.database, shelf, clock, lambda: 540)


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Ask a file as an ordinary SQLite browser would."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def spoil(path: Path, first: int, pages: int) -> None:
    """Overwrite pages of a closed file, the first page being 1."""
    with path.open("r+b") as file:
        file.seek((first - 1) * 4096)
        file.write(b"\xa5" * 4096 * pages)
