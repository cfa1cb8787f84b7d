"""One look into the record before it is opened: what the first page has to know at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PATIENCE_S = 0.2


def setting(path: Path, key: str) -> str:
    """Read a small setting; "" when there is none, or no file that tells.

    The file is not changed and not judged: ``Store.open`` does that, and takes longer.
    """
    if not path.is_file():
        return ""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE_S)) as connection:
            row = connection.execute("SELECT value FROM setting WHERE key=?", (key,)).fetchone()
    except sqlite3.Error:
        return ""
    return str(row[0]) if row else ""
