"""A learner's way through the course."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.path import Door, Goal, sections
from sapporo_learn.core.ruby import parse
from tests.helpers.small_lesson import LESSON

COURSE = tuple(
    replace(LESSON, id=name, needs=needs)
    for name, needs in {
        "finger": (),
        "power": ("finger",),
        "answer": ("finger",),
        "call": ("finger", "answer"),
        "photos": ("finger",),
        "qr": ("finger", "photos"),
        "bus": ("finger",),
    }.items()
)
BASICS = ("finger", "power")


def aim(*lessons: str) -> Goal:
    return Goal("goal", parse("話す"), "call", lessons)


def way(goal: Goal | None, door: Door = Door.BEGINNER) -> dict[str, str]:
    """Part -> its lessons, in order."""
    found = sections(COURSE, goal, BASICS, door)
    return {part.part.value: " ".join(lesson.id for lesson in part.lessons) for part in found}


@pytest.mark.parametrize(
    ("goal", "door", "wanted"),
    [
        (None, Door.NONE, {"course": "finger power answer call photos qr bus"}),
        (None, Door.BEGINNER, {"course": "finger power answer call photos qr bus"}),
        (None, Door.SOME, {"others": "answer call photos qr bus", "basics": "finger power"}),
        (aim("bus"), Door.BEGINNER, {"goal": "finger power bus", "others": "answer call photos qr"}),
        (aim("bus"), Door.NONE, {"goal": "finger power bus", "others": "answer call photos qr"}),
        (
            aim("qr", "call"),
            Door.SOME,
            {"goal": "photos qr answer call", "others": "bus", "basics": "finger power"},
        ),
        (
            aim("call", "power", "answer"),
            Door.SOME,
            {"goal": "answer call power", "others": "photos qr bus", "basics": "finger"},
        ),
        (aim("gone"), Door.SOME, {"others": "answer call photos qr bus", "basics": "finger power"}),
        (
            aim("bus", "qr", "call"),
            Door.BEGINNER,
            {"goal": "finger power bus photos qr answer call"},
        ),
    ],
)
def test_what_the_goal_needs_comes_first_and_the_rest_after_it(goal, door, wanted) -> None:
    assert way(goal, door) == wanted


def test_without_lessons_there_is_no_section() -> None:
    assert sections((), aim("bus"), BASICS, Door.SOME) == ()


names = st.sampled_from([lesson.id for lesson in COURSE] + ["gone"])


@given(st.none() | st.lists(names, min_size=1, max_size=8), st.sets(names), st.sampled_from(Door))
def test_every_lesson_is_there_once_and_after_what_it_needs(wanted, basics, door: Door) -> None:
    found = sections(COURSE, aim(*wanted) if wanted else None, basics, door)
    ordered = [lesson for section in found for lesson in section.lessons]
    assert sorted(lesson.id for lesson in ordered) == sorted(lesson.id for lesson in COURSE)
    assert all(section.lessons for section in found)
    skipped = basics if door is Door.SOME else set()
    for at, lesson in enumerate(ordered):
        earlier = {each.id for each in ordered[:at]}
        assert lesson.id in skipped or set(lesson.needs) - skipped <= earlier
