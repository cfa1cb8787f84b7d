"""A call that waits for the learner rings before the sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core.lesson import Gesture, Round, Step
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.practice import AskedNext, AskedRepeat, AskedRestart, Phase, Shown, Waited
from tests.helpers.small_lesson import HOME, SNOW, play, with_steps

ANSWER = replace(
    SNOW,
    id="answer",
    scene="incoming-call-in-use",
    point_at="call/answer",
    done_when=Event.of("call-answered"),
)
SLIDE = replace(
    ANSWER,
    id="slide",
    scene="incoming-call-locked",
    point_at="call/slide-answer",
    gesture=Gesture.SLIDE_RIGHT,
)
CALLS = with_steps(ANSWER, SLIDE)


@pytest.mark.parametrize("step", CALLS.steps, ids=lambda step: step.id)
def test_a_call_rings_when_it_is_the_learners_turn(step: Step) -> None:
    play_ = play(with_steps(step)).do(AskedNext())
    assert (play_.session.phase, play_.chime()) == (Phase.WATCH, None), "its words would be cut off"
    assert play_.do(Shown()).chime() is Chime.RING
    assert play_.right().chime() is Chime.DONE


@pytest.mark.parametrize("round_", [Round.HINT, Round.ALONE])
def test_a_call_rings_when_a_step_begins(round_: Round) -> None:
    play_ = play(CALLS).to(round_)
    assert (play_.session.step.id, play_.chime()) == ("answer", Chime.RING)
    play_.step()
    assert (play_.session.step.id, play_.chime()) == ("slide", Chime.RING)


def test_a_call_rings_anew_after_a_restart_and_else_only_once() -> None:
    play_ = play(CALLS).to(Round.HINT)
    assert play_.do(AskedRepeat()).chime() is None
    assert play_.do(Waited(12)).chime() is None
    assert play_.wrong("call/decline").chime() is Chime.NOT_YET
    assert play_.do(AskedRestart()).chime() is Chime.RING
    assert play_.do(AskedRepeat()).chime() is None


def test_a_call_that_is_being_talked_does_not_ring() -> None:
    talk = replace(HOME, scene="talking", done_when=Event.of("call-continues"))
    assert play(with_steps(talk)).to(Round.HINT).chime() is None


def test_the_rehearsed_alert_sounds_when_it_fills_the_glass() -> None:
    protect = replace(
        HOME, scene="alert", point_at="alert/protect", done_when=Event.of("alert-shown", page="protect")
    )
    read = replace(
        HOME, id="read", scene="", point_at="alert/read", done_when=Event.of("alert-shown", page="read")
    )
    play_ = play(with_steps(protect, read)).to(Round.HINT)
    assert (play_.session.step.id, play_.chime()) == (HOME.id, Chime.ALERT)
    play_.step()
    assert (play_.session.step.id, play_.chime()) == ("read", None)
