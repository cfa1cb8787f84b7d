"""What is learned, and on which map: the folders that came with the program, or others."""

from __future__ import annotations

from pathlib import Path

from sapporo_learn import paths
from sapporo_learn.content.loader import Course, load_course
from sapporo_learn.content.town import open_map


def open_course(lessons: Path | None = None, town: Path | None = None) -> Course:
    """Lay a map open on the phone and read the lessons; those that need another map are left out.

    Raises:
        KnownError: The map cannot be used.
    """
    open_map(town or paths.town_map())
    return load_course(lessons or paths.lessons_dir())
