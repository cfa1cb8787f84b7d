"""Reads the folder of lessons: the course in its order. What is broken is listed and left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from msgspec import convert

from sapporo_learn.content.files import read_toml
from sapporo_learn.content.folder import DRAFT, LESSON_FILE, label, load_lesson, table_problems
from sapporo_learn.content.format1 import CatalogTable
from sapporo_learn.content.problems import Problem, unknown
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.path import Goal
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.errors import KnownError

CATALOG_FILE = "catalog.toml"


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the course: ``lessons`` are ids, in the order of learning."""

    id: str
    title: Text
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """All lessons that can be used.

    Attributes:
        lessons: In the order of ``catalog.toml``; ``needs`` name only lessons that stand earlier.
        units: From ``catalog.toml``. Without a readable one there are none, and folders give the order.
        problems: What was found on the way; :func:`load_course` keeps the fatal ones.
        goals: What learners can choose, from ``catalog.toml``; their lessons are there.
        basics: Ids of lessons that are skipped by whoever can already use a phone a little.
    """

    lessons: tuple[Lesson, ...]
    units: tuple[Unit, ...]
    problems: tuple[Problem, ...]
    goals: tuple[Goal, ...] = ()
    basics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Catalog:
    """What ``catalog.toml`` says."""

    units: tuple[Unit, ...]
    goals: tuple[Goal, ...]
    basics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The lesson folders as they were found: id -> lesson and its file, and the ids of the broken ones."""

    lessons: dict[str, Lesson]
    files: dict[str, str]
    broken: frozenset[str]
    problems: tuple[Problem, ...]

    @property
    def ids(self) -> list[str]:
        return [*self.lessons, *self.broken]


def load_course(root: Path) -> Course:
    """Read all lessons that can be used. Never raises for what the folder holds."""
    course = assemble(root)
    return replace(course, problems=tuple(problem for problem in course.problems if problem.fatal))


def assemble(root: Path) -> Course:
    """Read all lessons that can be used, with advice of every level."""
    try:
        shelf = _take_down(folders(root))
    except OSError:
        message = "教材のフォルダーを開けません。場所をたしかめてください。"
        return Course((), (), (Problem(label(root, 1), "", "", message),))
    file = label(root / CATALOG_FILE, 2)
    catalog, problems = _read_catalog(root, file)
    if catalog is None:
        catalog, ordered = _Catalog((), (), ()), list(shelf.lessons.values())
    else:
        problems += _listing_problems(catalog.units, shelf, file)
        problems += _goal_problems(catalog, shelf, file)
        listed = dict.fromkeys(name for unit in catalog.units for name in unit.lessons)
        ordered = [shelf.lessons[name] for name in listed if name in shelf.lessons]
    problems += _needs_problems(ordered, shelf)
    lessons = tuple(_with_met_needs(ordered))
    there = {lesson.id for lesson in lessons}
    basics = tuple(name for name in catalog.basics if name in there)
    goals = tuple(goal for goal in _once(catalog.goals) if there.intersection(goal.lessons))
    return Course(lessons, catalog.units, (*shelf.problems, *problems), goals, basics)


def folders(root: Path, *, drafts: bool = False) -> list[Path]:
    """Return the folders of lessons, or of drafts, by name.

    Raises:
        OSError: The folder of lessons itself cannot be read.
    """
    inside = sorted(
        path for path in root.iterdir() if path.is_dir() and not path.name.startswith((".", "__"))
    )
    return [path for path in inside if path.name.startswith(DRAFT) is drafts]


def _take_down(found: Iterable[Path]) -> _Shelf:
    lessons: dict[str, Lesson] = {}
    files: dict[str, str] = {}
    broken: set[str] = set()
    problems: list[Problem] = []
    for folder in found:
        file = label(folder / LESSON_FILE)
        loaded = load_lesson(folder)
        problems += loaded.problems
        lesson = loaded.lesson
        if lesson is None:
            broken.add(folder.name.partition("-")[2])
        elif lesson.id in lessons:
            message = f"「{lesson.id}」は、{files[lesson.id]} でもう使っています。別の名前にしてください。"
            problems.append(Problem(file, "", "id", message))
        else:
            lessons[lesson.id], files[lesson.id] = lesson, file
    return _Shelf(lessons, files, frozenset(broken - set(lessons)), tuple(problems))


def _read_catalog(root: Path, file: str) -> tuple[_Catalog | None, list[Problem]]:
    try:
        raw = read_toml(root / CATALOG_FILE, root)
    except KnownError as error:
        return None, [Problem(file, "", "", error.text)]
    if problems := table_problems(file, raw, CatalogTable):
        return None, problems
    table = convert(raw, CatalogTable)
    units = tuple(Unit(unit.id, parse(unit.title), unit.lessons) for unit in table.unit)
    goals = tuple(Goal(goal.id, parse(goal.title), goal.icon, goal.lessons) for goal in table.goal)
    return _Catalog(units, goals, table.basics), []


def _once(goals: Iterable[Goal]) -> Iterable[Goal]:
    """Of goals with one name only the first counts."""
    found: dict[str, Goal] = {}
    for goal in goals:
        found.setdefault(goal.id, goal)
    return found.values()


def _goal_problems(catalog: _Catalog, shelf: _Shelf, file: str) -> Iterator[Problem]:
    """Goals and basics must tell of lessons that are there, and each goal has a name of its own."""
    seen: set[str] = set()
    for goal in catalog.goals:
        if goal.id in seen:
            yield Problem(file, "", "goal", f"めあて「{goal.id}」が二度あります。1つにしてください。")
        seen.add(goal.id)
    named = [("goal", name) for goal in catalog.goals for name in goal.lessons]
    for key, name in dict.fromkeys([*named, *(("basics", name) for name in catalog.basics)]):
        if name not in shelf.ids:
            yield Problem(file, "", key, f"「{key}」：{unknown(name, '教材', shelf.ids)}")


def _listing_problems(units: Iterable[Unit], shelf: _Shelf, file: str) -> Iterator[Problem]:
    """Catalogue and folders must tell of the same lessons, each once, in the unit it names."""
    seen: dict[str, str] = {}
    for unit in units:
        for name in unit.lessons:
            if name in seen:
                yield Problem(file, "", "unit", f"「{name}」が二度あります。1つにしてください。")
            elif name not in shelf.ids:
                yield Problem(file, "", "unit", unknown(name, "教材", shelf.ids))
            seen.setdefault(name, unit.id)
    for name, lesson in shelf.lessons.items():
        if name not in seen:
            message = f"catalog.toml の lessons に「{name}」を書きたしてください。"
            yield Problem(shelf.files[name], "", "unit", message)
        elif seen[name] != lesson.unit:
            message = f"unit は「{lesson.unit}」ですが、catalog.toml では「{seen[name]}」にあります。"
            yield Problem(shelf.files[name], "", "unit", message)


def _needs_problems(ordered: Iterable[Lesson], shelf: _Shelf) -> Iterator[Problem]:
    earlier: set[str] = set()
    for lesson in ordered:
        for need in lesson.needs:
            file = shelf.files[lesson.id]
            if need not in shelf.ids:
                yield Problem(file, "", "needs", f"「needs」：{unknown(need, '教材', shelf.ids)}")
            elif _leads_to(need, lesson.id, shelf.lessons):
                message = f"「needs」がぐるぐる回っています。「{need}」もこの教材をいるとしています。"
                yield Problem(file, "", "needs", message)
            elif need in shelf.lessons and need not in earlier:
                message = f"「needs」の「{need}」が、この教材より前にありません。順番をなおしてください。"
                yield Problem(file, "", "needs", message)
        earlier.add(lesson.id)


def _leads_to(start: str, goal: str, lessons: Mapping[str, Lesson]) -> bool:
    """Say whether following ``needs`` from one lesson comes to another, or to itself."""
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        name = ahead.pop()
        if name == goal:
            return True
        if name not in seen and name in lessons:
            seen.add(name)
            ahead += lessons[name].needs
    return False


def _with_met_needs(ordered: Iterable[Lesson]) -> Iterator[Lesson]:
    """Leave out needs that no earlier lesson meets, so that the course always has a beginning."""
    earlier: set[str] = set()
    for lesson in ordered:
        yield replace(lesson, needs=tuple(need for need in lesson.needs if need in earlier))
        earlier.add(lesson.id)
