"""A learner's way through the course: what their goal needs first, the rest after it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.ruby import Text


class Door(StrEnum):
    """Through which door somebody comes in."""

    NONE = ""  # not asked, or not said
    BEGINNER = "beginner"  # スマホは はじめて
    SOME = "some"  # 少し使える


@dataclass(frozen=True, slots=True)
class Goal:
    """What somebody wants to be able to do.

    Attributes:
        id: For ever; it stands in learners' settings.
        title: 「家族と話す」.
        icon: Name of a drawn picture, as a lesson's.
        lessons: Ids, in the order of learning; what these need comes before them by itself.
    """

    id: str
    title: Text
    icon: str
    lessons: tuple[str, ...]


class Part(StrEnum):
    """What a section of the way is for."""

    GOAL = "goal"  # for the goal
    COURSE = "course"  # everything, where nothing stands before or after it
    OTHERS = "others"
    BASICS = "basics"  # what was skipped, and can still be taken


@dataclass(frozen=True, slots=True)
class Section:
    """Lessons that stand together."""

    part: Part
    lessons: tuple[Lesson, ...]


def sections(
    lessons: Sequence[Lesson], goal: Goal | None, basics: Collection[str], door: Door
) -> tuple[Section, ...]:
    """Order the course for somebody.

    Args:
        lessons: In the order of the course; what a lesson needs stands earlier.
        goal: None = no goal of one's own.
        basics: Ids of the lessons that everybody begins with, but who can already use a phone a little.
        door: How they came in.

    Returns:
        Every lesson in exactly one section; no section is empty.
    """
    known = {lesson.id: lesson for lesson in lessons}
    first = [lesson.id for lesson in lessons if lesson.id in basics]
    skipped = set(first) if door is Door.SOME else set()
    begin = [] if skipped or goal is None else first
    wanted = _with_needs([*begin, *(goal.lessons if goal else ())], known, skipped)
    last = [lesson for lesson in first if lesson in skipped and lesson not in wanted]
    rest = [lesson for lesson in known if lesson not in wanted and lesson not in last]
    alone = not wanted and not last
    parts = {Part.GOAL: wanted, Part.COURSE if alone else Part.OTHERS: rest, Part.BASICS: last}
    return tuple(Section(part, tuple(known[each] for each in ids)) for part, ids in parts.items() if ids)


def _with_needs(wanted: Iterable[str], known: Mapping[str, Lesson], skipped: Collection[str]) -> list[str]:
    """Put before each lesson what it needs; leave out what is not there, and needs that are skipped."""
    found: dict[str, None] = {}

    def add(lesson: str) -> None:
        for need in known[lesson].needs:
            if need not in found and need not in skipped:
                add(need)
        found.setdefault(lesson)

    for lesson in wanted:
        if lesson in known:
            add(lesson)
    return list(found)
