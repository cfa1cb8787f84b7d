"""Help that comes by itself when the finger rests, and help that is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core import practice
from sapporo_learn.core.ladder import CALL_S
from sapporo_learn.core.lesson import Hint, Lesson, Round, Show
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.events import Event
from sapporo_learn.core.ports import Chime
from sapporo_learn.core.practice import (
    AskedHelp,
    AskedNext,
    AskedRepeat,
    Demonstrate,
    Keep,
    Opened,
    Phase,
    Point,
    Pressed,
    Record,
    Say,
    Shown,
    Spoken,
    Tone,
    Touched,
    Waited,
)
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.touch import Cause, Touch
from tests.helpers.small_lesson import HOLD, LESSON, OPEN, SNOW, TALK, Play, play, with_steps

PLACE = "playground/snowman"
NOWHERE = Point("", Show.NOTHING)
TICK = Waited(0.25)


def words_only(lesson: Lesson = LESSON) -> Play:
    """In the HINT round, at the first step."""
    return play(lesson, passed_before=True).to(Round.HINT)


def rest(play_: Play, until_s: float) -> list[practice.Effect]:
    """Let the finger rest until so many seconds are waited; gives the effects on the way."""
    effects: list[practice.Effect] = []
    while play_.session.waited_s < until_s and play_.session.phase is Phase.DO:
        effects += play_.do(TICK).effects
    return effects


def test_silence_climbs_rung_by_rung() -> None:
    play_ = words_only()
    assert rest(play_, 11.75) == []
    assert rest(play_, 24.75) == [hinted(1), Say((SNOW.say,), Tone.STEP)]
    assert rest(play_, 44.75) == [hinted(2), Say((SNOW.hints[0].say,), Tone.HINT), Point(PLACE, Show.PULSE)]
    assert rest(play_, 74.75) == [
        hinted(3),
        Say((SNOW.hints[1].say,), Tone.HINT),
        Point(PLACE, Show.GHOST_FINGER),
        CALLED,
        Keep(),
    ]
    together, said, gone, shown, kept = rest(play_, 149.75)
    assert (together, said, gone, kept) == (
        hinted(4),
        Say((SNOW.hints[2].say,), Tone.HINT),
        NOWHERE,
        Keep(),
    )
    assert isinstance(shown, Demonstrate)
    assert shown.action == Tap(PLACE)
    assert play_.session.phase is Phase.DO
    done = rest(play_, 200)
    assert done[0] == hinted(5)
    assert done[-2] == Say(
        (parse("いっしょに できました。つぎへ すすみましょう。"),), Tone.PRAISE, Chime.DONE
    )
    assert play_.session.phase is Phase.DONE_STEP
    assert play_.session.phone.playground.snowman_happy
    assert (play_.session.hints, play_.session.round_hints) == (4, 4)


CALLED = Record("called", 0, (("step", "snow"), ("round", "hint"), ("why", "rest")))


def hinted(rung: int) -> Record:
    return Record("hinted", 0, (("step", "snow"), ("round", "hint"), ("rung", rung)))


def test_one_long_wait_climbs_to_where_it_leads() -> None:
    play_ = words_only().do(Waited(46))
    assert (play_.session.rung, play_.session.hints) == (3, 1)


def test_the_ladder_stands_still_while_the_voice_speaks() -> None:
    play_ = words_only().do(Waited(100, speaking=True))
    assert (play_.session.waited_s, play_.session.rung, play_.session.step_ms) == (0.0, 0, 100_000)


def test_a_touch_begins_the_silence_anew_but_keeps_the_rung() -> None:
    play_ = words_only().do(Waited(30)).miss()
    assert (play_.session.waited_s, play_.session.rung) == (0.0, 2)
    assert play_.do(Waited(12)).effects == (Say((SNOW.say,), Tone.STEP),)
    assert play_.do(Waited(14)).effects == ()
    assert play_.do(Waited(20)).session.rung == 3


def test_a_minute_of_rest_calls_the_instructor() -> None:
    play_ = words_only().do(Waited(59.5))
    assert not play_.session.call_instructor
    assert play_.do(Waited(0.5)).session.call_instructor
    assert play_.effects == (CALLED, Keep())
    assert play_.do(Waited(1), AskedRepeat(), Waited(5)).rows("called") == []
    assert play_.session.call_instructor
    called = [effect for effect in play_.all if effect == CALLED]
    assert len(called) == 1


def test_help_asked_for_is_no_minute_of_rest() -> None:
    play_ = words_only().do(*[AskedHelp()] * 3, Shown(), Waited(5))
    assert play_.session.waited_s > CALL_S
    assert not play_.session.call_instructor
    assert play_.do(Waited(54.5)).session.call_instructor is False
    assert play_.do(Waited(0.5)).rows("called") == [{"step": "snow", "round": "hint", "why": "rest"}]


def test_after_a_power_cut_the_hand_is_raised_and_not_recorded_again() -> None:
    play_ = words_only().do(Waited(60))
    again = Play(practice.load(LESSON, practice.save(play_.session))).do(Opened(resumed=True), Waited(70))
    assert again.session.call_instructor
    assert [effect for effect in again.all if isinstance(effect, Record) and effect.verb == "called"] == []


def test_the_next_step_calls_anew() -> None:
    play_ = words_only().do(Waited(60)).right().do(Spoken())
    assert not play_.session.call_instructor
    assert play_.do(Waited(60)).rows("called") == [{"step": "hold", "round": "hint", "why": "rest"}]


def test_repeating_begins_the_silence_anew() -> None:
    assert words_only().do(Waited(11), AskedRepeat(), Waited(11)).session.rung == 0


def test_time_that_runs_backwards_changes_nothing() -> None:
    play_ = words_only().do(Waited(5), Waited(-3))
    assert (play_.session.waited_s, play_.session.step_ms) == (5.0, 5000)


def test_after_ten_minutes_nobody_is_there() -> None:
    play_ = words_only()
    for _ in range(4000):
        play_.do(TICK)
        if play_.session.phase is Phase.ROUND_END:
            play_.do(AskedNext())
    gone = play_.session
    assert gone.idle_s == pytest.approx(600)
    assert play_.do(Waited(3600)).session == gone
    assert play_.effects == ()
    assert play_.do(AskedRepeat(), TICK).session.idle_s == 0.25


# --- what the hints of the lesson decide


def test_a_lesson_without_hints_repeats_its_sentence() -> None:
    play_ = words_only(with_steps(replace(SNOW, hints=()))).do(Waited(25))
    assert play_.effects[1:] == (Say((SNOW.say,), Tone.HINT), Point(PLACE, Show.PULSE))
    assert play_.do(Waited(20)).effects[1:] == (
        Say((SNOW.say,), Tone.HINT),
        Point(PLACE, Show.GHOST_FINGER),
    )
    assert play_.do(Waited(30)).said() == "いっしょに やってみましょう。"


def test_a_first_hint_may_be_words_only() -> None:
    step = replace(SNOW, hints=(Hint(parse("よく見ましょう。"), Show.NOTHING),))
    assert words_only(with_steps(step)).do(Waited(25)).effects[-1] == NOWHERE
    together = play(with_steps(step)).to(Round.TOGETHER).do(Waited(25))
    assert together.effects[-1] == Point(PLACE, Show.PULSE)


def test_a_hint_may_be_stronger_than_its_rung() -> None:
    step = replace(SNOW, hints=(Hint(parse("いっしょに。"), Show.DO_IT_TOGETHER),))
    play_ = words_only(with_steps(step)).do(Waited(25))
    assert play_.find(Demonstrate)
    assert play_.do(Shown()).effects == (
        Point(PLACE, Show.GHOST_FINGER),
        Say((parse("では、どうぞ。"),), Tone.HINT),
    )


def test_the_first_rung_points_at_nothing_new() -> None:
    assert play().to(Round.TOGETHER).do(Waited(12)).effects[1:] == (Say((SNOW.say,), Tone.STEP),)


# --- done together


def test_after_it_was_done_together_the_learner_repeats_it() -> None:
    play_ = words_only().do(Waited(75), Shown())
    assert play_.effects == (
        Point(PLACE, Show.GHOST_FINGER),
        Say((parse("では、どうぞ。"),), Tone.HINT),
    )
    assert play_.session.phase is Phase.DO
    assert play_.right().session.phase is Phase.DONE_STEP
    assert play_.rows("completed")[0]["rung"] == 4


def test_a_late_end_of_a_demonstration_is_ignored() -> None:
    play_ = words_only().do(Waited(30), Shown())
    assert play_.effects == ()


def test_far_from_the_place_doing_it_together_brings_the_phone_back() -> None:
    play_ = words_only().wrong("nav/home").do(Waited(75))
    assert play_.session.phone == SCENES["playground"].build()
    assert play_.find(Demonstrate) == [
        Demonstrate(Tap(PLACE), replace(play_.session.phone, playground=happy(play_)))
    ]


def happy(play_: Play) -> object:
    return replace(play_.session.phone.playground, snowman_happy=True)


def test_where_the_phone_was_never_right_the_lesson_sets_it() -> None:
    play_ = words_only()
    home = SCENES["home"].build()
    play_.session = replace(play_.session, phone=home, step_phone=home)
    play_.do(Waited(75))
    assert play_.session.phone == SCENES["playground"].build()


def test_a_step_that_no_phone_can_do_is_done_all_the_same() -> None:
    broken = replace(SNOW, done_when=Event.of("bird-touched"))
    play_ = words_only(with_steps(broken)).do(Waited(75))
    assert play_.session.phone == SCENES["playground"].build()
    play_.wrong("nav/home").do(*[AskedHelp()] * 2)
    assert play_.session.phase is Phase.DONE_STEP


def test_far_from_the_place_a_hint_says_the_way_back() -> None:
    lesson = with_steps(replace(OPEN, scene="home", rounds=tuple(Round)))
    play_ = words_only(lesson).wrong("home/phone").do(Waited(25))
    assert play_.effects[1:] == (
        Say((parse("『もどる』ボタンで もどれます。"),), Tone.HINT),
        Point("nav/back", Show.PULSE),
    )
    play_ = words_only().wrong("nav/home").do(Waited(25))
    assert play_.said() == "『最初にもどす』で もどれます。"
    assert NOWHERE in play_.effects


# --- asked for


def test_help_gives_the_next_hint_at_once() -> None:
    play_ = words_only().do(AskedHelp())
    assert play_.effects == (
        Record("asked", 0, (("step", "snow"), ("round", "hint"), ("rung", 2))),
        Say((SNOW.hints[0].say,), Tone.HINT),
        Point(PLACE, Show.PULSE),
    )
    assert play_.do(AskedHelp()).session.rung == 3
    assert play_.do(AskedHelp()).find(Demonstrate)
    play_.do(AskedHelp())
    assert play_.session.phase is Phase.DONE_STEP
    assert play_.rows("asked") == [{"step": "snow", "round": "hint", "rung": 5}]
    (row,) = play_.rows("completed")
    assert (row["rung"], row["hints"], row["stumbles"]) == (5, 4, 0)


def test_after_help_the_ladder_goes_on_from_there() -> None:
    play_ = words_only().do(AskedHelp(), Waited(19))
    assert play_.session.rung == 2
    assert play_.do(Waited(1)).session.rung == 3


def test_the_next_step_begins_at_the_foot_of_the_ladder() -> None:
    play_ = words_only().do(AskedHelp()).right().do(Spoken())
    session = play_.session
    assert (session.step, session.rung, session.hints, session.waited_s) == (HOLD, 0, 0, 0.0)
    assert session.round_hints == 1


# --- the おさらい


def alone() -> Play:
    return play().to(Round.ALONE)


def test_in_the_review_silence_repeats_the_aim_and_offers_help() -> None:
    play_ = alone()
    effects = rest(play_, 500)
    assert effects == [
        Record("hinted", 0, (("step", "snow"), ("round", "alone"), ("rung", 1))),
        Say((SNOW.alone,), Tone.STEP),
        Say((parse("こまったら『たすけて』を さわってください。"),), Tone.HINT),
        Record("called", 0, (("step", "snow"), ("round", "alone"), ("why", "rest"))),
        Keep(),
    ]
    assert (play_.session.rung, play_.session.hints) == (1, 0)
    assert play_.session.call_instructor


def test_in_the_review_the_aim_is_repeated_without_a_row_after_a_hint() -> None:
    play_ = alone().do(AskedHelp()).miss().do(Waited(12))
    assert play_.effects == (Say((SNOW.alone,), Tone.STEP),)
    assert play_.session.rung == 2


def test_in_the_review_hints_come_when_asked_for() -> None:
    play_ = alone().do(AskedHelp())
    assert play_.said(Tone.HINT) == "白くて丸い雪だるまです。"
    assert Point(PLACE, Show.PULSE) in play_.effects
    assert play_.session.round_hints == 1
    play_.do(*[AskedHelp()] * 3)
    assert play_.session.phase is Phase.DONE_STEP


# --- where there is nothing to do on the phone


def pause_at(phase: Phase) -> Play:
    return play() if phase is Phase.INTRO else play().to(Round.TOGETHER, "talk").step()


OPENING = {
    Phase.INTRO: "ゆびの れんしゅうです。ゆっくり はじめましょう。",
    Phase.ROUND_END: "こんどは、ことばだけで やってみましょう。",
}
WHERE = {
    Phase.INTRO: "『はじめる』を さわってください。",
    Phase.ROUND_END: "『つぎへ』を さわってください。",
}
PAUSES = pytest.mark.parametrize("phase", list(OPENING))


@PAUSES
@pytest.mark.parametrize(
    "happening",
    [Touched(Touch(Cause.MISSED, "", None, "left", 30.0)), Pressed(Tap(PLACE))],
    ids=["touch", "key"],
)
def test_a_touch_where_nothing_is_to_be_done_is_told_which_button_leads_on(
    phase: Phase, happening: practice.Happening
) -> None:
    play_ = pause_at(phase).do(Waited(11), happening)
    assert play_.effects == (Say((parse(WHERE[phase]),), Tone.HINT),)
    assert (play_.session.phase, play_.session.waited_s, play_.session.stumbles) == (phase, 0.0, 0)


@PAUSES
def test_silence_where_nothing_is_to_be_done_is_answered_ever_more_rarely(phase: Phase) -> None:
    play_ = pause_at(phase)
    assert play_.session.waited_s == 0.0
    told: list[tuple[float, str, Tone]] = []
    for _ in range(3000):
        play_.do(TICK)
        told += [
            (play_.session.idle_s, "".join(text.shown for text in effect.texts), effect.tone)
            for effect in play_.effects
            if isinstance(effect, Say)
        ]
    where = [(at, WHERE[phase], Tone.HINT) for at in (25, 50, 100, 200, 400)]
    assert told == [(12, OPENING[phase], Tone.STEP), *where]
    assert play_.session.idle_s == pytest.approx(600)
    assert play_.session.phase is phase


@PAUSES
def test_while_the_voice_speaks_nobody_hesitates(phase: Phase) -> None:
    play_ = pause_at(phase).do(Waited(100, speaking=True))
    assert (play_.session.waited_s, play_.effects) == (0.0, ())


def test_after_a_finished_lesson_silence_needs_nothing() -> None:
    play_ = play().to(Round.ALONE, "talk").step()
    before = play_.session
    play_.do(Waited(500))
    assert (play_.session, play_.effects) == (before, ())


# --- coming back in the middle of help


@pytest.mark.parametrize(
    ("waited_s", "show"),
    [(0, Show.NOTHING), (25, Show.PULSE), (45, Show.GHOST_FINGER), (75, Show.GHOST_FINGER)],
)
def test_coming_back_points_as_before(waited_s: float, show: Show) -> None:
    play_ = words_only().do(Waited(waited_s))
    session = practice.load(LESSON, practice.save(play_.session))
    assert session is not None
    again = Play(session).do(Opened(resumed=True))
    assert again.find(Point) == [Point(PLACE if show is not Show.NOTHING else "", show)]


def test_a_hint_without_show_points_at_nothing() -> None:
    play_ = words_only().to(Round.HINT, "talk").do(Waited(25))
    assert play_.effects[1:] == (Say((TALK.hints[0].say,), Tone.HINT), NOWHERE)
