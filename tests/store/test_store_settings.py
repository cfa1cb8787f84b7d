"""Small settings of this machine, and the store as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sapporo_learn.core.ports import EventLog, Gate, People, Records, Settings
from sapporo_learn.store import Store, devices


def test_settings_are_remembered_over_a_restart(open_store: Callable[[], Store]) -> None:
    store = open_store()
    assert store.settings.get("px_per_mm") == ""
    assert store.settings.get("px_per_mm", "3.96") == "3.96"
    store.settings.set("px_per_mm", "5.5600")
    store.settings.set("px_per_mm", "")
    assert store.settings.get("px_per_mm", "3.96") == ""
    store.settings.set("px_per_mm", "4.0300")
    store.close()
    assert open_store().settings.get("px_per_mm") == "4.0300"


def test_store_says_when_something_could_not_be_written(path: Path, store: Store, row) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.log.append([row()])
        assert not store.close(0.1)


def test_closed_store_leaves_one_file(path: Path, store: Store, row) -> None:
    store.log.append([row()])
    assert store.close()
    assert {part.name for part in path.parent.iterdir()} == {path.name, devices.mark_of(path).name}


def test_store_offers_every_port(store: Store) -> None:
    ports: tuple[People, EventLog, Records, Gate, Settings] = (
        store.people,
        store.log,
        store.records,
        store.gate,
        store.settings,
    )
    assert all(ports)
