"""A folder of lessons that an author could have written, to be broken in every way."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

LESSONS = Path(__file__).parents[2] / "lessons"


class Shelf:
    """A folder of lessons in a temporary place, named ``lessons`` as the real one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.root.mkdir()
        self.listing: dict[str, list[str]] = {"start": []}
        self._write_catalog()

    def add(self, name: str = "010-first", *changes: tuple[str, str], listed: bool = True) -> Path:
        """Copy the template under another name; every change must really change something."""
        folder = self.root / name
        shutil.copytree(LESSONS / "_template", folder)
        lesson_id = name.partition("-")[2]
        self.edit(name, ('id          = "template"', f'id          = "{lesson_id}"'), *changes)
        if listed:
            self.listing["start"].append(lesson_id)
            self._write_catalog()
        return folder

    def edit(self, name: str, *changes: tuple[str, str]) -> None:
        """Replace the first occurrence of each text in a lesson file."""
        file = self.root / name / "lesson.toml"
        text = file.read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")

    def _write_catalog(self) -> None:
        units = (
            f'[[unit]]\nid = "{unit}"\ntitle = "はじめに"\nlessons = {names!r}\n'
            for unit, names in self.listing.items()
        )
        (self.root / "catalog.toml").write_text("format = 1\n" + "".join(units), "utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty folder of lessons with a catalogue."""
    return Shelf(tmp_path / "lessons")


@pytest.fixture
def messages() -> Callable[[object], list[str]]:
    """Problems as text, without the temporary part of their paths."""
    return lambda found: [re.sub(r"^\S*lessons/", "lessons/", str(problem)) for problem in found.problems]
