"""Something comes in between in the おさらい of a mastered lesson, and is never held against anybody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn import paths
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.robot import play as robot_plays
from sapporo_learn.content.school_kanji import SCHOOL_KANJI
from sapporo_learn.core import drills, practice
from sapporo_learn.core.lesson import Gesture, Lesson, Round, Show
from sapporo_learn.core.phone.actions import Hold, Tap
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.apps.drill import KINDS, Kind
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.simulator import visible
from sapporo_learn.core.practice import (
    AskedBack,
    AskedHelp,
    AskedNext,
    AskedRestart,
    Left,
    Opened,
    Phase,
    Point,
    Pressed,
    Spoken,
    Tone,
    Touched,
    Waited,
)
from sapporo_learn.core.session import Session
from sapporo_learn.core.touch import Cause, Touch
from tests.helpers.small_lesson import HOME, LESSON, SNOW, TALK, Play, play, with_steps

COURSE = load_course(paths.lessons_dir()).lessons
TIMES = {kind: next(n for n in range(1, 5) if drills.kind_of(LESSON, n) is kind) for kind in KINDS}


def interrupted(kind: Kind = Kind.NOTICE) -> Play:
    """The small lesson in its おさらい, as often mastered as it takes for this kind to come."""
    return play(mastered=TIMES[kind]).to_drill()


def counts(session: Session) -> tuple[int, ...]:
    return session.stumbles, session.hints, session.round_hints, session.round_mistakes


# --- which comes when


def test_all_kinds_come_in_turn_the_more_often_a_lesson_was_mastered() -> None:
    assert {drills.kind_of(LESSON, times) for times in range(1, 5)} == set(KINDS)
    assert drills.kind_of(LESSON, 1) is drills.kind_of(LESSON, 5)


def test_it_comes_between_two_steps_of_the_review_and_not_always_the_same() -> None:
    places = {drills.place(LESSON, times) for times in range(1, 9)}
    assert places == {1, 3, 5}


def test_a_review_of_one_step_has_no_room_for_it() -> None:
    assert drills.place(with_steps(SNOW), 1) is None
    play_ = play(with_steps(SNOW), mastered=1).to(Round.ALONE).step()
    assert play_.session.phase is Phase.FINISHED


@pytest.mark.parametrize("lesson", COURSE, ids=lambda lesson: lesson.id)
def test_every_lesson_has_room_for_it(lesson: Lesson) -> None:
    for times in range(1, 9):
        place = drills.place(lesson, times)
        assert place is not None
        assert drills.fits(drills.planned(lesson, place))


@pytest.mark.parametrize("scene", ["locked", "dark", "incoming-call-in-use", "power-menu", "panel-open"])
def test_it_comes_over_nothing_that_must_be_answered_first(scene: str) -> None:
    assert not drills.fits(SCENES[scene].build())
    assert drills.fits(SCENES["home"].build())


def test_it_comes_once_in_the_review_and_only_there() -> None:
    play_ = play(mastered=1)
    while play_.session.phase is not Phase.FINISHED:
        if play_.session.phase is Phase.DRILL:
            assert play_.session.round is Round.ALONE
            play_.answer()
        else:
            at_rest = play_.session.phase in (Phase.INTRO, Phase.ROUND_END)
            play_.do(AskedNext()) if at_rest else play_.step()
    rows = [row for row in play_.all if isinstance(row, practice.Record)]
    assert [row.verb for row in rows].count("handled") == 1
    assert dict(rows[-1].result) == {"mastered": True, "hints": 0, "mistakes": 0}


def test_who_has_not_mastered_the_lesson_is_left_in_peace() -> None:
    play_ = play(passed_before=True)
    with pytest.raises(LookupError):
        play_.to_drill()


def test_it_waits_for_a_phone_over_which_it_may_come() -> None:
    """A learner who leaves the phone locked meets it at the next step at which the bar is there again."""
    times = next(n for n in range(1, 9) if drills.place(LESSON, n) == 3)
    play_ = play(mastered=times).to(Round.ALONE, "hold").right()
    play_.session = replace(
        play_.session, lesson=with_steps(*LESSON.steps[:3], replace(HOME, scene=""), TALK)
    )
    dark = replace(play_.session.phone, screen=SCENES["dark"].build().screen)
    assert not drills.is_due(replace(play_.session, index=3, phone=dark))
    assert drills.is_due(replace(play_.session, index=4))
    assert not drills.is_due(replace(play_.session, index=1))


# --- what is said and done


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_said_is_short_and_can_be_read_by_everybody(kind: Kind) -> None:
    first = drill.come(SCENES["home"].build(), kind)
    pages = (first, replace(first, drill=replace(first.drill, more=True)))
    texts = {*drills.endings(kind), drills.ending(kind, "back"), drills.ending(kind, drills.TOGETHER)}
    texts |= {text for phone in pages for text in (*drills.words(phone), drills.help_with(phone))}
    assert len(texts) >= 7
    for text in texts:
        assert len(text.shown) <= 25
        bare = "".join(piece.shown for piece in text.pieces if piece.reading is None)
        assert {letter for letter in bare if "一" <= letter <= "龯"} <= SCHOOL_KANJI


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_announced_calmly_and_the_step_waits(kind: Kind) -> None:
    play_ = interrupted(kind)
    assert play_.said(Tone.STEP).startswith("あわてなくて だいじょうぶ。")
    assert play_.session.phone.drill.kind is kind
    assert play_.find(practice.Keep)
    assert play_.do(AskedNext(), Spoken(), AskedRestart()).session.phase is Phase.DRILL


@pytest.mark.parametrize("kind", KINDS)
def test_every_choice_ends_with_a_kind_sentence_and_the_step_as_it_was(kind: Kind) -> None:
    for choice in visible(interrupted(kind).session.phone):
        if not choice.startswith(("drill/", "nav/")):
            continue
        play_ = interrupted(kind)
        begun = play_.session.step_phone
        play_.do(Touched(Touch(Cause.WRONG_IDEA, choice, Gesture.TAP, ms=100)))
        if play_.session.phase is Phase.DRILL:
            assert play_.said(Tone.STEP)
            play_.answer()
        session = play_.session
        assert session.phase is Phase.DO
        assert session.phone == session.step_phone
        assert session.phone.screen == begun.screen
        assert counts(session) == (0, 0, 0, 0)
        sentence = play_.said(Tone.STEP).removesuffix(session.sentence.shown)
        assert "。" in sentence
        assert play_.rows("handled")[0]["kind"] == kind.value
        assert play_.right().session.phase is Phase.DONE_STEP


def test_the_row_tells_what_was_chosen() -> None:
    play_ = interrupted(Kind.PERMISSION).do(Waited(3)).answer()
    assert play_.rows() == [{"kind": "permission", "choice": "deny", "ms": 3000, "rung": 0}]
    assert play_.said() == f"許可しなくても、こまりません。{play_.session.sentence.shown}"


@pytest.mark.parametrize("pressed", [Tap("nav/home"), Tap("nav/back"), Tap("keys/power")], ids=str)
def test_a_button_of_the_phone_is_right_too(pressed: Tap) -> None:
    play_ = interrupted().do(Pressed(pressed))
    assert play_.said().startswith("その ボタンでも、とじられます。")
    assert play_.rows("handled")[0]["choice"] == pressed.target.split("/")[1].replace("power", "key")


def test_saving_power_stays_but_never_stands_in_the_way_of_the_step() -> None:
    play_ = interrupted(Kind.BATTERY).do(Pressed(Tap("drill/saver")))
    assert play_.session.phone.device.saver
    assert play_.session.phone.battery == drill.LOW_BATTERY
    for lesson in COURSE:
        if any(step.done_when.name == "saver-changed" for step in lesson.steps):
            index = next(i for i, s in enumerate(lesson.steps) if s.done_when.name == "saver-changed")
            break
    phone = drills.planned(lesson, index)
    session = replace(
        play_.session,
        lesson=lesson,
        index=index,
        phase=Phase.DRILL,
        phone=drill.come(phone, Kind.BATTERY),
        step_phone=phone,
    )
    session, _ = practice.advance(session, Pressed(Tap("drill/saver")))
    assert session.phone == phone


# --- what goes astray


@pytest.mark.parametrize("cause", [Cause.MISSED, Cause.SLID, Cause.TWICE, Cause.PALM, Cause.EDGE])
def test_a_touch_gone_astray_is_answered_and_not_counted(cause: Cause) -> None:
    play_ = interrupted()
    for _ in range(5):
        play_.do(Touched(Touch(cause, "", None, "left" if cause is not Cause.EDGE else "", 5.0, 100.0)))
        assert play_.said(Tone.FEEDBACK)
        assert play_.rows() == []
    assert counts(play_.session) == (0, 0, 0, 0)
    assert not play_.session.call_instructor


def test_volume_and_power_menu_lead_back_to_it() -> None:
    play_ = interrupted().do(Pressed(Tap("keys/volume-up")))
    assert play_.said(Tone.FEEDBACK) == "『あとで』を さわると、とじます。"
    play_.do(Pressed(Hold("keys/power")))
    assert play_.said(Tone.FEEDBACK) == "『キャンセル』ボタンで もどれます。"
    assert practice.aim(play_.session).target == "power/cancel"
    play_.do(AskedHelp())
    assert play_.find(Point) == [Point("power/cancel", Show.PULSE)]
    play_.do(Pressed(Tap("power/cancel")))
    assert practice.aim(play_.session).target == "drill/later"


def test_whatever_else_was_touched_meanwhile_the_phone_is_as_it_was() -> None:
    play_ = interrupted()
    begun = play_.session.step_phone
    play_.do(Pressed(Tap("keys/volume-up"))).answer()
    assert play_.session.phone == begun


def test_the_second_touch_of_a_doubting_finger_is_no_stumble_of_the_step() -> None:
    play_ = interrupted().answer()
    again = Touch(Cause.WRONG_IDEA, "playground/page", Gesture.SLIDE_LEFT, ms=80)
    assert play_.do(Touched(again)).effects == ()
    play_.do(Waited(1.0), Touched(again))
    assert play_.session.stumbles == 1


# --- help


def test_silence_brings_the_words_again_and_then_what_to_touch() -> None:
    play_ = interrupted().do(Waited(13))
    assert play_.said(Tone.STEP).endswith("お知らせが 出ました。")
    play_.do(Waited(13))
    assert play_.said(Tone.HINT) == "『あとで』を さわると、とじます。"
    assert play_.find(Point) == [Point("drill/later", Show.PULSE)]
    assert play_.rows() == []
    assert play_.do(Waited(3)).effects == ()
    play_.do(Waited(40))
    assert play_.rows("called")[0]["why"] == "rest"
    assert counts(play_.answer().session) == (0, 0, 0, 0)
    assert not play_.session.call_instructor


def test_the_second_page_has_help_of_its_own() -> None:
    play_ = interrupted(Kind.UPDATE).do(Pressed(Tap("drill/now")), AskedHelp())
    assert play_.said(Tone.HINT) == "『今夜にする』を さわってください。"


def test_help_that_was_asked_for_shows_more_and_more_and_in_the_end_puts_it_away() -> None:
    play_ = interrupted().do(AskedHelp())
    assert play_.rows() == [{"round": "alone", "kind": "notice", "rung": 2}]
    play_.do(AskedHelp())
    assert play_.find(Point) == [Point("drill/later", Show.GHOST_FINGER)]
    play_.do(AskedHelp(), AskedHelp())
    assert play_.rows("handled")[0]["choice"] == drills.TOGETHER
    assert play_.said().startswith("いっしょに とじました。")
    assert counts(play_.session) == (0, 0, 0, 0)


# --- coming back


def test_a_power_cut_in_the_middle_loses_nothing() -> None:
    play_ = interrupted(Kind.UPDATE).do(Pressed(Tap("drill/now")))
    session = practice.load(LESSON, practice.save(play_.session))
    assert session == play_.session
    assert session is not None
    again = Play(session).do(Opened(resumed=True))
    assert (
        again.said()
        == "おかえりなさい。つづきから はじめましょう。いまでなくて だいじょうぶ。今夜に できます。"
    )
    assert again.answer().session.phase is Phase.DO


def test_what_was_saved_without_anything_in_between_is_not_loaded() -> None:
    session = replace(interrupted().session, phone=LESSON_PHONE)
    assert practice.load(LESSON, practice.save(session)) is None


LESSON_PHONE = SCENES[LESSON.scene].build()


def test_leaving_tells_where_it_was_and_one_step_back_takes_it_away() -> None:
    play_ = interrupted().do(Left())
    assert play_.rows("terminated") == [{"round": "alone", "phase": "drill"}]
    index = interrupted().session.index
    session = interrupted().do(AskedBack()).session
    assert (session.phase, session.phone.drill.kind) == (Phase.DO, Kind.NONE)
    assert session.index < index


# --- the whole course


@pytest.mark.parametrize("lesson", COURSE, ids=lambda lesson: lesson.id)
def test_the_robot_gets_through_with_something_in_between(lesson: Lesson) -> None:
    assert robot_plays(lesson, mastered=1) is None
