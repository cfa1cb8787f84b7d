"""One look into the record before it is opened: what the first page has to know at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

PATIENCE_S = 0.2
APPLICATION_ID = 1397640241  # also in the schema, which takes longer to load


def setting(path: Path, key: str) -> str:
    """Read a small setting; "" when there is none, or no file that tells.

    The file is not changed and not judged: ``Store.open`` does that, and takes longer.
    """
    row = _ask(path, "SELECT value FROM setting WHERE key=?", (key,))
    return str(row[0]) if row else ""


def version(path: Path) -> int:
    """Read the version of a record's schema; 0 when there is none, or no record of ours."""
    row = _ask(
        path,
        "SELECT user_version FROM pragma_user_version, pragma_application_id WHERE application_id=?",
        (APPLICATION_ID,),
    )
    return int(row[0]) if row else 0


def _ask(path: Path, sql: str, parameters: tuple[str | int]) -> tuple[Any, ...] | None:
    if not path.is_file():
        return None
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE_S)) as connection:
            row: tuple[Any, ...] | None = connection.execute(sql, parameters).fetchone()
            return row
    except sqlite3.Error:
        return None
