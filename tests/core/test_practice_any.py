"""Whatever happens, in whatever order: nothing raises, nobody is stuck, everything can be kept."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Gesture, Round
from sapporo_learn.core.phone.actions import Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.practice import (
    AskedBack,
    AskedHelp,
    AskedNext,
    AskedRepeat,
    AskedRestart,
    Demonstrate,
    Happening,
    Left,
    Opened,
    Phase,
    Point,
    Pressed,
    Record,
    Say,
    Session,
    Shown,
    Spoken,
    Touched,
    Waited,
)
from sapporo_learn.core.touch import Cause, Touch
from tests.helpers.small_lesson import LESSON, Play, play, with_steps

targets = st.sampled_from(sorted(TARGETS))
touches = st.builds(
    Touch,
    cause=st.sampled_from(Cause),
    target=targets,
    gesture=st.none() | st.sampled_from(Gesture),
    direction=st.sampled_from(["", *Direction]),
    mm=st.floats(0, 150),
    ms=st.floats(0, 60_000),
    off_x=st.floats(-150, 150),
    off_y=st.floats(-150, 150),
)
actions = st.one_of(
    st.builds(Tap, targets), st.builds(Hold, targets), st.builds(Slide, targets, st.sampled_from(Direction))
)
happenings: st.SearchStrategy[Happening] = st.one_of(
    st.builds(Touched, touches),
    st.builds(Pressed, actions),
    st.builds(Waited, st.floats(-1, 100), st.booleans()),
    st.builds(Opened, st.booleans()),
    st.sampled_from(
        [Shown(), Spoken(), AskedRepeat(), AskedHelp(), AskedBack(), AskedRestart(), AskedNext(), Left()]
    ),
)
stories = st.lists(st.sampled_from(["step", "right"]) | happenings, max_size=60)
starts = st.none() | st.sampled_from(Round)

KEYS = {
    "initialized": {"resumed"},
    "experienced": {"step", "round"},
    "attempted": {"step", "round", "cause", "ms", "mm", "dir", "off_x", "off_y", "target"},
    "touched": {"step", "round", "cause", "ms", "mm", "dir", "off_x", "off_y", "target"},
    "hinted": {"step", "round", "rung"},
    "asked": {"step", "round", "rung"},
    "handled": {"kind", "choice", "ms", "rung"},
    "called": {"step", "round", "why"},
    "completed": {"step", "round", "ms", "hints", "stumbles", "rung"},
    "passed": {"mastered", "hints", "mistakes"},
    "terminated": {"round", "phase"},
}


def check_row(row: Record) -> None:
    result = dict(row.result)
    in_between = {"kind", "round", "rung"} if row.verb == "asked" and "kind" in result else None
    assert set(result) == (in_between or KEYS[row.verb])
    assert len(result) == len(row.result)
    assert 0 <= row.step < len(LESSON.steps)
    assert len(json.dumps(result, ensure_ascii=False, allow_nan=False).encode()) < 4096
    if "step" in result:
        assert result["step"] == LESSON.steps[row.step].id


def check(play_: Play, before: Session) -> None:
    session = play_.session
    assert session.waited_s >= 0
    assert session.rung in range(6)
    assert session.stumbles <= session.round_mistakes
    assert session.hints <= session.round_hints
    for effect in play_.effects:
        match effect:
            case Record():
                check_row(effect)
            case Say(texts=texts):
                assert texts
                assert all(texts)
            case Point(target=target):
                assert target == "" or target in TARGETS
            case Demonstrate(action=action):
                assert action.target == session.step.point_at
    raised = session.call_instructor and not before.call_instructor
    assert len(play_.rows("called")) == raised
    if session.phone != before.phone and session.phase is not Phase.FINISHED:
        assert play_.find(practice.Keep)
    assert practice.load(LESSON, practice.save(session)) == session


def tell(story: list[Any], start: Round | None) -> Play:
    """Play a story, from the introduction or from the beginning of a round."""
    play_ = play(mastered=int(start is Round.ALONE)).to(start) if start else play()
    for happening in story:
        before = play_.session
        if happening == "step":
            play_.step().do(AskedNext())
        else:
            play_ = play_.right() if happening == "right" else play_.do(happening)
            check(play_, before)
    return play_


@settings(max_examples=60, deadline=None)
@given(stories, starts)
def test_anything_may_happen(story: list[Any], start: Round | None) -> None:
    tell(story, start)


@settings(max_examples=30, deadline=None)
@given(stories, starts)
def test_nobody_is_ever_stuck(story: list[Any], start: Round | None) -> None:
    play_ = tell(story, start)
    for _ in range(6 * 3 * 6):
        play_.do(AskedHelp(), AskedNext(), Shown(), Spoken())
    assert play_.session.phase is Phase.FINISHED


def test_help_alone_leads_through_every_step() -> None:
    play_ = play()
    for _ in range(200):
        if play_.session.phase in (Phase.INTRO, Phase.ROUND_END):
            play_.do(AskedNext())
        play_.do(AskedHelp(), Spoken())
    assert play_.session.phase is Phase.FINISHED


# --- saving


def saved_at(round_: Round, step: str) -> dict[str, Any]:
    play_ = play().to(round_, step).miss()
    data: dict[str, Any] = json.loads(practice.save(play_.session))
    return data


def test_the_text_names_the_lesson_and_does_not_copy_it() -> None:
    data = saved_at(Round.TOGETHER, "talk")
    assert (data["lesson"], data["version"], data["step"]) == ("small", 3, "talk")
    assert LESSON.proud.source not in json.dumps(data, ensure_ascii=False)


def test_goes_on_where_it_was() -> None:
    play_ = play().to(Round.TOGETHER, "close").miss().do(Waited(30))
    session = practice.load(LESSON, practice.save(play_.session))
    assert session == play_.session
    assert session is not None
    assert session.lesson is LESSON


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"lesson": "other"},
        {"version": 4},
        {"step": "gone"},
        {"round": "alone", "step": "close"},
        {"rung": 6},
        {"rung": -1},
        {"rung": 5, "phase": "do"},
        {"phase": "nowhere"},
        {"texts": ["{あ"]},
        {"waited_s": math.nan},
        {"phone": {"radio": {}}},
        {"last": 3},
    ],
    ids=str,
)
def test_what_no_longer_fits_is_not_loaded(change: dict[str, Any]) -> None:
    text = json.dumps({**saved_at(Round.TOGETHER, "snow"), **change})
    assert practice.load(LESSON, text) is None


def test_a_step_that_was_taken_out_is_not_loaded() -> None:
    text = json.dumps(saved_at(Round.TOGETHER, "talk"))
    assert practice.load(with_steps(*LESSON.steps[:3]), text) is None


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "1e999", "[" * 100_000, '"a"', "9" * 5000])
def test_garbage_is_not_loaded(text: str) -> None:
    assert practice.load(LESSON, text) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = sorted(saved_at(Round.TOGETHER, "snow"))


@given(st.sampled_from(FIELDS), JSON)
def test_no_field_may_hold_anything(field: str, value: Any) -> None:
    data = saved_at(Round.TOGETHER, "snow")
    loaded = practice.load(LESSON, json.dumps({**data, field: value}))
    assert loaded is None or practice.load(LESSON, practice.save(loaded)) == loaded
