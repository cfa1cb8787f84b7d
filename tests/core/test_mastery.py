"""What the record means over time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.figures import StepTrouble
from sapporo_learn.core.mastery import CAUSE_WORDS, Attempt, most_troubled, step_troubles, stumbles
from sapporo_learn.core.ports import Json
from sapporo_learn.core.reviews import DAY_MS, HOUR_MS, Review, due, mastered, reviews, times_mastered
from sapporo_learn.core.touch import Cause

START = 1_700_000_000_000


def row(
    verb: str, at: int = 0, learner: str = "a", lesson: str = "finger", step: int = 0, **result: Json
) -> Attempt:
    return Attempt(learner, lesson, step, verb, result, START + at)


def passed(at: int, held: bool = True, lesson: str = "finger") -> Attempt:
    return row("passed", at, lesson=lesson, mastered=held, hints=0, mistakes=0)


def test_every_stumbling_cause_has_words() -> None:
    assert set(CAUSE_WORDS) == {cause.value for cause in Cause} - {"tap"}


def test_counts_causes_most_frequent_first() -> None:
    causes = ["slid", "tap", "held", "missed", "held", "slid", "no-such-cause", "held"]
    assert stumbles(causes) == (("held", 3), ("slid", 2), ("missed", 1))


def test_equal_counts_keep_the_order_of_the_words() -> None:
    assert stumbles(["palm", "held"]) == stumbles(["held", "palm"]) == (("held", 1), ("palm", 1))


def test_the_last_run_decides_what_is_mastered() -> None:
    rows = [
        passed(5),
        passed(3, held=False),
        passed(1, lesson="call"),
        passed(2, held=False, lesson="call"),
        row("completed", 9),
    ]
    assert mastered(rows) == {"finger": START + 5}


# --- reviews


def test_counts_how_often_a_lesson_was_mastered_while_it_still_is() -> None:
    rows = [passed(START), passed(START + 1, held=False), passed(START + 2), passed(START, lesson="call")]
    assert times_mastered(rows) == {"finger": 2, "call": 1}
    assert times_mastered([*rows, passed(START + 3, held=False)]) == {"call": 1}


def plan(*rows: Attempt) -> list[tuple[int, int]]:
    return [(review.number, review.due_ms - START) for review in reviews(rows)]


FIRST = 12 * HOUR_MS
WEEK, MONTH = 7 * DAY_MS, 30 * DAY_MS


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((), []),
        ((passed(0),), [(1, FIRST)]),
        ((passed(0), passed(HOUR_MS)), [(1, FIRST)]),
        ((passed(0), passed(DAY_MS)), [(2, DAY_MS + WEEK)]),
        ((passed(0), passed(DAY_MS), passed(3 * DAY_MS)), [(2, DAY_MS + WEEK)]),
        ((passed(0), passed(DAY_MS), passed(9 * DAY_MS)), [(3, 9 * DAY_MS + MONTH)]),
        ((passed(0), passed(DAY_MS), passed(9 * DAY_MS), passed(40 * DAY_MS)), []),
        ((passed(0), passed(DAY_MS), passed(9 * DAY_MS), passed(40 * DAY_MS), passed(41 * DAY_MS)), []),
        (
            (
                passed(0),
                passed(DAY_MS),
                passed(9 * DAY_MS),
                passed(40 * DAY_MS),
                passed(41 * DAY_MS, held=False),
            ),
            [(1, 41 * DAY_MS + FIRST)],
        ),
        (
            (
                passed(0),
                passed(DAY_MS),
                passed(9 * DAY_MS),
                passed(40 * DAY_MS),
                passed(41 * DAY_MS, held=False),
                passed(43 * DAY_MS),
            ),
            [(2, 43 * DAY_MS + WEEK)],
        ),
        ((passed(0), passed(DAY_MS), passed(2 * DAY_MS, held=False)), [(1, 2 * DAY_MS + FIRST)]),
        ((passed(0, held=False),), [(1, FIRST)]),
    ],
    ids=[
        "never passed",
        "next visit",
        "again on the same day",
        "a week later",
        "too early for the second review",
        "a month later",
        "through",
        "through, and once more for pleasure",
        "through, and forgotten",
        "forgotten, and learned again",
        "not held: from the beginning",
        "never held",
    ],
)
def test_plans_reviews(rows: tuple[Attempt, ...], wanted: list[tuple[int, int]]) -> None:
    assert plan(*rows) == wanted


def test_soonest_review_comes_first_and_what_is_due_waits_today() -> None:
    rows = [passed(DAY_MS, lesson="call"), passed(0), passed(0, lesson="ask")]
    first, second, third = reviews(rows)
    assert (first.lesson, second.lesson) == ("ask", "finger")
    assert third == Review("call", START + DAY_MS + FIRST, 1)
    assert due(rows, START + FIRST) == ["ask", "finger"]
    assert due(rows[1:], START + FIRST - 1) == []


YEARS = 3650 * DAY_MS


@pytest.mark.parametrize(
    ("rows", "now", "wanted"),
    [
        ((passed(YEARS),), DAY_MS, ["finger"]),
        ((passed(YEARS), passed(DAY_MS)), DAY_MS + FIRST, ["finger"]),
        ((passed(YEARS), passed(DAY_MS)), DAY_MS + FIRST - 1, []),
        ((passed(0), passed(YEARS), passed(2 * DAY_MS)), 9 * DAY_MS, ["finger"]),
        ((passed(-YEARS),), 0, ["finger"]),
        ((passed(0), passed(-YEARS)), -YEARS + 1, []),
        ((passed(HOUR_MS),), 0, []),
    ],
    ids=[
        "written by a clock in the future: at once",
        "then put right: at the next visit",
        "then put right: not before",
        "a review written by a clock in the future: a week after the next one",
        "written by a clock in the past: at once",
        "the clock is in the past, and it was done: not a second time",
        "a clock an hour ahead: not yet",
    ],
)
def test_a_wrong_clock_neither_loses_nor_repeats_reviews(rows, now: int, wanted: list[str]) -> None:
    assert due(rows, START + now) == wanted


@given(st.lists(st.tuples(st.integers(-YEARS, YEARS), st.booleans()), min_size=1, max_size=6))
def test_whatever_the_clock_said_a_review_comes_within_a_month(runs: list[tuple[int, bool]]) -> None:
    rows = [passed(at, held) for at, held in runs]
    assert due(rows, START) or due(rows, START + 31 * DAY_MS) or not reviews(rows)


times = st.lists(st.tuples(st.integers(0, 100 * DAY_MS), st.booleans()), max_size=12)


@given(times)
def test_a_review_never_lies_before_the_run_it_follows(runs: list[tuple[int, bool]]) -> None:
    rows = [passed(at, held) for at, held in runs]
    planned = reviews(rows)
    assert len(planned) <= 1
    for review in planned:
        assert review.number in (1, 2, 3)
        assert any(review.due_ms > row.at_ms for row in rows)


# --- where people stumble


def touch(verb: str, step: str, cause: str, at: int = 0, learner: str = "a", index: int = 0) -> Attempt:
    return Attempt(learner, "finger", index, verb, {"step": step, "cause": cause, "ms": 90}, START + at)


def of_step(verb: str, step: str, at: int = 0, learner: str = "a", index: int = 0, **result: Json) -> Attempt:
    return Attempt(learner, "finger", index, verb, {"step": step, **result}, START + at)


def test_finds_the_step_at_which_people_stumble() -> None:
    rows = [
        touch("touched", "snow", "tap", learner="a"),
        touch("attempted", "snow", "slid", learner="b"),
        touch("attempted", "lamp", "wrong-idea", learner="a", index=1),
        touch("attempted", "lamp", "held", learner="b", index=1),
        touch("attempted", "lamp", "held", learner="b", index=1),
        of_step("hinted", "lamp", learner="b", index=1, rung=1),
        of_step("hinted", "lamp", learner="b", index=1, rung=3),
        of_step("asked", "lamp", learner="b", index=1, rung=4),
        of_step("completed", "lamp", learner="b", index=1, ms=5000, rung=4),
        of_step("completed", "lamp", learner="a", index=1, ms=150_000, rung=5),
    ]
    assert step_troubles(rows) == [
        StepTrouble("finger", 1, "lamp", 2, 2, "held", (("held", 2), ("wrong-idea", 1)), 1, 1, 5000),
        StepTrouble("finger", 0, "snow", 2, 1, "slid", (("slid", 1),), 0, 0, 0),
    ]


def test_a_step_without_stumbles_has_no_cause() -> None:
    (trouble,) = step_troubles([touch("touched", "snow", "tap")])
    assert (trouble.stumbled, trouble.cause, trouble.causes) == (0, "", ())


def trouble(step: int, learners: int, stumbled: int, touches: int) -> StepTrouble:
    return StepTrouble("finger", step, f"s{step}", learners, stumbled, "held", (("held", touches),), 0, 0, 0)


def test_orders_by_share_then_by_touches_then_by_place() -> None:
    rows = [
        trouble(0, 10, 1, 9),
        trouble(1, 0, 0, 0),
        trouble(2, 2, 1, 1),
        trouble(3, 4, 2, 5),
        trouble(4, 4, 2, 5),
    ]
    assert [each.step for each in most_troubled(rows)] == [3, 4, 2, 0, 1]
