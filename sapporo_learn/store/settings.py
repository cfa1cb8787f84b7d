"""Small settings of this machine."""

from __future__ import annotations

from sapporo_learn.store.database import Database
from sapporo_learn.store.schema import Executes


class SqliteSettings:
    """``Settings`` of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: str = "") -> str:
        """Value, or the default. Raises KnownError."""
        with self._database.reading() as db:
            row = db.execute("SELECT value FROM setting WHERE key=?", (key,)).fetchone()
        return default if row is None else str(row[0])

    def set(self, key: str, value: str) -> None:
        """Remember. Raises KnownError."""
        with self._database.writing() as db:
            put(db, key, value)


def put(db: Executes, key: str, value: str) -> None:
    """Remember inside a transaction that does more."""
    db.execute(
        "INSERT INTO setting VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value", (key, value)
    )
