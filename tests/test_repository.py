"""Rules about the repository. Each is tried on a bad and a good sample, and fails when it sees no file."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QML = "sapporo_learn/ui/qml/SapporoLearn"


def ignored_names() -> list[str]:
    lines = (ROOT / ".gitignore").read_text("utf-8").split()
    return [".git", *(line.rstrip("/") for line in lines)]


def walk(folder: Path = ROOT, ignored: tuple[str, ...] = tuple(ignored_names())) -> Iterator[str]:
    """Every file of the project, relative to its root; what git ignores is left out."""
    for path in sorted(folder.iterdir()):
        inside = path.relative_to(ROOT).as_posix()
        if any(fnmatch(f"/{inside}" if name.startswith("/") else path.name, name) for name in ignored):
            continue
        if path.is_dir():
            yield from walk(path)
        else:
            yield inside


FILES = tuple(walk())


def text_of(file: str) -> str:
    return (ROOT / file).read_text("utf-8")


def matching(patterns: tuple[str, ...]) -> list[str]:
    found = [file for file in FILES if any(fnmatch(file, pattern) for pattern in patterns)]
    assert found, f"no file matches {patterns}"
    return found


@dataclass(frozen=True)
class Rule:
    """A pattern that no line of these files may match.

    Attributes:
        allowed: File -> why the rule does not hold there.
    """

    name: str
    files: tuple[str, ...]
    pattern: str
    bad: str
    good: str
    allowed: Mapping[str, str] = field(default_factory=dict)

    def breaches(self, text: str) -> list[str]:
        return [line.strip() for line in text.splitlines() if re.search(self.pattern, line)]


THEMES = {f"{QML}/Theme.qml": "the screen's values", f"{QML}/phone/PhoneTheme.qml": "the phone's values"}
PLAIN = (
    "*.py",
    "*.qml",
    "*.md",
    "*.toml",
    "*.sh",
    "*.svg",
    "*.csv",
    "*.json",
    "*/qmldir",
    "Justfile",
    ".ci/run",
)
SHOWN = ("lessons/*", "sapporo_learn/core/phone/*.py", f"{QML}/*.qml")
LENGTH = r"(?:width|height|spacing|radius|\w*[mM]argins?|\w*[pP]adding)"

RULES = (
    Rule(
        "no path of one machine",
        PLAIN,
        r"(?<![\w.$}])/(?:work|root|home|Users)/\w|[A-Z]:\\{1,2}Users",
        bad="cp " + "/home" + "/taro/x .",
        good="see docs/home/x",
    ),
    Rule(
        "reasons are told, not numbers of tickets",
        PLAIN,
        r"(?i)\bissues?\s*#?\d",
        bad="Fixes iss" + "ue 12",
        good="an issue of the kiosk",
    ),
    Rule(
        "no package index of one machine",
        ("*.toml", "*.txt", "*.sh", "*.lock", "Justfile"),
        r"index-url|find-links|https?://(?:[^/]*:\d|\d|localhost)|file://",
        bad="--index" + "-url http://10.0.0.1/simple",
        good='source = { registry = "https://packages.example/simple" }',
    ),
    Rule(
        "no real brand in a practice phone",
        SHOWN,
        r"\b(?:LINE|Google|Apple|iPhone|Android|YouTube|Facebook|Instagram|Zoom|docomo|SoftBank)\b|ラインで",
        bad="say = 'LINE をひらきます'",
        good="say = 'つながりトークをひらきます'",
    ),
    Rule(
        "nothing the software renderer cannot draw",
        (f"{QML}/*.qml",),
        r"\b(?:ShaderEffect|MultiEffect|ParticleSystem|QtQuick\.(?:Effects|Particles|Shapes)|layer\.effect)\b",
        bad="import QtQuick.Effects",
        good="import QtQuick.Controls.Basic",
    ),
    Rule(
        "colours only in the themes",
        (f"{QML}/*.qml",),
        r'"#[0-9A-Fa-f]{3,8}"|[cC]olor:\s*"(?!transparent")|Qt\.rgba\(',
        bad='border.color: "white"',
        good='color: "transparent"',
        allowed=THEMES,
    ),
    Rule(
        "sizes of text and durations only in the themes",
        (f"{QML}/*.qml",),
        r"(?:pixelSize|pointSize|duration|interval):\s*[1-9][\d.]*\s*;?$",
        bad="font.pixelSize: 24",
        good="duration: Theme.quick",
        allowed={
            **THEMES,
            f"{QML}/controls/RubyText.qml": "measures the font at 100 px",
        },
    ),
    Rule(
        "no length in bare pixels outside the themes",
        (f"{QML}/*.qml",),
        rf"\b{LENGTH}:\s*(?:[2-9]|\d\d+)(?:\.\d+)?\s*;?$",
        bad="spacing: 12",
        good="spacing: 2 * kit.mm",
        allowed={**THEMES, f"{QML}/Main.qml": "the window before it knows its screen"},
    ),
    Rule(
        "no JavaScript file and no context property",
        (f"{QML}/*.qml", "sapporo_learn/*.py"),
        r'^import "|setContextProperty',
        bad='import "logic.js" as Logic',
        good="import SapporoLearn.Models",
    ),
    Rule(
        "drawings of our own: no text, script or foreign picture",
        ("assets/*.svg",),
        r"<(?:text|script|image|foreignObject)\b|href=",
        bad='<image href="x.png"/>',
        good='<path d="M0 0"/>',
    ),
    Rule(
        "nothing left for later",
        ("*.py", "*.qml", "*.sh", "lessons/*.toml"),
        r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b",
        bad="# TO" + "DO: later",
        good="# nothing",
    ),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_knows_bad_from_good(rule: Rule) -> None:
    assert rule.breaches(rule.bad)
    assert not rule.breaches(rule.good)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_holds(rule: Rule) -> None:
    files = matching(rule.files)
    assert set(rule.allowed) <= set(files), "an exception for a file that is not there"
    breaches = {file: rule.breaches(text_of(file)) for file in files if file not in rule.allowed}
    assert {file: found for file, found in breaches.items() if found} == {}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.allowed], ids=lambda rule: rule.name)
def test_every_exception_is_needed(rule: Rule) -> None:
    assert [file for file in rule.allowed if file not in THEMES and not rule.breaches(text_of(file))] == []


# --- lengths ------------------------------------------------------------------------------------------------

LINES = {"sapporo_learn/*.py": 300, "packaging/*.py": 300, "tests/*.py": 400, f"{QML}/*.qml": 200}
FUNCTION_LINES = 40
TOLERANCE = 1.1
# File -> why it may be longer.
LONGER = {
    "sapporo_learn/ui/phone_model.py": "one property for each app of the phone",
    "tests/core/test_touch.py": "one table of hands",
    "tests/store/test_store_database.py": "one list of files that may not be opened",
}


def long_functions(source: str) -> list[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)]
    return [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > FUNCTION_LINES * TOLERANCE]


def test_files_stay_short() -> None:
    long = {
        file: lines
        for pattern, limit in LINES.items()
        for file in matching((pattern,))
        if (lines := len(text_of(file).splitlines())) > limit * TOLERANCE
    }
    assert {file: lines for file, lines in long.items() if file not in LONGER} == {}
    assert set(LONGER) <= set(long), "an exception that is no longer needed"


def test_functions_stay_short() -> None:
    assert long_functions("def f():\n" + "    pass\n" * 60) == ["f"]
    found = {file: long_functions(text_of(file)) for file in matching(("*.py",))}
    assert {file: names for file, names in found.items() if names} == {}


# --- QML files and assets -----------------------------------------------------------------------------------


def test_every_qml_file_is_bound_and_listed() -> None:
    files = matching((f"{QML}/*.qml",))
    assert [file for file in files if not text_of(file).startswith("pragma ")] == []
    assert [file for file in files if "pragma ComponentBehavior: Bound" not in text_of(file)] == []
    listed = [
        f"{QML}/{line.split()[-1]}" for line in text_of(f"{QML}/qmldir").splitlines() if line.endswith(".qml")
    ]
    assert sorted(listed) == sorted(files)


def test_python_types_for_qml_stand_in_files_of_different_names() -> None:
    files = [file for file in matching(("sapporo_learn/ui/*.py",)) if "@QmlElement" in text_of(file)]
    names = [Path(file).name for file in files]
    assert len(names) > 3
    assert len(names) == len(set(names)), "of two files with one name, the second loses its type information"


def test_every_asset_is_credited() -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$", text_of("assets/CREDITS.md"), re.MULTILINE
    )
    patterns = [row[0] for row in rows]
    assert all(cell.strip() for row in rows for cell in row), "what, by whom, and under which licence"
    assets = [
        f
        for f in matching(("assets/*", "lessons/*/images/*", "lessons/*/audio/*"))
        if f != "assets/CREDITS.md"
    ]
    assert [file for file in assets if not any(fnmatch(file, pattern) for pattern in patterns)] == []
    assert [pattern for pattern in patterns if not any(fnmatch(file, pattern) for file in assets)] == []


# --- locked packages ----------------------------------------------------------------------------------------


def locked(file: str) -> dict[str, set[str]]:
    """Name -> versions of a list made for pip."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text_of(file), re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


@pytest.mark.parametrize(("file", "group"), [("run", "dependencies"), ("dev", "dev")])
def test_the_lists_for_pip_say_what_the_lock_says(file: str, group: str) -> None:
    lock: dict[str, set[str]] = {}
    for package in tomllib.loads(text_of("uv.lock"))["package"]:
        lock.setdefault(package["name"], set()).add(package.get("version", ""))
    pinned = locked(f"packaging/locked/{file}.txt")
    assert pinned
    assert {name: found for name, found in pinned.items() if not found <= lock[name]} == {}
    project = tomllib.loads(text_of("pyproject.toml"))
    wanted = project["project"]["dependencies"] if file == "run" else project["dependency-groups"][group]
    names = {re.split(r"[<>=!~ ;\[]", line)[0].lower() for line in wanted}
    assert names <= set(pinned), "run: just lock"
    assert text_of(f"packaging/locked/{file}.txt").count("--hash=sha256:") >= len(pinned)
