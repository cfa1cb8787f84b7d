"""What a touch does in a lesson, what is said to it, and what is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Gesture, Round, Show
from sapporo_learn.core.phone.actions import Action, Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.practice import (
    Aim,
    AskedHelp,
    Keep,
    Phase,
    Point,
    Pressed,
    Say,
    Shown,
    Spoken,
    Tone,
    Touched,
    Waited,
    aim,
)
from sapporo_learn.core.touch import Cause, Tolerance, Touch
from tests.helpers.small_lesson import HOLD, HOME, OPEN, SNOW, TALK, play, with_steps

SNOWMAN = "playground/snowman"
TAP = Gesture.TAP
NOWHERE = Point("", Show.NOTHING)


def test_the_touch_that_did_it_is_recorded_with_all_that_the_finger_did() -> None:
    touch = Touch(Cause.HELD, SNOWMAN, TAP, ms=900.4, off_x=1.26, off_y=-2.04)
    play_ = play().to(Round.TOGETHER).do(Touched(touch))
    assert play_.rows("touched") == [
        {
            "step": "snow",
            "round": "together",
            "cause": "held",
            "ms": 900,
            "mm": 0.0,
            "dir": "",
            "off_x": 1.3,
            "off_y": -2.0,
            "target": SNOWMAN,
        }
    ]


def test_a_stumble_is_answered_and_recorded_and_nothing_moves() -> None:
    play_ = play().to(Round.TOGETHER).do(Waited(5)).miss()
    assert play_.effects[1:] == (Say(play_.session.said, Tone.FEEDBACK, Chime.NOT_YET),)
    assert play_.said() == "おしい。すこし右です。"
    (row,) = play_.rows("attempted")
    assert (row["cause"], row["dir"], row["mm"], row["target"]) == ("missed", "left", 5.0, "")
    session = play_.session
    assert (session.stumbles, session.round_mistakes, session.waited_s) == (1, 1, 0.0)
    assert session.phone == SCENES["playground"].build()
    assert play_.miss().said() == "もうすこし、右です。"


def test_three_stumbles_call_the_instructor_until_the_step_is_done() -> None:
    play_ = play().to(Round.TOGETHER).miss().miss()
    assert not play_.session.call_instructor
    assert play_.miss().session.call_instructor
    assert play_.rows() == [
        play_.rows("attempted")[0],
        {"step": "snow", "round": "together", "why": "stumbles"},
    ]
    assert play_.do(Waited(1)).session.call_instructor
    assert play_.miss().rows("called") == []
    assert not play_.right().session.call_instructor


def test_the_hand_is_read_more_strictly_as_it_improves() -> None:
    play_ = play().to(Round.TOGETHER).right()
    assert play_.session.tolerance.hold_ms < 2000
    strict = play_.session.tolerance
    assert play_.do(Spoken(), Shown()).miss().session.tolerance.near_mm > strict.near_mm


def test_the_first_long_press_is_told_that_a_short_one_is_enough() -> None:
    held = Touch(Cause.HELD, SNOWMAN, TAP, ms=900)
    play_ = play().to(Round.TOGETHER).do(Touched(held))
    assert play_.said(Tone.PRAISE) == "できました。もっと短く、ポン、で だいじょうぶ。"
    assert play_.session.phase is Phase.DONE_STEP
    again = play().to(Round.TOGETHER)
    again.session = replace(again.session, last=held)
    assert again.do(Touched(held)).said(Tone.PRAISE) == "雪だるまが、わらいました。"
    words_only = play(passed_before=True).to(Round.HINT).do(Touched(held))
    assert words_only.said(Tone.PRAISE) == "雪だるまが、わらいました。"


def test_a_clean_touch_that_is_not_yet_enough_is_encouraged() -> None:
    sledge = replace(
        SNOW,
        scene="playground-sledge",
        point_at="playground/sledge",
        gesture=Gesture.SLIDE_RIGHT,
        done_when=Event.of("sledge-moved", to="right"),
    )
    play_ = play(with_steps(sledge)).to(Round.TOGETHER)
    play_.right()
    assert play_.said(Tone.FEEDBACK) == "その調子です。もういちど どうぞ。"
    assert play_.rows("attempted")[0]["cause"] == "tap"
    assert play_.chime() is None
    assert play_.session.stumbles == 0
    assert Point("playground/sledge", Show.PULSE) in play_.effects
    assert play_.right().session.phase is Phase.DONE_STEP


def test_another_way_to_the_same_result_counts() -> None:
    step = replace(HOME, scene="talking", done_when=Event.of("call-continues"))
    play_ = play(with_steps(step)).to(Round.TOGETHER).wrong("nav/back")
    assert play_.session.phase is Phase.DONE_STEP
    assert play_.rows("touched")[0]["cause"] == "wrong-idea"


# --- listed slips


def test_a_listed_slip_has_its_own_sentence_and_may_restart_the_step() -> None:
    play_ = play().to(Round.TOGETHER, "hold").do(Touched(Touch(Cause.WRONG_IDEA, "playground/lantern", TAP)))
    assert play_.said(Tone.FEEDBACK) == "あかりが つきました。"
    assert play_.session.phone == SCENES["playground-lantern"].build()
    assert play_.effects[1:] == (
        Say((HOLD.mistakes[0].say,), Tone.FEEDBACK, Chime.NOT_YET),
        Point("playground/lantern", Show.PULSE),
        Keep(),
    )
    assert (play_.session.stumbles, play_.rows()[0]["cause"]) == (1, "wrong-idea")


def test_a_listed_slip_may_leave_the_phone_as_it_is() -> None:
    play_ = play().to(Round.TOGETHER, "talk").wrong("messenger/talk-sato")
    assert play_.said(Tone.FEEDBACK) == "佐藤さんの トークです。"
    assert play_.session.phone.messenger.open == "sato"
    assert NOWHERE in play_.effects


def test_a_slip_that_was_cleanly_done_is_a_wrong_idea() -> None:
    play_ = play().to(Round.TOGETHER, "hold").do(Touched(Touch(Cause.TAP, "playground/lantern", TAP)))
    assert play_.rows("attempted")[0]["cause"] == "wrong-idea"


def test_a_slip_keeps_what_the_finger_did() -> None:
    play_ = play().to(Round.TOGETHER, "hold").do(Touched(Touch(Cause.HELD, "playground/lantern", TAP)))
    assert play_.rows("attempted")[0]["cause"] == "held"


def test_what_no_slip_lists_is_answered_by_the_finger() -> None:
    play_ = play().to(Round.TOGETHER, "hold").miss()
    assert play_.said(Tone.FEEDBACK) == "おしい。すこし右です。"
    play_.wrong("playground/page", Gesture.SLIDE_RIGHT)
    assert play_.said(Tone.FEEDBACK) == "『最初にもどす』で もどれます。"


# --- wandering


def test_something_else_is_named() -> None:
    scene = replace(TALK, scene="", mistakes=(), point_at="messenger/talk-yuki")
    lesson = with_steps(replace(OPEN, scene="home", rounds=tuple(Round)), scene)
    play_ = play(lesson).to(Round.TOGETHER, "open")
    play_.wrong("nav/home")
    assert play_.said(Tone.FEEDBACK) == "それは、『ホーム』ボタンです。"
    assert play_.session.phone.screen is Screen.HOME


def test_who_has_left_the_place_is_told_the_way_back_and_welcomed() -> None:
    lesson = with_steps(replace(OPEN, scene="home"))
    play_ = play(lesson).to(Round.TOGETHER)
    play_.wrong("home/phone")
    assert play_.said(Tone.FEEDBACK) == "『もどる』ボタンで もどれます。"
    assert play_.effects[-2:] == (NOWHERE, Keep())
    assert aim(play_.session) == Aim("nav/back", TAP, helping=True)
    play_.do(Touched(Touch(Cause.TAP, "nav/back", TAP)))
    assert play_.said(Tone.STEP) == "もどりました。『つながりトーク』を、さわります。"
    assert play_.effects[-2:] == (Point("home/messenger", Show.PULSE), Keep())
    assert play_.rows("attempted")[0]["cause"] == "tap"
    assert play_.session.stumbles == 1
    assert aim(play_.session) == Aim("home/messenger", TAP, helping=True)


def test_coming_back_is_no_stumble_however_it_was_read() -> None:
    play_ = play(with_steps(replace(OPEN, scene="home"))).to(Round.TOGETHER)
    play_.wrong("home/phone").wrong("nav/home")
    assert play_.rows("attempted")[0]["cause"] == "tap"
    assert play_.session.stumbles == 1


def test_where_no_button_leads_back_the_app_does() -> None:
    play_ = play().to(Round.TOGETHER).wrong("nav/home")
    assert play_.said(Tone.FEEDBACK) == "『最初にもどす』で もどれます。"
    assert aim(play_.session) == Aim(SNOWMAN, TAP, helping=True)


def test_after_the_second_rung_the_way_back_is_pointed_at() -> None:
    play_ = play(with_steps(replace(OPEN, scene="home"))).to(Round.TOGETHER).do(AskedHelp())
    play_.wrong("home/phone")
    assert Point("nav/back", Show.PULSE) in play_.effects


def test_a_second_touch_far_from_the_step_says_the_way_back_again() -> None:
    play_ = play(with_steps(replace(OPEN, scene="home"))).to(Round.TOGETHER).wrong("home/phone")
    play_.do(Touched(Touch(Cause.TWICE, "home/phone")))
    assert play_.said(Tone.FEEDBACK) == "『もどる』ボタンで もどれます。"


def test_a_second_touch_at_the_place_is_answered_as_such() -> None:
    play_ = play().to(Round.TOGETHER).do(Touched(Touch(Cause.TWICE, SNOWMAN)))
    assert play_.said(Tone.FEEDBACK) == "一回だけで だいじょうぶです。"


def test_the_review_tells_no_answer_and_reads_no_near_miss() -> None:
    play_ = play().to(Round.ALONE).miss()
    assert play_.said(Tone.FEEDBACK) == "おしい。もういちど どうぞ。"
    assert aim(play_.session) == Aim(SNOWMAN, TAP, helping=False)
    assert NOWHERE in play_.wrong("nav/home").effects


def test_a_step_that_takes_several_touches_is_left_when_its_place_is_gone() -> None:
    thrice = replace(SNOW, done_when=Event.of("bird-touched"))
    play_ = play(with_steps(thrice)).to(Round.TOGETHER)
    play_.wrong("playground/page", Gesture.SLIDE_LEFT)
    assert play_.said(Tone.FEEDBACK) == "『最初にもどす』で もどれます。"
    play_.wrong("playground/page", Gesture.SLIDE_RIGHT)
    assert play_.said(Tone.STEP) == "もどりました。雪だるまを、ポンとさわります。"


# --- after a step


def test_a_second_touch_on_a_done_step_is_only_recorded() -> None:
    play_ = play().to(Round.TOGETHER).right()
    before = play_.session
    play_.do(Touched(Touch(Cause.TWICE, SNOWMAN)))
    assert play_.rows() == [{**play_.rows()[0], "cause": "twice", "step": "snow"}]
    assert len(play_.effects) == 1
    assert play_.session == before


@pytest.mark.parametrize(
    "happening", [Touched(Touch(Cause.TAP, SNOWMAN, TAP)), Pressed(Tap(SNOWMAN)), practice.AskedRestart()]
)
def test_other_touches_on_a_done_step_are_ignored(happening: practice.Happening) -> None:
    play_ = play().to(Round.TOGETHER).right().do(happening)
    assert (play_.session.phase, play_.effects) == (Phase.DONE_STEP, ())


# --- keys and screen readers


def test_a_key_is_a_clean_gesture_and_says_nothing_about_the_finger() -> None:
    play_ = play().to(Round.TOGETHER, "hold")
    tolerance = play_.session.tolerance
    play_.do(Pressed(Hold("playground/lantern")))
    assert play_.session.phase is Phase.DONE_STEP
    assert play_.rows("touched")[0]["cause"] == "tap"
    assert play_.session.tolerance == tolerance
    assert play_.do(Spoken(), Shown(), Pressed(Tap("playground/close-lantern"))).rows("touched")


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (Tap("nav/home"), "『最初にもどす』で もどれます。"),
        (Slide("playground/page", Direction.LEFT), "『最初にもどす』で もどれます。"),
        (Slide("playground/page", Direction.RIGHT), "それは、絵本のページです。"),
    ],
)
def test_a_key_on_something_else_is_a_wrong_idea(action: Action, said: str) -> None:
    play_ = play().to(Round.TOGETHER).do(Pressed(action))
    assert (play_.rows("attempted")[0]["cause"], play_.said()) == ("wrong-idea", said)


def test_a_new_hand_is_read_kindly() -> None:
    assert play().session.tolerance == Tolerance()
