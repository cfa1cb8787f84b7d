"""Reads one lesson folder: it becomes a lesson, or everything that is wrong with it at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from msgspec import Struct, convert

from sapporo_learn.content import format1, vocabulary
from sapporo_learn.content.files import read_text, read_toml
from sapporo_learn.content.problems import Level, Problem, short, unknown
from sapporo_learn.content.strict import Fault, faults
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.errors import KnownError

LESSON_FILE = "lesson.toml"
NOTES_FILE = "notes.md"
DRAFT = "_"
"""A folder whose name begins so is checked and stays out of the course."""

_PLACES = ("map/place-", "map/row-")
_NAME = re.compile(r"\d{3}-(.+)")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a folder. Without a lesson there is at least one fatal problem."""

    lesson: Lesson | None
    problems: tuple[Problem, ...]


def load_lesson(folder: Path) -> Loaded:
    """Read a lesson folder that lies in the folder of lessons. Never raises for what the folder holds."""
    home = folder.parent
    file = label(folder / LESSON_FILE)
    notes, problems = _notes(folder)
    try:
        raw = read_toml(folder / LESSON_FILE, home)
    except KnownError as error:
        return Loaded(None, (Problem(file, "", "", error.text), *problems))
    if elsewhere := _of_another_map(file, raw):
        return Loaded(None, (elsewhere, *problems))
    problems = [*table_problems(file, raw, format1.LessonTable), *problems]
    if not is_newer(raw):
        problems += _beyond_the_table(file, folder.name, raw)
    if any(problem.fatal for problem in problems):
        return Loaded(None, tuple(problems))
    return Loaded(format1.build(raw, notes), tuple(problems))


def label(path: Path, parts: int = 3) -> str:
    """Return how problems call a file: from the folder of lessons on."""
    return "/".join(short(part) for part in path.parts[-parts:])


def table_problems(file: str, raw: dict[str, Any], kind: type[Struct]) -> list[Problem]:
    """Hold a file against its format: all that does not fit, or one sentence when it is too new."""
    if is_newer(raw):
        message = "この教材は、もっと新しい書きかたです。アプリを新しくしてください。"
        return [Problem(file, "", "format", message)]
    return [_problem(file, raw, fault) for fault in faults(raw, kind)]


def is_newer(raw: dict[str, Any]) -> bool:
    """Say whether a file is of a format that only a newer program knows."""
    number = raw.get("format")
    return isinstance(number, int) and number > format1.FORMAT


def _of_another_map(file: str, raw: dict[str, Any]) -> Problem | None:
    """Say in one sentence that the map lacks a place the lesson leads to; other faults of it can wait."""
    steps = raw.get("step")
    for index, step in enumerate(steps if isinstance(steps, list) else []):
        touched = [step.get("point_at"), *_listed(step.get("then_at"))] if isinstance(step, dict) else []
        for target in touched:
            if isinstance(target, str) and target.startswith(_PLACES) and target not in TARGETS:
                message = f"{unknown(target, '場所', tuple(TARGETS))}この地図では、この教材は出しません。"
                return Problem(file, _step_label(step, index), f"step[{index}].point_at", message)
    return None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _notes(folder: Path) -> tuple[str, list[Problem]]:
    path = folder / NOTES_FILE
    if not path.exists() and not path.is_symlink():
        advice = "講師へのメモがありません。「_template」から写してください。"
        return "", [Problem(label(path), "", "", advice, Level.WARNING)]
    try:
        return read_text(path, folder.parent), []
    except KnownError as error:
        return "", [Problem(label(path), "", "", error.text)]


def _problem(file: str, raw: dict[str, Any], fault: Fault) -> Problem:
    match fault.path:
        case ("step", int(index), *rest):
            step, inner = _step_label(raw["step"][index], index), rest
        case _:
            step, inner = "", list(fault.path)
    places = (f"{name} の{n + 1}つめ：" for name, n in pairwise(inner) if isinstance(n, int))
    return Problem(file, step, _key(fault.path), "".join(places) + fault.message)


def _step_label(step: object, index: int) -> str:
    name = step.get("id") if isinstance(step, dict) else None
    return short(name) if isinstance(name, str) and name else f"{index + 1}つめ"


def _key(path: Iterable[str | int]) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{short(part)}" for part in path)
    return "".join(parts).removeprefix(".")


def _beyond_the_table(file: str, folder_name: str, raw: dict[str, Any]) -> Iterator[Problem]:
    """What the table alone cannot say: names that must differ or agree, words that must go together."""
    name = raw.get("id")
    match = _NAME.fullmatch(folder_name)
    if not folder_name.startswith(DRAFT) and isinstance(name, str) and (not match or match[1] != name):
        message = f"フォルダーの名前は、3けたの数字と「-{short(name)}」にします（例：050-{short(name)}）。"
        yield Problem(file, "", "id", message)
    steps = raw.get("step")
    steps = steps[:9] if isinstance(steps, list) else []
    ids = [step.get("id") for step in steps if isinstance(step, dict)]
    for name, count in Counter(name for name in ids if isinstance(name, str)).items():
        if count > 1:
            yield Problem(file, short(name), "step.id", f"この名前の手順が{count}つあります。")
    for index, step in enumerate(steps):
        if not faults(step, format1.StepTable):
            for key, message in vocabulary.misfits(convert(step, format1.StepTable)):
                yield Problem(file, _step_label(step, index), f"step[{index}].{key}", message)
