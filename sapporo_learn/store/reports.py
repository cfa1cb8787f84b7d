"""What reports ask of the record: the rows of a stretch of time."""

from __future__ import annotations

import json

from sapporo_learn.core.monthly import MonthReport, Trace, monthly, reading_ms
from sapporo_learn.store.database import Database

# Only the JSON of beginnings is read; whoever is known by the visit alone is a guest.
MONTH = """SELECT session_id, CASE WHEN learner_id=session_id THEN '' ELSE learner_id END, lesson, verb,
 CASE WHEN verb='initialized' THEN result END, at_ms, mono_ms FROM event WHERE at_ms>=? AND at_ms<?"""


class SqliteReports:
    """Reports of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def month(self, year: int, month: int) -> MonthReport:
        """Count a month of Tokyo. Raises KnownError, and ValueError when there is no such month."""
        with self._database.reading() as db:
            rows = db.execute(MONTH, reading_ms(year, month))
            return monthly(
                year,
                month,
                (
                    Trace(session, person, lesson, verb, _opened(result), at_ms, mono_ms)
                    for session, person, lesson, verb, result, at_ms, mono_ms in rows
                ),
            )


def _opened(result: str | None) -> str:
    """Say how a lesson was opened; "" for a row that opens none, or whose JSON is broken."""
    try:
        told = json.loads(result) if result else None
    except ValueError:
        return ""
    if not isinstance(told, dict) or told.get("resumed") is True:
        return ""
    return "review" if told.get("review") is True else "begun"
