"""What leaves the record as text: one person's whole record, the class, where people stumble."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from sapporo_learn.errors import KnownError
from sapporo_learn.store import audit
from sapporo_learn.store.database import Database, rows
from sapporo_learn.store.schema import Executes

UNKNOWN: Final = "その名前や番号の人はいませんので、「record class」でたしかめてください。"

_OF_PERSON: Final = {
    "learner": "SELECT * FROM learner WHERE learner_id=?",
    "learner_name": "SELECT * FROM learner_name WHERE learner_id=? ORDER BY at_ms",
    "learner_canon": "SELECT * FROM learner_canon WHERE ? IN (learner_id,canon_id)",
    "learner_profile": "SELECT * FROM learner_profile WHERE learner_id=?",
    "progress": "SELECT * FROM progress WHERE learner_id=? ORDER BY first_ms",
    "event": "SELECT * FROM event WHERE learner_id=? ORDER BY event_id",
    "resume_point": "SELECT * FROM resume_point WHERE learner_id=?",
    "learner_link": "SELECT * FROM learner_link WHERE ? IN (a,b)",
    "audit": "SELECT * FROM audit WHERE about=?",
}
"""Everything that is kept about one person."""

_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")


class Exports:
    """Texts of one record. Names are in them: they are for the instructor and the person concerned."""

    def __init__(self, database: Database, who: str = audit.COMMAND) -> None:
        self._database, self._who = database, who

    def find(self, person: str) -> str:
        """Give the id of somebody by id or whole name. Raises KnownError."""
        with self._database.reading() as db:
            found = db.execute(
                "SELECT learner_id FROM learner WHERE learner_id=? OR name=?", (person.lower(), person)
            ).fetchone()
        if found is None:
            raise KnownError(UNKNOWN)
        return str(found[0])

    def person(self, learner_id: str) -> str:
        """Give all that is kept about one person, as JSON. Raises KnownError."""
        with self._database.writing() as db:
            told = {table: list(rows(db, sql, (learner_id,))) for table, sql in _OF_PERSON.items()}
            audit.write(db, "exported", learner_id, self._who)
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"

    def lessons(self) -> str:
        """Give every learner's lessons as CSV for a spreadsheet. Raises KnownError."""
        with self._database.writing() as db:
            text = _csv(list(rows(db, "SELECT * FROM v_learner")), _columns(db, "v_learner"))
            audit.write(db, "exported", "", self._who)
        return text

    def class_list(self) -> list[dict[str, Any]]:
        """Give one line for everybody, last visitor first. Raises KnownError."""
        return self._view("v_class")

    def stumbles(self) -> list[dict[str, Any]]:
        """Give one line for each step and cause, most frequent first. Raises KnownError."""
        return sorted(self._view("v_stumble"), key=lambda row: -row["回数"])

    def _view(self, view: str) -> list[dict[str, Any]]:
        with self._database.reading() as db:
            return list(rows(db, f"SELECT * FROM {view}"))  # noqa: S608


def _columns(db: Executes, view: str) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (view,))]


def _csv(lines: Iterable[dict[str, Any]], columns: Sequence[str]) -> str:
    """Write CSV that spreadsheets open rightly: with a mark of its encoding, and without formulas."""
    text = io.StringIO("\ufeff", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_harmless(line[column]) for column in columns] for line in lines)
    return text.getvalue()


def _harmless(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value
