"""The import contracts bite, and core can neither read the clock, nor throw dice, nor touch a file."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
CORE = sorted((ROOT / "sapporo_learn" / "core").rglob("*.py"))

# Parts of the standard library that compute and nothing else.
PURE = {
    "__future__", "bisect", "collections", "collections.abc", "dataclasses", "enum", "functools", "hashlib",
    "hmac", "itertools", "json", "math", "operator", "re", "statistics", "string", "sys", "types", "typing",
    "unicodedata",
}  # fmt: skip
IMPURE_CALLS = {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint", "id", "hash"}


class Forbidden(NamedTuple):
    """A line that a contract must refuse in a module."""

    module: str
    line: str
    told: str


FORBIDDEN = (
    Forbidden("core.touch", "import time", "core.touch -> time"),
    Forbidden("core.phone.simulator", "import random", "core.phone.simulator -> random"),
    Forbidden(
        "core.lesson", "from sapporo_learn.content import phrases", "core.lesson -> sapporo_learn.content"
    ),
    Forbidden(
        "ui.jobs", "from sapporo_learn.store import database", "ui.jobs -> sapporo_learn.store.database"
    ),
    Forbidden("ui.jobs", "import sqlite3", "ui.jobs -> sqlite3"),
    Forbidden("store.people", "from PySide6 import QtCore", "store.people -> PySide6"),
    Forbidden("store.people", "from sapporo_learn import paths", "store.people -> sapporo_learn.paths"),
    Forbidden(
        "content.phrases", "from sapporo_learn.speech import normalise", "phrases -> sapporo_learn.speech"
    ),
    Forbidden(
        "speech.normalise", "from sapporo_learn.ui import lines", "normalise -> sapporo_learn.ui.lines"
    ),
    Forbidden("report.pdf", "import click", "report.pdf -> click"),
    Forbidden("report.pdf", "from sapporo_learn.ui import window", "report.pdf -> sapporo_learn.ui.window"),
    Forbidden("app", "from sapporo_learn import cli", "sapporo_learn.app -> sapporo_learn.cli"),
)


def broken_package(folder: Path, cases: tuple[Forbidden, ...]) -> Path:
    """A copy of the package and its contracts, with these lines added."""
    ignore = shutil.ignore_patterns("__pycache__", "qml")
    shutil.copytree(ROOT / "sapporo_learn", folder / "sapporo_learn", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for case in cases:
        path = folder / "sapporo_learn" / f"{case.module.replace('.', '/')}.py"
        assert path.exists(), "this module was moved: choose another one"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{case.line}\n")
    return folder


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "lint-imports", "--no-cache", "--config", "pyproject.toml"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def refusal(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say about all the forbidden lines together."""
    done = lint(broken_package(tmp_path_factory.mktemp("broken"), FORBIDDEN))
    assert done.returncode == 1
    return " ".join(done.stdout.split())


def test_the_contracts_hold(tmp_path: Path) -> None:
    done = lint(broken_package(tmp_path, ()))
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("case", FORBIDDEN, ids=lambda case: f"{case.module}: {case.line}")
def test_a_forbidden_import_is_refused(refusal: str, case: Forbidden) -> None:
    assert case.told in refusal


def test_a_new_module_must_be_given_its_layer(tmp_path: Path) -> None:
    package = broken_package(tmp_path, ())
    (package / "sapporo_learn" / "newcomer.py").write_text("")
    assert "- sapporo_learn.newcomer" in lint(package).stdout


def impurities(source: str) -> list[str]:
    """Imports and calls in a module that a pure one has not."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found += [name.name for name in names if name.name not in PURE]
            case ast.ImportFrom(module=module) if module and not module.startswith("sapporo_learn."):
                found += [module] if module not in PURE else []
            case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name != "float_info":
                found.append(f"sys.{name}")
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                found.append(f"{name}()")
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import time", ["time"]),
        ("from random import choice", ["random"]),
        ("from pathlib import Path", ["pathlib"]),
        ("def f():\n    return open('x')", ["open()"]),
        ("import sqlite_utils", ["sqlite_utils"]),
        ("import sys\nsys.stdout, sys.float_info.max", ["sys.stdout"]),
        ("import json\nfrom sapporo_learn.core.ruby import parse\nparse('x')", []),
    ],
)
def test_impurities_are_seen(source: str, found: list[str]) -> None:
    assert impurities(source) == found


def test_core_is_pure() -> None:
    assert len(CORE) > 15
    found = {path.relative_to(ROOT).as_posix(): impurities(path.read_text("utf-8")) for path in CORE}
    assert {path: names for path, names in found.items() if names} == {}
