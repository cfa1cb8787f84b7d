"""Checks all lessons: what the loader finds, and what only playing and reading them can show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sapporo_learn.content import robot, wording
from sapporo_learn.content.folder import LESSON_FILE, NOTES_FILE, label, load_lesson
from sapporo_learn.content.glossary import GLOSSARY_FILE, load_glossary
from sapporo_learn.content.loader import assemble, folders
from sapporo_learn.content.problems import Level, Problem, quoted, where
from sapporo_learn.core.days import shown
from sapporo_learn.core.lesson import Lesson, Round
from sapporo_learn.core.route import steps_of
from sapporo_learn.core.ruby import Text

Unsettled = Callable[[Text], list[str]]
"""Gives the words of a text whose reading the dictionary does not settle."""

NOTES_HEADINGS = ("ねらい", "こう言う", "こう言わない", "よくあるつまずき", "家でやること")
GOAL_END = "ことができる"

SOON_DAYS = 60
"""So many days before its facts age, the author of a lesson is told."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the check says.

    Attributes:
        lessons: The lessons of the course in which nothing must be put right.
        problems: File by file, of lessons and drafts.
    """

    lessons: tuple[Lesson, ...]
    problems: tuple[Problem, ...]


def check(root: Path, unsettled: Unsettled | None = None, today: int | None = None) -> Report:
    """Check the folder of lessons and its drafts. Never raises for what the folder holds.

    Args:
        root: The folder of lessons.
        unsettled: Tells which words need a reading by the author; without it that rule is left out.
        today: The day (``core.days``); without it nobody is told that the facts of a lesson age.
    """
    course = assemble(root)
    problems = list(course.problems)
    good: list[Lesson] = []
    for lesson in course.lessons:
        found = list(_inspect(lesson, min(root.glob(f"[0-9][0-9][0-9]-{lesson.id}")), unsettled, today))
        if not any(problem.fatal for problem in found):
            good.append(lesson)
        problems += found
    problems += _inspect_glossary(root, unsettled)
    for folder in _drafts(root):
        loaded = load_lesson(folder)
        problems += loaded.problems
        if loaded.lesson is not None:
            problems += _inspect(loaded.lesson, folder, unsettled, today)
    return Report(tuple(good), tuple(sorted(problems, key=lambda problem: problem.file)))


def _drafts(root: Path) -> list[Path]:
    try:
        return folders(root, drafts=True)
    except OSError:  # told already
        return []


def _inspect(
    lesson: Lesson, folder: Path, unsettled: Unsettled | None, today: int | None
) -> Iterator[Problem]:
    file = label(folder / LESSON_FILE)
    for place in wording.places(lesson):
        for level, message in wording.complaints(place):
            yield Problem(file, place.step, place.key, f"{where(place.key)}：{message}", level)
        for word in unsettled(place.text) if unsettled else ():
            message = f"「{word}」の読みが決まりません。{{{word}|よみ}} のように書いてください。"
            yield Problem(file, place.step, place.key, f"{where(place.key)}：{message}")
    yield from _habits(lesson, file)
    if today is not None:
        yield from _age(lesson, file, today)
    for heading in NOTES_HEADINGS:
        if lesson.notes and heading not in lesson.notes:
            message = f"見出し「{heading}」がありません。"
            yield Problem(label(folder / NOTES_FILE), "", "", message, Level.WARNING)
    if empty := [part for part in Round if not steps_of(lesson, part)]:
        names = quoted(robot.ROUND_NAMES[part] for part in empty)
        yield Problem(file, "", "step", f"{names}の回に、手順が1つもありません。")
    else:
        yield from _played(lesson, file)


def _inspect_glossary(root: Path, unsettled: Unsettled | None) -> Iterator[Problem]:
    """The words of the phone are read, heard and worded like lessons; the words themselves may be foreign."""
    words, problems = load_glossary(root)
    yield from problems
    file = label(root / GLOSSARY_FILE, 2)
    for word in words:
        for level, message in wording.complaints(wording.Place("", "say", word.say, 2)):
            yield Problem(file, "", "word", f"「{word.name.shown}」：{message}", level)
        for text in (word.name, word.say):
            for unread in unsettled(text) if unsettled else ():
                message = f"「{unread}」の読みが決まりません。{{{unread}|よみ}} のように書いてください。"
                yield Problem(file, "", "word", f"「{word.name.shown}」：{message}")


def _habits(lesson: Lesson, file: str) -> Iterator[Problem]:
    if not lesson.goal.shown.endswith(GOAL_END):
        yield Problem(file, "", "goal", f"「goal」は「…{GOAL_END}」と書きましょう。", Level.WARNING)
    for index, step in enumerate(lesson.steps):
        wishes = (
            ("hint", len(step.hints) >= 2, "ヒントを2つ以上、弱いものから書きましょう。"),
            ("done", bool(step.done), "できたときの文「done」を書きましょう。"),
            ("coach", bool(step.coach), "講師へのひとこと「coach」を書きましょう。"),
        )
        for key, met, message in wishes:
            if not met:
                yield Problem(file, step.id, f"step[{index}].{key}", message, Level.WARNING)


def _age(lesson: Lesson, file: str, today: int) -> Iterator[Problem]:
    left = lesson.days_left(today)
    if left is None or lesson.valid_until is None or left > SOON_DAYS:
        return
    when = "過ぎました" if left < 0 else f"あと {left}日です" if left else "きょうまでです"
    message = (
        f"「valid_until」の {shown(lesson.valid_until)}は、{when}。中身をたしかめて、日付を新しくしましょう。"
    )
    yield Problem(file, "", "valid_until", message, Level.WARNING)


def _played(lesson: Lesson, file: str) -> Iterator[Problem]:
    """Let the robot play: first without slips, then with the first listed slip of every step, and so on."""
    slips = max(len(step.mistakes) for step in lesson.steps)
    for slip in (None, *range(slips)):
        if trouble := robot.play(lesson, slip):
            step = lesson.steps[trouble.step].id
            yield Problem(file, step, f"step[{trouble.step}].{trouble.key}", trouble.message)
            if slip is None:
                return
