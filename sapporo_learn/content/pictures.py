"""The learners' pictures: ``pictures.toml`` names them in the order in which they are given out."""

from __future__ import annotations

import tomllib
from pathlib import Path

FALLBACK = (("suzuran", "すずらん"),)


def load_pictures(folder: Path) -> tuple[tuple[str, str], ...]:
    """Read (id, kana name) pairs of ``folder``/pictures.toml; without a readable file, one picture."""
    try:
        rows = tomllib.loads((folder / "pictures.toml").read_text("utf-8"))["picture"]
        return tuple((str(row["id"]), str(row["name"])) for row in rows) or FALLBACK
    except (OSError, ValueError, KeyError, TypeError):
        return FALLBACK
