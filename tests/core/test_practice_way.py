"""The way through a lesson: introduction, demonstration, steps, rounds, stamp; back, again, and come back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Gesture, PassMark, Round, Show
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.practice import (
    AskedBack,
    AskedHelp,
    AskedNext,
    AskedRepeat,
    AskedRestart,
    Demonstrate,
    Finish,
    Keep,
    Left,
    Opened,
    Phase,
    Point,
    Pressed,
    Say,
    Session,
    Shown,
    Spoken,
    Tone,
    Touched,
    Waited,
)
from sapporo_learn.core.touch import Cause, Touch
from tests.helpers.small_lesson import CLOSE, HOLD, HOME, LESSON, SNOW, TALK, Play, play, with_steps

NOWHERE = Point("", Show.NOTHING)
AWAY_FROM_ALL = replace(SNOW, rounds=())


# --- the introduction


def test_the_introduction_waits_for_the_learner() -> None:
    play_ = play()
    assert play_.said(Tone.STEP) == "ゆびの れんしゅうです。ゆっくり はじめましょう。"
    assert play_.rows("initialized") == [{"resumed": False}]
    play_.do(
        Spoken(), Waited(500), Touched(Touch(Cause.TAP, "nav/home", Gesture.TAP)), Pressed(Tap("nav/home"))
    )
    play_.do(Shown(), AskedBack(), AskedRestart())
    assert play_.session.phase is Phase.INTRO
    assert play_.do(AskedNext()).session.phase is Phase.WATCH


def test_help_in_the_introduction_says_which_button_leads_on() -> None:
    play_ = play().do(AskedHelp())
    assert play_.said(Tone.HINT) == "『はじめる』を さわってください。"
    assert play_.rows("asked") == [{"step": "snow", "round": "together", "rung": 0}]


def test_a_lesson_without_introduction_says_its_title() -> None:
    assert play(replace(LESSON, intro=())).said() == "小さな教材"


# --- a step


def test_a_step_is_shown_first() -> None:
    play_ = play().do(AskedNext())
    session = play_.session
    after = replace(session.phone.playground, snowman_happy=True)
    assert play_.effects == (
        NOWHERE,
        Say((SNOW.say,), Tone.STEP),
        Demonstrate(Tap("playground/snowman"), replace(session.phone, playground=after)),
        Keep(),
    )
    assert session.phone == session.step_phone == SCENES["playground"].build()


def test_after_the_demonstration_it_is_the_learners_turn() -> None:
    play_ = play().do(AskedNext(), Shown())
    assert play_.session.phase is Phase.DO
    assert play_.rows("experienced") == [{"step": "snow", "round": "together"}]
    assert play_.said(Tone.STEP) == "では、どうぞ。雪だるまを、ポンとさわります。"
    assert Point("playground/snowman", Show.PULSE) in play_.effects


@pytest.mark.parametrize(
    "happening",
    [
        Touched(Touch(Cause.TAP, "playground/snowman", Gesture.TAP)),
        Pressed(Tap("playground/snowman")),
        AskedHelp(),
    ],
    ids=["a touch", "a key", "a call for help"],
)
def test_the_learner_may_end_the_demonstration(happening: practice.Happening) -> None:
    play_ = play().do(AskedNext(), happening)
    assert play_.session.phase is Phase.DO
    assert play_.said().startswith("では、どうぞ。")
    assert not play_.rows("experienced")
    assert play_.session.round_hints == 0


def test_a_demonstration_is_not_hurried() -> None:
    play_ = play().do(
        AskedNext(), Waited(300, speaking=True), Spoken(), Waited(29), AskedNext(), AskedRestart()
    )
    assert play_.session.phase is Phase.WATCH


def test_a_demonstration_whose_end_is_never_told_holds_nobody_up() -> None:
    play_ = play().do(AskedNext(), Waited(29.5), Waited(0.5))
    assert play_.session.phase is Phase.DO
    assert play_.said() == "では、どうぞ。雪だるまを、ポンとさわります。"
    assert not play_.rows("experienced")
    assert play_.do(Shown()).effects == ()


def test_a_done_step_is_praised_and_leads_on_when_the_voice_has_ended() -> None:
    play_ = play().to(Round.TOGETHER, "snow").do(Waited(2.5, speaking=True)).right()
    assert play_.effects[1:] == (
        practice.Record(
            "completed",
            0,
            (
                ("step", "snow"),
                ("round", "together"),
                ("ms", 2500),
                ("hints", 0),
                ("stumbles", 0),
                ("rung", 0),
            ),
        ),
        NOWHERE,
        Say((SNOW.done,), Tone.PRAISE, Chime.DONE),
        Keep(),
    )
    assert play_.session.phase is Phase.DONE_STEP
    play_.do(Spoken())
    assert (play_.session.step, play_.session.phase) == (HOLD, Phase.WATCH)
    assert play_.session.phone == SCENES["playground-lantern"].build()


def test_next_goes_on_at_once_and_so_does_silence() -> None:
    assert play().to(Round.TOGETHER).right().do(AskedNext()).session.step is HOLD
    play_ = play().to(Round.TOGETHER).right().do(Waited(60, speaking=True), Waited(3.9))
    assert play_.session.phase is Phase.DONE_STEP
    assert play_.do(Waited(0.2)).session.step is HOLD


def test_help_after_a_done_step_says_which_button_leads_on() -> None:
    play_ = play().to(Round.TOGETHER).right().do(AskedHelp())
    assert play_.said(Tone.HINT) == "『つぎへ』を さわってください。"


def test_a_step_without_words_of_praise_gets_some() -> None:
    assert play().to(Round.TOGETHER, "hold").right().said(Tone.PRAISE) == "できました。"


def test_a_step_goes_on_where_the_last_one_left_the_phone() -> None:
    play_ = play().to(Round.TOGETHER, "hold").right().do(Spoken())
    assert play_.session.phone.playground.lantern_menu
    assert play_.session.step is CLOSE


# --- rounds


def test_climbs_from_together_over_words_to_alone() -> None:
    play_ = play().to(Round.TOGETHER, "talk").step()
    assert (play_.session.phase, play_.said()) == (
        Phase.ROUND_END,
        "こんどは、ことばだけで やってみましょう。",
    )
    play_.do(Spoken(), Waited(100), AskedHelp())
    assert play_.said(Tone.HINT) == "『つぎへ』を さわってください。"
    play_.do(AskedNext())
    assert (play_.session.round, play_.session.phase, play_.session.step) == (Round.HINT, Phase.DO, SNOW)
    assert play_.effects == (NOWHERE, Say((SNOW.say,), Tone.STEP), Keep())
    assert play_.session.phone == SCENES["playground"].build()
    play_.to(Round.HINT, "talk").step()
    assert play_.said() == "おさらいです。ゆっくりで だいじょうぶです。"
    play_.do(AskedNext())
    assert (play_.session.round, play_.session.phase) == (Round.ALONE, Phase.DO)
    assert play_.effects == (NOWHERE, Say((SNOW.alone,), Tone.STEP), Keep())


def test_who_has_passed_before_begins_with_words() -> None:
    play_ = play(passed_before=True)
    assert (play_.session.round, play_.session.phase) == (Round.HINT, Phase.INTRO)
    assert play_.do(AskedNext()).session.phase is Phase.DO


def test_steps_that_are_left_out_are_done_silently() -> None:
    play_ = play(passed_before=True).to(Round.HINT, "home").step()
    assert play_.session.step is TALK
    assert play_.session.phone.screen is Screen.MESSENGER
    play_.to(Round.ALONE, "hold").step()
    assert play_.session.step is HOME
    assert not play_.session.phone.playground.lantern_menu


def test_a_scene_of_a_step_that_is_left_out_is_kept_in_mind() -> None:
    lesson = with_steps(SNOW, replace(HOLD, rounds=(Round.HINT,)), CLOSE)
    play_ = play(lesson).to(Round.TOGETHER, "snow").step()
    assert play_.session.step.id == "close"
    assert play_.session.phone.playground.lantern_menu


def test_the_stamp_ends_the_lesson() -> None:
    play_ = play().to(Round.ALONE, "talk").step()
    assert play_.session.phase is Phase.FINISHED
    assert play_.effects == (
        practice.Record("passed", 5, (("mastered", True), ("hints", 0), ("mistakes", 0))),
        Say((LESSON.proud,), Tone.PRAISE, Chime.STAMP),
        Finish(mastered=True),
    )
    before = play_.session
    play_.do(AskedBack(), AskedRestart(), AskedNext(), AskedHelp(), Left(), Spoken(), Shown(), Waited(100))
    assert play_.session == before
    assert play_.said() == ""


@pytest.mark.parametrize(
    ("helps", "misses", "held"),
    [(0, 0, True), (1, 2, True), (2, 0, False), (0, 3, False)],
)
def test_mastery_is_told_by_the_review_alone(helps: int, misses: int, held: bool) -> None:
    lesson = replace(LESSON, pass_mark=PassMark(hints=1, mistakes=2))
    play_ = play(lesson).to(Round.TOGETHER).miss().miss().miss().do(AskedHelp(), AskedHelp())
    play_.to(Round.ALONE)
    for _ in range(misses):
        play_.miss()
    play_.do(*[AskedHelp()] * helps)
    while play_.session.phase is not Phase.FINISHED:
        play_.step()
    assert play_.effects[-1] == Finish(held)
    assert play_.rows("passed") == [{"mastered": held, "hints": helps, "mistakes": misses}]


def test_a_round_without_steps_is_left_out() -> None:
    only_together = tuple(replace(step, rounds=(Round.TOGETHER,)) for step in (SNOW, HOLD))
    play_ = play(with_steps(*only_together)).to(Round.TOGETHER, "hold").step()
    assert play_.session.phase is Phase.FINISHED


def test_who_has_passed_a_lesson_of_one_round_takes_it_again() -> None:
    lesson = with_steps(replace(SNOW, rounds=(Round.TOGETHER,)))
    assert play(lesson, passed_before=True).session.round is Round.TOGETHER


def test_a_review_begins_with_the_aims_alone_and_ends_with_the_stamp() -> None:
    play_ = play(passed_before=True, review=True)
    assert (play_.session.round, play_.session.phase) == (Round.ALONE, Phase.INTRO)
    assert play_.said(Tone.STEP) == "おさらいです。ゆっくりで だいじょうぶです。"
    assert play_.rows("initialized") == [{"resumed": False, "review": True}]
    assert play_.do(AskedNext()).said(Tone.STEP) == SNOW.alone.shown
    while play_.session.phase is not Phase.FINISHED:
        play_.step()
    assert play_.rows("passed") == [{"mastered": True, "hints": 0, "mistakes": 0}]


def test_a_review_that_was_left_goes_on_where_it_was() -> None:
    play_ = play(review=True).to(Round.ALONE).step()
    again = Play(practice.load(LESSON, practice.save(play_.session))).do(Opened(resumed=True))
    assert (again.session.round, again.session.step) == (Round.ALONE, play_.session.step)
    assert again.rows("initialized") == [{"resumed": True}]


@pytest.mark.parametrize("round_", [Round.TOGETHER, Round.ALONE])
def test_where_one_round_is_all_a_review_is_that_round(round_: Round) -> None:
    play_ = play(with_steps(replace(SNOW, rounds=(round_,))), review=True)
    assert play_.session.round is round_
    assert play_.rows("initialized") == [{"resumed": False}]
    assert play_.said(Tone.STEP).startswith("ゆびの れんしゅうです。")


def test_a_lesson_without_steps_cannot_begin() -> None:
    with pytest.raises(ValueError, match="small"):
        practice.begin(with_steps(AWAY_FROM_ALL), passed_before=False)


def test_a_pause_after_the_last_round_ends_the_lesson() -> None:
    session = replace(play().to(Round.ALONE).session, phase=Phase.ROUND_END)
    assert Play(session).do(AskedNext()).session.phase is Phase.FINISHED


# --- the phone is always such that the step can be done


RETURN = replace(SNOW, id="return", scene="", point_at="call/return", done_when=Event.of("call-returned"))


def test_a_phone_on_which_the_next_step_cannot_be_done_is_set_as_meant() -> None:
    play_ = play(with_steps(replace(HOME, scene="talking"), RETURN)).to(Round.TOGETHER).right()
    play_.session = replace(play_.session, phone=SCENES["home"].build())
    play_.do(Spoken())
    assert play_.session.step is RETURN
    assert play_.session.phone == SCENES["talking-at-home"].build()


def test_a_phone_on_which_the_next_step_can_be_done_is_left_alone() -> None:
    play_ = play(with_steps(replace(HOME, scene="talking"), RETURN)).to(Round.TOGETHER)
    play_.wrong("call/speaker").right().do(Spoken())
    assert play_.session.phone.call.speaker


# --- asked for


def test_repeats_what_was_said_last_without_its_chime() -> None:
    play_ = play().to(Round.TOGETHER).miss()
    assert play_.chime() is Chime.NOT_YET
    play_.do(Waited(5), AskedRepeat())
    assert (play_.said(Tone.FEEDBACK), play_.chime()) == ("おしい。すこし右です。", None)
    assert (play_.session.waited_s, play_.session.hints, play_.session.rung) == (0.0, 0, 0)


def test_nothing_said_yet_is_not_repeated() -> None:
    assert Play(practice.begin(LESSON, passed_before=False)).do(AskedRepeat()).effects == ()


def test_back_begins_the_step_before_as_it_began() -> None:
    play_ = play().to(Round.TOGETHER, "close").do(AskedBack())
    assert (play_.session.step, play_.session.phase) == (HOLD, Phase.WATCH)
    assert play_.session.phone == play_.session.step_phone == SCENES["playground-lantern"].build()
    play_ = play().to(Round.HINT, "talk").do(AskedBack())
    assert (play_.session.step, play_.session.phase) == (HOME, Phase.DO)
    assert play_.session.phone.playground.page == 1
    assert play_.session.phone.screen is Screen.PLAYGROUND


def test_back_at_the_first_step_begins_it_anew() -> None:
    play_ = play().to(Round.TOGETHER).wrong("nav/home").do(AskedBack())
    assert (play_.session.step, play_.session.phase, play_.session.stumbles) == (SNOW, Phase.WATCH, 0)
    assert play_.session.phone == SCENES["playground"].build()


def test_a_step_begun_anew_needs_no_instructor_yet() -> None:
    play_ = play().to(Round.TOGETHER).miss().miss().miss()
    assert play_.session.call_instructor
    assert not play_.do(AskedBack()).session.call_instructor


def test_back_after_a_done_step_or_a_round_begins_that_step_anew() -> None:
    assert play().to(Round.TOGETHER, "hold").right().do(AskedBack()).session.step is HOLD
    play_ = play().to(Round.TOGETHER, "talk").step().do(AskedBack())
    assert (play_.session.step, play_.session.phase) == (TALK, Phase.WATCH)


def test_restart_puts_the_phone_back() -> None:
    play_ = play().to(Round.TOGETHER).wrong("nav/home").do(AskedRestart())
    assert play_.session.phone == SCENES["playground"].build()
    assert play_.effects == (
        Say((SNOW.say,), Tone.STEP),
        Point("playground/snowman", Show.PULSE),
        Keep(),
    )
    assert play_.session.stumbles == 1


# --- left and come back


def test_leaving_is_recorded_and_kept() -> None:
    play_ = play().to(Round.TOGETHER).do(Left())
    assert play_.rows("terminated") == [{"round": "together", "phase": "do"}]
    assert play_.find(Keep)


GREETING = "おかえりなさい。つづきから はじめましょう。"


def comes_back(session: Session) -> Play:
    loaded = practice.load(LESSON, practice.save(session))
    assert loaded is not None
    return Play(loaded).do(Opened(resumed=True))


def test_coming_back_to_the_introduction() -> None:
    play_ = comes_back(play().session)
    assert play_.said() == f"{GREETING}ゆびの れんしゅうです。ゆっくり はじめましょう。"
    assert play_.rows("initialized") == [{"resumed": True}]
    assert play_.do(AskedRepeat()).said() == "ゆびの れんしゅうです。ゆっくり はじめましょう。"


def test_coming_back_to_a_demonstration_shows_it_again() -> None:
    play_ = comes_back(play().to(Round.TOGETHER, "snow").step().session)
    assert play_.said() == f"{GREETING}ランプを、じっとさわります。"
    (shown,) = play_.find(Demonstrate)
    assert shown.action == Hold("playground/lantern")


def test_coming_back_to_a_step() -> None:
    before = play().to(Round.TOGETHER).wrong("nav/home").session
    play_ = comes_back(before)
    assert play_.said() == f"{GREETING}雪だるまを、ポンとさわります。"
    assert (play_.session.phone, play_.session.phase) == (before.phone, Phase.DO)
    assert comes_back(play().to(Round.TOGETHER).session).find(Point) == [
        Point("playground/snowman", Show.PULSE)
    ]


def test_coming_back_to_a_done_step_leads_on() -> None:
    play_ = comes_back(play().to(Round.TOGETHER).right().session)
    assert play_.said(Tone.PRAISE) == f"{GREETING}雪だるまが、わらいました。"
    assert play_.do(Spoken()).session.step == HOLD


def test_coming_back_between_rounds() -> None:
    play_ = comes_back(play().to(Round.TOGETHER, "talk").step().session)
    assert play_.said(Tone.STEP) == f"{GREETING}こんどは、ことばだけで やってみましょう。"
    assert play_.do(AskedNext()).session.round is Round.HINT


def test_coming_back_to_a_finished_lesson_finishes_it_without_counting_twice() -> None:
    play_ = comes_back(play().to(Round.ALONE, "talk").step().session)
    assert play_.said(Tone.PRAISE) == "ゆびが じょうずに なりました。"
    assert play_.find(Finish) == [Finish(mastered=True)]
    assert not play_.rows("passed")
