"""Names of files that compiled code can open on Windows, also where the user is called 太郎 (plain fopen)."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_LOG = logging.getLogger(__name__)
_SHARED: Final = ("ProgramData", "PUBLIC")
_OWN: Final = "sapporo-learn"


def is_plain(path: Path, platform: str = sys.platform) -> bool:
    """Tell whether compiled code of this system can open the path: only Windows minds its letters."""
    return platform != "win32" or str(path).isascii()


def rooms(environ: Mapping[str, str] = os.environ) -> Iterator[Path]:
    """Give folders with names of plain letters, the likeliest first; none need exist or be writable."""
    shared = [Path(environ[name]) for name in _SHARED if environ.get(name)]
    for room in (*shared, Path(tempfile.gettempdir())):
        if str(room).isascii():
            yield room / _OWN


def plain_file(path: Path, platform: str = sys.platform, places: Iterator[Path] | None = None) -> Path:
    """Give a name of plain letters for this file: its own, its short one, or that of a copy.

    Args:
        path: The file.
        platform: As in ``sys.platform``.
        places: Folders for the copy; :func:`rooms` when None.
    """
    if is_plain(path, platform):
        return path
    if is_plain(short := _short(path), platform):
        return short
    for room in rooms() if places is None else places:
        with contextlib.suppress(OSError):
            return _copy_in(room, path)
    _LOG.warning("there is no plain name for %s", path)
    return path


def _copy_in(room: Path, path: Path) -> Path:
    """Give the copy, made anew when it is not the same size."""
    copy = room / path.name
    if not copy.is_file() or copy.stat().st_size != path.stat().st_size:
        room.mkdir(parents=True, exist_ok=True)
        fresh = copy.with_name(f"{copy.name}.{os.getpid()}.tmp")
        try:
            shutil.copyfile(path, fresh)
            fresh.replace(copy)
        finally:
            fresh.unlink(missing_ok=True)
    return copy


def _short(path: Path) -> Path:
    """Give the 8.3 name that older Windows programs use; the path itself where there is none."""
    if sys.platform == "win32":
        import ctypes

        space = ctypes.create_unicode_buffer(1024)
        if ctypes.windll.kernel32.GetShortPathNameW(str(path), space, len(space)):
            return Path(space.value)
    return path
