"""Every text of the program itself and of instructors, as it is shown or said; a lesson has its own places.

They are gathered from the sources, so that no new sentence, button or spoken name can be forgotten. What is
filled in at run time (a name, a number) is a 3 here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sapporo_learn import paths
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.loader import folders, load_course
from sapporo_learn.content.town import open_map
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.ruby import Text, parse

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sapporo_learn"
LESSONS = ROOT / "lessons"

PARTS = ("core", "ui", "store", "speech", "app.py", "doctor.py", "entrance.py", "start.py")
NO_SENTENCES = {  # tables of letters and rules that look for words
    "core/folding.py",
    "core/phone/conversion.py",
    "core/phone/kana.py",
    "speech/dictionary.py",
    "speech/estimate.py",
    "speech/furigana.py",
    "speech/normalise.py",
    "speech/readings.py",
    "speech/two_readings.py",
    "core/days.py",
    "store/people.py",
    "store/schema.py",
    "ui/robot.py",
}
_JAPANESE = re.compile("[ぁ-ヿ一-龯]")
_FILLED = re.compile(r"\{[^|{}]*\}|%\d")
_TECHNICAL = re.compile("[a-z]{3}")  # ids and commands: for authors of lessons and whoever prepares a machine
_QML = re.compile(r'qsTr\("((?:[^"\\]|\\.)*)"')
_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def own_texts() -> tuple[Text, ...]:
    """Give each text once: sentences of the loop, feedback, buttons, names of targets, pages, notices."""
    open_map(paths.town_map())
    names = (target.name for target in TARGETS.values())
    sources = (*names, *_of_python(), *_of_qml(), *_of_instructors())
    lines = (line.strip() for source in sources for line in source.split("\n"))
    found = dict.fromkeys(
        _FILLED.sub("3", line) for line in lines if _JAPANESE.search(line) and not _TECHNICAL.search(line)
    )
    return tuple(parse(source) for source in found)


def _of_python() -> Iterator[str]:
    for part in PARTS:
        place = PACKAGE / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            if path.relative_to(PACKAGE).as_posix() not in NO_SENTENCES:
                yield from _literals(ast.parse(path.read_text("utf-8")))


def _literals(module: ast.Module) -> Iterator[str]:
    nodes = list(ast.walk(module))
    left_out = [node.body[0] for node in nodes if isinstance(node, _DOCUMENTED) and ast.get_docstring(node)]
    left_out += [
        node for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ]
    left_out += [
        node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
    ]
    left_out += [piece for node in nodes if isinstance(node, ast.JoinedStr) for piece in node.values]
    passed = {id(inner) for node in left_out for inner in ast.walk(node)}
    for node in nodes:
        if id(node) in passed:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(piece.value) if isinstance(piece, ast.Constant) else "3" for piece in node.values
            )


def _of_qml() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*.qml")):
        yield from (
            found.replace('\\"', '"').replace("\\n", "\n") for found in _QML.findall(path.read_text("utf-8"))
        )


def _of_instructors() -> Iterator[str]:
    yield from (unit.title.source for unit in load_course(LESSONS).units)
    for folder in (*folders(LESSONS), *folders(LESSONS, drafts=True)):
        lesson = load_lesson(folder).lesson
        assert lesson is not None
        yield lesson.goal.source
        yield from (step.coach for step in lesson.steps)
