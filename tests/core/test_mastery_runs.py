"""What the record says of the runs through a lesson, and of how somebody stands in the current one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sapporo_learn.core import ladder, mastery, teaching
from sapporo_learn.core.figures import LessonRun, Standing, StepRecord
from sapporo_learn.core.mastery import Attempt, last_run, learner_runs, standing, step_records
from sapporo_learn.core.ports import Json

BEGUN, RESUMED = {"resumed": False}, {"resumed": True}
STEPS = ("snow", "lamp", "close")


def row(verb: str, step: str = "", *, at: int = 0, lesson: str = "finger", **result: Json) -> Attempt:
    """A row about a step, or about none."""
    about: dict[str, Json] = {"step": step} if step else {}
    index = STEPS.index(step) if step else 0
    return Attempt("a", lesson, index, verb, {**about, **result}, at)


def touch(cause: str, step: str = "snow", verb: str = "attempted") -> Attempt:
    return row(verb, step, cause=cause, ms=90)


def done(step: str = "snow", rung: int = 0, ms: int = 4000) -> Attempt:
    return row("completed", step, ms=ms, hints=0, stumbles=0, rung=rung)


def begun(at: int = 0, **options: str) -> Attempt:
    return row("initialized", at=at, resumed=False, **options)


def ended(mistakes: int) -> Attempt:
    return row("passed", mastered=True, hints=0, mistakes=mistakes)


def test_the_rungs_are_those_of_the_ladder() -> None:
    assert mastery.FIRST_HINT == teaching.FIRST_HINT
    assert mastery.DONE_FOR_YOU == ladder.DONE_FOR_YOU


def test_what_came_in_between_is_told_of_its_run_and_of_no_step() -> None:
    handled = row("handled", kind="notice", choice="later", ms=4000, rung=0)
    before = [begun(), touch("tap", verb="touched"), done(), ended(0)]
    run = learner_runs([*before, begun(), handled, touch("tap", verb="touched"), done(), ended(0)])[0]
    assert (run.drill, run.drill_choice) == ("notice", "later")
    assert [(step.step_id, step.tries, step.causes) for step in run.steps] == [("snow", 1, ())]
    later = learner_runs([*before[:1], handled, *before])[0]
    assert (later.drill, later.drill_choice) == ("", "")


def test_whoever_has_handled_what_came_in_between_needs_nobody_any_more() -> None:
    handled = row("handled", kind="notice", choice="later", ms=90_000, rung=2)
    assert standing([begun(), row("called", "snow", why="rest")]).call == "rest"
    assert standing([begun(), row("called", "snow", why="rest"), handled]).call == ""


# --- the steps of a run


def test_sums_up_a_run_step_by_step() -> None:
    rows = [
        begun(),
        touch("held", "lamp"),
        touch("tap", "lamp", "touched"),
        touch("missed"),
        touch("missed"),
        touch("held", verb="touched"),
        row("hinted", "snow", rung=1),
        row("hinted", "snow", rung=2),
        row("asked", "snow", rung=3),
        row("called", "snow", why="rest"),
        done(ms=3000),
        done(ms=6000),
        done(ms=4000),
        ended(0),
    ]
    assert step_records(rows) == [
        StepRecord(0, "snow", 3, 3, 0, "done", 4000, 1, 1, (("missed", 2), ("held", 1))),
        StepRecord(1, "lamp", 2, 0, 0, "", 0, 0, 0, (("held", 1),)),
    ]


def test_a_request_for_help_is_no_hint_as_well() -> None:
    (record,) = step_records([row("asked", "snow", rung=rung) for rung in (2, 3, 4, 5)])
    assert (record.hints, record.helps) == (0, 4)


def test_the_sentence_said_once_more_is_no_hint() -> None:
    (record,) = step_records([row("hinted", "snow", rung=rung) for rung in (1, 2, 3)])
    assert (record.hints, record.helps) == (2, 0)


def test_what_the_program_did_is_not_done_by_the_learner_and_takes_no_time() -> None:
    (record,) = step_records([done(rung=5, ms=150_000)])
    assert (record.done, record.together, record.outcome, record.median_ms) == (0, 1, "together", 0)
    (record,) = step_records([done(rung=5, ms=150_000), done(ms=7000), done(rung=4, ms=9000)])
    assert (record.done, record.together, record.outcome, record.median_ms) == (2, 1, "done", 8000)
    (record,) = step_records([done(ms=7000), done(rung=5, ms=150_000)])
    assert (record.outcome, record.median_ms) == ("together", 7000)


# --- runs


def summary(*rows: Attempt) -> list[tuple[str, int, int, bool, list[str]]]:
    return [
        (run.lesson, run.number, run.began_ms, run.eased, [step.step_id for step in run.steps])
        for run in learner_runs(rows)
    ]


def test_the_last_run_of_every_lesson_is_told_and_how_many_there_were() -> None:
    assert summary(
        begun(1),
        touch("held"),
        begun(2, lesson="call"),
        row("experienced", "lamp", lesson="call"),
        begun(3),
        touch("held", "lamp"),
        begun(4),
        touch("held", "close"),
        touch("held"),
    ) == [("call", 1, 2, False, ["lamp"]), ("finger", 3, 4, False, ["snow", "close"])]


def test_going_on_after_a_pause_is_the_same_run() -> None:
    rows = (begun(1), touch("held"), row("terminated"), row("initialized", at=9, **RESUMED), touch("slid"))
    (run,) = learner_runs(rows)
    assert (run.number, run.began_ms) == (1, 1)
    assert run.steps[0].causes == (("held", 1), ("slid", 1))


def test_a_lesson_opened_and_left_at_once_is_no_run() -> None:
    assert summary(begun(1), row("terminated")) == []
    assert summary(begun(1), touch("held"), begun(2), row("terminated"), begun(3)) == [
        ("finger", 1, 1, False, ["snow"])
    ]


def test_rows_without_their_beginning_are_a_run_too() -> None:
    assert summary(touch("held"), begun(5), touch("slid")) == [("finger", 2, 5, False, ["snow"])]


@pytest.mark.parametrize(
    ("rows", "eased"),
    [
        ((touch("held"), ended(3), begun(), touch("held"), ended(2)), True),
        ((touch("held"), ended(3), begun(), touch("held"), ended(3)), False),
        ((touch("held"), ended(3), begun(), touch("held")), False),
        ((touch("held"), begun(), touch("held"), ended(0)), False),
        ((touch("held"), ended(3), begun(), begun(), touch("held"), ended(0)), True),
        ((touch("held"), ended(0)), False),
        ((touch("held"), row("passed", mistakes="?"), begun(), touch("held"), ended(0)), False),
    ],
    ids=[
        "fewer",
        "as many",
        "not at the end",
        "nor was that before",
        "opened between",
        "the first",
        "broken",
    ],
)
def test_a_run_went_better_when_its_review_had_fewer_stumbles(rows: tuple[Attempt, ...], eased: bool) -> None:
    (run,) = learner_runs((begun(), *rows))
    assert run.eased is eased


def test_nobody_has_no_runs() -> None:
    assert learner_runs([]) == []
    assert isinstance(learner_runs([touch("held")])[0], LessonRun)


def test_the_current_run_is_read_from_its_end_and_no_further() -> None:
    def newest_first() -> Iterator[Attempt]:
        yield touch("slid")
        yield row("initialized", **RESUMED)
        yield touch("held")
        yield begun()
        raise AssertionError("read too far")

    assert [one.verb for one in last_run(newest_first())] == [
        "initialized",
        "attempted",
        "initialized",
        "attempted",
    ]
    assert last_run([touch("held")]) == [touch("held")]


# --- how somebody stands


def test_nothing_has_happened_yet() -> None:
    assert standing([]) == standing([begun()]) == Standing(step=-1)
    assert standing([begun(), row("terminated")]).left


def test_the_main_stumble_is_told_where_it_came_most() -> None:
    rows = [begun(), touch("held"), touch("held", "lamp"), touch("held", "lamp"), touch("slid", "lamp")]
    told = standing(rows)
    assert (told.step, told.cause, told.count, told.cause_step) == (1, "held", 2, 1)
    assert not told.settled
    assert not told.left


@pytest.mark.parametrize(
    ("later", "settled"),
    [
        ((done("lamp"),), True),
        ((done("lamp", rung=5),), False),
        ((done("snow"),), False),
        ((done("lamp"), touch("held", "lamp")), False),
        ((touch("held", "lamp", "touched"), done("lamp")), True),
    ],
    ids=["done", "done for the learner", "another step", "and again", "too long, but done"],
)
def test_a_stumble_is_settled_when_the_learner_does_the_step(
    later: tuple[Attempt, ...], settled: bool
) -> None:
    rows = [begun(), *[touch("held", "lamp")] * 3, *later]
    assert standing(rows).settled is settled


@pytest.mark.parametrize(
    ("later", "helped"),
    [
        ((), False),
        ((touch("tap", verb="touched"), done()), True),
        ((done(rung=5), row("experienced", "lamp"), done("lamp")), False),
        ((done(rung=5), row("experienced", "lamp"), done("lamp"), done()), True),
        ((done(), row("asked", "lamp", rung=2)), False),
    ],
    ids=["waiting", "done", "done for the learner", "done later", "asked once more"],
)
def test_help_was_given_when_the_learner_does_the_step(later: tuple[Attempt, ...], helped: bool) -> None:
    told = standing([begun(), row("asked", "snow", rung=2), *later])
    assert told.helped is helped
    assert told.helps == 1 + sum(one.verb == "asked" for one in later)


def call(why: str = "rest", step: str = "snow") -> Attempt:
    return row("called", step, why=why)


@pytest.mark.parametrize(
    ("rows", "called", "left"),
    [
        ((call(),), "rest", False),
        ((call("stumbles"), touch("held"), row("hinted", "snow", rung=4)), "stumbles", False),
        ((call(), done()), "", False),
        ((call(), done(rung=5)), "", False),
        ((call(), row("experienced", "snow")), "", False),
        ((call(), touch("held", "lamp")), "", False),
        ((call(), done(), call("stumbles", "lamp")), "stumbles", False),
        ((call(), row("terminated")), "rest", True),
        ((call(), row("terminated"), row("initialized", **RESUMED)), "rest", False),
    ],
    ids=[
        "raised",
        "still stumbling",
        "done",
        "done together",
        "shown again",
        "at another step",
        "raised again",
        "left",
        "come back",
    ],
)
def test_the_hand_is_raised_until_the_step_ends(rows: tuple[Attempt, ...], called: str, left: bool) -> None:
    told = standing([begun(), *rows])
    assert (told.call, told.left) == (called, left)


def test_a_raised_hand_tells_the_stumbles_of_its_step() -> None:
    before = [begun(), *[touch("held")] * 5, done()]
    here = [touch("slid", "lamp"), touch("slid", "lamp"), touch("palm", "lamp")]
    told = standing([*before, *here, call("stumbles", "lamp")])
    assert (told.cause, told.count, told.cause_step, told.call_count) == ("slid", 2, 1, 3)
    rested = standing([*before, *here, call("rest", "lamp")])
    assert (rested.cause, rested.count, rested.cause_step, rested.call_count) == ("held", 5, 0, 3)
