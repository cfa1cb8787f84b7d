"""A record of its own for every test, and rows to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sapporo_learn.core.ports import Happened, Json
from sapporo_learn.store import Store, sealing

PICTURES = [("suzuran", "すずらん"), ("lilac", "らいらっく"), ("momiji", "もみじ")]

NOON = 1_800_000_000_000  # a fixed wall clock, ms


@dataclass
class Clock:
    """A wall clock that tests set; it rises by 1 ms at every look."""

    now: int = NOON

    def __call__(self) -> int:
        self.now += 1
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.db"


@pytest.fixture
def open_store(path: Path) -> Iterator[Callable[[], Store]]:
    """Open the record of this test; every opening is closed at the end."""
    opened: list[Store] = []

    def open_it() -> Store:
        opened.append(Store.open(path, PICTURES))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def row() -> Callable[..., Happened]:
    """Make a row-to-be; what is not said is usual."""

    def make(
        verb: str = "touched",
        learner: str = "a" * 36,
        *,
        session: str = "5" * 36,
        lesson: str = "finger",
        at: int = 0,
        version: int = 1,
        mono_ms: int = 0,
        **result: Json,
    ) -> Happened:
        return Happened(learner, session, lesson, version, at, verb, result, mono_ms)

    return make


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make keys of passphrases in a thousandth of the time."""
    monkeypatch.setattr(sealing, "TIMES", 1)
    monkeypatch.setattr(sealing, "MEMORY_KIB", 8 * sealing.LANES)
