"""Where things live: what ships with the program (lessons, assets), and what this machine collects (data)."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from sapporo_learn.errors import KnownError

DATA_VARIABLE = "SAPPORO_LEARN_DATA"
RECORD = "record.db"
VOICE_PACKS = "voice-packs"
"""Folder below the data folder: sentences that people read aloud."""

_PACKAGE = Path(__file__).resolve().parent


def lessons_dir() -> Path:
    """The lesson folders and ``catalog.toml``."""
    return _shipped("lessons")


def assets_dir() -> Path:
    """Icons, pictures, sounds and word lists."""
    return _shipped("assets")


def practice_feed() -> Path:
    """The timetable of a bus company that does not exist, as GTFS-JP."""
    return assets_dir() / "timetable" / "practice-feed"


def town_map() -> Path:
    """The map of central Sapporo, as GeoJSON."""
    return assets_dir() / "map" / "sapporo.geojson"


def dictionary() -> Path:
    """The shipped word list of the voice."""
    return assets_dir() / "speech" / "dictionary.csv"


def kana_table() -> Path:
    """Words and the small kana above them, as the voice reads them."""
    return assets_dir() / "speech" / "furigana.txt"


def pictures_dir() -> Path:
    """The learners' pictures with their names."""
    return assets_dir() / "pictures"


def data_dir() -> Path:
    """The folder of the record, the voice cache and the log; it is made when it is not there yet.

    Raises:
        KnownError: The folder cannot be made.
    """
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen) if chosen else platformdirs.user_data_path("sapporo-learn", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(
            f"記録を置くフォルダー（{folder}）を作れません。別の場所を --data で指定してください。"
        ) from error
    return folder


def _shipped(name: str) -> Path:
    """A wheel carries the folder inside the package; in a checkout it stands beside the package."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
