"""The list of what was changed behind the PIN or by a command; it only grows."""

from __future__ import annotations

from sapporo_learn.core.audit import COMMAND, INSTRUCTOR, AuditLine
from sapporo_learn.store.database import Database
from sapporo_learn.store.ids import Ids, wall_ms
from sapporo_learn.store.schema import Executes

__all__ = ["COMMAND", "INSTRUCTOR", "SqliteAudit", "write"]

_LAST = """SELECT a.at_ms, a.who, a.what, a.about, ifnull(l.name,'') FROM audit a
LEFT JOIN learner l ON l.learner_id=a.about ORDER BY a.rowid DESC LIMIT ?"""

_IDS = Ids()


def write(db: Executes, what: str, about: str = "", who: str = INSTRUCTOR) -> None:
    """Add a line inside the transaction of the change itself."""
    db.execute(
        "INSERT INTO audit SELECT ?, device_id, ?, ?, ?, ? FROM this_device",
        (_IDS.new(), wall_ms(), who, what, about[:64]),
    )


class SqliteAudit:
    """``Audit`` of one record."""

    def __init__(self, database: Database, who: str = INSTRUCTOR) -> None:
        self._database, self._who = database, who

    def note(self, what: str, about: str = "") -> None:
        """Add a line about something that was changed outside the record. Raises KnownError."""
        with self._database.writing() as db:
            write(db, what, about, self._who)

    def last(self, count: int) -> list[AuditLine]:
        """Give the newest lines, the newest first. Raises KnownError."""
        with self._database.reading() as db:
            return [AuditLine(*row) for row in db.execute(_LAST, (count,))]
