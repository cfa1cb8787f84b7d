"""A glance into the record: one setting, at once, and nothing touched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn import store as package
from sapporo_learn.store import Store
from sapporo_learn.store.glance import PATIENCE_S, setting


def test_a_setting_is_read_before_the_record_is_opened(path: Path, store: Store) -> None:
    store.settings.set("px_per_mm", "5.2500")
    assert setting(path, "px_per_mm") == "5.2500"
    store.close()
    assert setting(path, "px_per_mm") == "5.2500"
    assert setting(path, "colour") == ""


def test_no_file_is_made(path: Path) -> None:
    assert setting(path, "px_per_mm") == ""
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be taken for one" * 100])
def test_a_file_that_cannot_be_used_is_left_as_it_was(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert setting(path, "px_per_mm") == ""
    assert path.read_bytes() == content


def test_somebody_who_holds_the_file_is_not_waited_for(path: Path, store: Store) -> None:
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO setting VALUES('px_per_mm', '9')")
        assert setting(path, "px_per_mm") == ""
    assert PATIENCE_S < 1


def test_the_package_offers_the_store_and_nothing_else() -> None:
    with pytest.raises(AttributeError, match="Shop"):
        _ = package.Shop
