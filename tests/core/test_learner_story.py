"""One learner over time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core.days import starts_ms
from sapporo_learn.core.learner_story import (
    FINGER_LESSON,
    MANY,
    WHAT,
    Charts,
    Moment,
    Success,
    Suggestion,
    charts,
    last_success,
    moments,
    story,
    suggest,
)
from sapporo_learn.core.mastery import Attempt
from sapporo_learn.core.ports import Json

MONDAY = 739_943


def row(verb: str, day: int = 0, step: int = 0, lesson: str = "call", **result: Json) -> Attempt:
    return Attempt("a", lesson, step, verb, result, starts_ms(MONDAY + day) + 36_000_000)


def done(day: int = 0, step: int = 0, round_: str = "alone", rung: Json = 0, lesson: str = "call") -> Attempt:
    told = {"step": f"s{step}", "round": round_, "rung": rung}
    return replace(row("completed", day, step, lesson), result=told)


# --- the last success


def test_finds_the_last_success() -> None:
    rows = [done(step=2), row("passed", 1, 7), done(2, 3, rung=5), row("attempted", 3, cause="held")]
    assert last_success([]) is None
    assert last_success(rows) == Success(rows[1].at_ms, "call", 7, "")
    assert last_success(rows[:1]) == Success(rows[0].at_ms, "call", 2, "s2")
    assert last_success(rows[2:]) is None


# --- the three lines


def test_steps_are_counted_once_and_never_lost() -> None:
    rows = [
        done(0, 0),
        done(0, 1, rung=1),
        done(0, 2, rung=2),
        done(0, 3, "hint"),
        done(2, 0),
        done(2, 2, rung=5),
        done(4, 2),
        done(4, 0, lesson="ask"),
        done(4, 4, rung="0"),
    ]
    assert charts(rows).steps == ((MONDAY, 2.0), (MONDAY + 2, 2.0), (MONDAY + 4, 4.0))


def test_help_is_told_for_ten_steps() -> None:
    rows = [
        *[done(0, step) for step in range(4)],
        row("asked", 0, rung=2),
        row("hinted", 0, rung=1),
        row("hinted", 0, rung=2),
        row("hinted", 0, rung="2"),
        row("asked", 1),
        done(3, 1),
    ]
    assert charts(rows).help == ((MONDAY, 5.0), (MONDAY + 3, 0.0))


def test_the_landing_error_is_the_median_of_the_day() -> None:
    rows = [
        row("attempted", 0, off_x=3.0, off_y=-4.0),
        row("touched", 0, off_x=0.0, off_y=1.0),
        row("touched", 0, off_x=9, off_y=0),
        row("touched", 0, off_x=0.0, off_y=0.0),
        row("touched", 0, off_x=1.0),
        row("touched", 0, off_x="1", off_y=1.0),
        row("touched", 0, off_x=10**400, off_y=1.0),
        row("touched", 0, off_x=float("nan"), off_y=float("nan")),
        row("completed", 0, off_x=99, off_y=99),
        row("touched", 1, off_x=0, off_y=0),
    ]
    assert charts(rows).landing == ((MONDAY, 5.0),)


def test_days_are_those_of_tokyo_and_in_order() -> None:
    late = replace(done(0, 1), at_ms=starts_ms(MONDAY + 1) - 1)
    rows = [done(1), late]
    assert charts(rows).steps == ((MONDAY, 1.0), (MONDAY + 1, 2.0))
    mad = Attempt("a", "call", 0, "completed", {"step": "x", "rung": 0, "round": "alone"}, -(1 << 60))
    assert charts([mad]).steps == ((1, 1.0),)


def test_nothing_draws_no_line() -> None:
    assert charts([]) == Charts((), (), ())


# --- what happened when


def test_tells_what_is_worth_telling_newest_first() -> None:
    rows = [
        row("initialized", 0, resumed=False),
        row("attempted", 0, cause="held"),
        row("called", 0, 3, why="rest"),
        row("terminated", 0, 3),
        row("initialized", 1, 3, resumed=True, review=True),
        row("passed", 1, 7),
        row("initialized", 3, 0, resumed=False, review=True),
    ]
    told = [one.what for one in moments(rows)]
    assert told == ["begun", "called", "terminated", "resumed", "passed", "review"]
    assert set(told) == set(WHAT)
    found = story(rows)
    assert [one.what for one in found.moments] == told[::-1]
    assert found.moments[0] == Moment(rows[-1].at_ms, "review", "call", 0)
    assert dict(found.groups)["finger"] == 1
    assert found.success == Success(rows[5].at_ms, "call", 7, "")


# --- what comes next

COURSE = (FINGER_LESSON, "call", "ask")


def slips(count: int, day: int = 0, cause: str = "held") -> list[Attempt]:
    return [row("attempted", day, cause=cause)] * count


def test_a_review_comes_first() -> None:
    told = suggest(slips(MANY), COURSE, ["gone", "call"], ["ask"])
    assert told == Suggestion("call", "review", "前に できた教材を、わすれないうちに おさらいします。")


def test_then_what_was_begun_last() -> None:
    rows = [row("attempted", step=1, lesson="ask"), row("attempted", step=3), row("attempted", lesson="gone")]
    assert suggest(rows, COURSE, [], {"ask", "call", "gone"}) == Suggestion(
        "call", "resume", "手順4の とちゅうです。"
    )


@pytest.mark.parametrize(
    ("rows", "lesson"),
    [
        (slips(MANY), FINGER_LESSON),
        (slips(MANY - 1), "call"),
        ([*slips(MANY), *slips(MANY + 1, cause="wrong-idea")], "call"),
        ([*slips(MANY), *slips(1, 1), *slips(1, 2)], "call"),
        ([*slips(MANY - 1), *slips(1, 2)], FINGER_LESSON),
    ],
)
def test_then_the_finger_when_it_troubles_most(rows: list[Attempt], lesson: str) -> None:
    told = suggest([row("passed", lesson=FINGER_LESSON), *rows], COURSE, [])
    assert (told.lesson, told.how) == (lesson, "begin")
    assert ("指のつまずきが 10回" in told.reason) == (lesson == FINGER_LESSON)


def test_then_the_next_lesson_with_its_reason() -> None:
    assert suggest([], COURSE, []) == Suggestion(FINGER_LESSON, "begin", "まだ していない教材です。")
    assert suggest(slips(MANY), ("call",), [], goal={"call"}) == Suggestion(
        "call", "begin", "めあてに 近づく教材です。"
    )
    passed = [row("passed", lesson=lesson) for lesson in COURSE]
    assert suggest(passed, COURSE, []) == Suggestion("", "", "ぜんぶの教材が できました。")
