"""What time does in a lesson, and what is kept of it: nobody loses more than one touch."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from sapporo_learn.core import practice, wording
from sapporo_learn.core.lesson import Gesture, Round
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.ports import Chime, LessonState, SpeechEvent
from sapporo_learn.core.practice import Phase, Session
from sapporo_learn.core.ruby import parse
from sapporo_learn.core.touch import Cause
from sapporo_learn.ui.lesson_record import Visit
from tests.helpers.desk import Desk
from tests.helpers.small_lesson import LESSON

GUEST = Visit("", "visit")
SNOW = "playground/snowman"


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


def lasting(session: Session | None) -> Session:
    """What of a session must come back; how long somebody rested need not."""
    assert session is not None
    return replace(session, waited_s=0.0, idle_s=0.0, said=(), tone=practice.Tone.STEP)


# --- time and voice -----------------------------------------------------------------------------------------


def test_a_finger_stops_the_voice_at_once(desk):
    desk.begin().to(Round.HINT, "snow")
    stops = desk.speaker.stops
    desk.phone.contact_began()
    assert desk.speaker.stops == stops + 1


def rest(qtbot, desk: Desk, seconds: float, until: Callable[[], bool]) -> None:
    """Let nobody do anything for so long, and then see this."""
    for _ in range(round(seconds)):
        desk.now += desk.pace
        idle = desk.session.idle_s
        qtbot.waitUntil(lambda idle=idle: desk.session.idle_s > idle)
    qtbot.waitUntil(until)


def test_silence_brings_help_by_itself_when_the_voice_has_ended(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    rest(qtbot, desk, 30, lambda: True)  # the voice is still speaking
    assert "hinted" not in desk.verbs
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    rest(qtbot, desk, 13, lambda: desk.verbs[-1] == "hinted")
    assert desk.log.rows[-1].result == {"step": "snow", "round": "hint", "rung": 1}
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    rest(qtbot, desk, 14, lambda: desk.log.rows[-1].result["rung"] == 2)
    assert desk.model.property("feedbackKind") == "hint"


def test_a_finger_that_stopped_the_voice_does_not_stop_the_help(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    desk.phone.contact_began()
    desk.phone.contact_cancelled()
    rest(qtbot, desk, 13, lambda: desk.verbs[-1] == "hinted")


def test_help_waits_for_a_notice_that_is_spoken_and_then_goes_on(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    desk.voice.say((parse("記録できません。"),))
    rest(qtbot, desk, 30, lambda: True)
    assert "hinted" not in desk.verbs
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    rest(qtbot, desk, 13, lambda: desk.verbs[-1] == "hinted")


def test_a_notice_over_the_praise_does_not_hold_the_lesson_up(qtbot, desk):
    desk.begin().to(Round.TOGETHER, "snow", Phase.DONE_STEP)
    desk.voice.say((parse("記録できません。"),))
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    assert desk.session.phase is Phase.DONE_STEP
    rest(qtbot, desk, 5, lambda: desk.session.index == 1)


def test_a_voice_that_failed_does_not_stop_the_help(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    with qtbot.waitSignal(desk.voice.spoken):
        desk.speaker.tell(SpeechEvent("stopped", len(desk.speaker.said)))
    rest(qtbot, desk, 13, lambda: desk.verbs[-1] == "hinted")


def test_silence_before_the_first_step_is_answered(qtbot, desk):
    desk.begin()
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    rest(qtbot, desk, 13, lambda: len(desk.speaker.said) == 2)
    assert desk.speaker.said[0] == desk.speaker.said[1]
    with qtbot.waitSignal(desk.voice.finished):
        desk.speaker.finish()
    rest(qtbot, desk, 14, lambda: desk.speaker.last == "『はじめる』を さわってください。")


def test_a_computer_that_slept_does_not_count_as_rest(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    desk.phone.contact_began()
    desk.now += 3600 * desk.pace
    rest(qtbot, desk, 1, lambda: True)
    assert desk.session.waited_s <= 6.0
    assert "hinted" not in desk.verbs


# --- what is kept -------------------------------------------------------------------------------------------


def test_after_every_accepted_touch_the_record_can_go_on_from_there(desk):
    desk.begin()
    kept: list[str] = []
    while desk.session.phase is not Phase.FINISHED:
        doing = desk.session.phase is Phase.DO
        desk.go_on()
        if desk.session.phase is Phase.FINISHED:
            break
        if doing or desk.session.phase in (Phase.WATCH, Phase.ROUND_END):
            kept.append(desk.kept)
            assert lasting(practice.load(LESSON, desk.kept)) == lasting(desk.session)
    assert len(set(kept)) == len(kept) > 20


def test_a_touch_that_leads_away_is_kept_too(desk):
    desk.begin().to(Round.HINT, "snow")
    desk.touch(Cause.WRONG_IDEA, "nav/home", Gesture.TAP)
    assert practice.load(LESSON, desk.kept).phone == desk.session.phone != desk.session.step_phone


def test_whoever_leaves_goes_on_at_the_exact_step_with_the_phone_as_it_was(qapp, desk):
    desk.begin().to(Round.HINT, "hold")
    desk.touch(Cause.WRONG_IDEA, "nav/home", Gesture.TAP)
    before = desk.session
    desk.model.leave()
    (state,) = desk.left
    assert (state.lesson, state.passed, state.started, state.save) == ("small", False, True, desk.kept)
    assert desk.log.rows[-1].verb == "terminated"
    assert desk.log.rows[-1].result == {"round": "hint", "phase": "do"}

    again = Desk().begin(save=state.save)
    assert lasting(again.session) == lasting(before)
    assert again.phone.property("screen") == desk.phone.property("screen") == "home"
    assert again.shown("line") == again.speaker.last
    assert again.speaker.last.startswith(wording.WELCOME_BACK.shown)
    assert again.shown("line").endswith("ランプを、じっとさわります。")
    assert again.log.rows[0].result == {"resumed": True}
    again.model.restart()
    again.do()
    assert again.session.phase is Phase.DONE_STEP


@pytest.mark.parametrize("phase", [Phase.WATCH, Phase.DONE_STEP, Phase.ROUND_END])
def test_every_phase_comes_back(desk, phase):
    step = "talk" if phase is Phase.ROUND_END else "snow"
    desk.begin().to(Round.TOGETHER, step, phase)
    desk.model.leave()
    again = Desk().begin(save=desk.kept)
    assert (again.session.phase, again.session.step.id) == (phase, step)
    again.go_on()
    assert again.session.phase is not phase


@pytest.mark.parametrize("save", ["", "{", '{"format":1}', "[]"])
def test_a_save_point_that_cannot_be_read_begins_anew(desk, save):
    desk.begin(save=save)
    assert desk.session.phase is Phase.INTRO
    assert desk.log.rows[0].result == {"resumed": False}


def test_a_save_point_of_another_version_begins_anew(desk):
    desk.begin().to(Round.HINT, "hold")
    old = json.dumps(json.loads(desk.kept) | {"version": LESSON.version - 1})
    again = Desk().begin(save=old)
    assert again.session.phase is Phase.INTRO


def test_a_lesson_that_was_left_hears_nothing_more(qtbot, desk):
    desk.begin().to(Round.HINT, "snow")
    desk.model.leave()
    rows, stops = list(desk.log.rows), desk.speaker.stops
    assert stops > 0
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    desk.model.help()
    desk.model.leave()
    desk.now += 60
    qtbot.wait(30)
    assert desk.log.rows == rows
    assert len(desk.left) == 1
    assert desk.model.session() is None
    assert (desk.shown("title"), desk.model.property("dots"), desk.model.property("phase")) == ("", [], "")


def test_a_guest_leaves_no_save_point(desk):
    desk.begin(GUEST).to(Round.HINT, "hold")
    desk.model.leave()
    assert desk.log.saves == {}
    assert desk.left[0].save != ""  # for this visit alone
    assert {row.learner_id for row in desk.log.rows} == {""}


def test_of_a_guest_only_beginning_leaving_and_finishing_are_recorded(desk):
    desk.begin(GUEST).to(Round.TOGETHER, "snow")
    desk.touch(Cause.MISSED)
    desk.model.help()
    desk.model.leave()
    desk.begin(GUEST, desk.left[0].save).to(Round.ALONE, "talk")
    desk.do()
    desk.model.next()
    assert [(row.verb, row.result) for row in desk.log.rows] == [
        ("initialized", {"resumed": False}),
        ("terminated", {"round": "together", "phase": "do"}),
        ("initialized", {"resumed": True}),
        ("passed", {"mastered": True}),
    ]
    assert all(desk.log.writes)  # and nothing empty


def test_the_stamp_and_the_end_of_the_save_point_are_one_transaction(desk):
    desk.begin().to(Round.ALONE, "talk")
    desk.do()
    kept, before = desk.kept, len(desk.log.writes)
    assert kept
    desk.model.next()
    assert desk.log.writes[before:] == [("passed",)]
    assert desk.kept == ""


def test_a_lesson_left_half_way_stays_as_often_mastered_as_it_was(desk):
    desk.begin(mastered=2).to(Round.HINT, "snow")
    desk.model.leave()
    assert [(state.passed, state.mastered) for state in desk.left] == [(False, 2)]


def test_a_review_that_did_not_hold_counts_from_the_beginning(desk):
    desk.begin(mastered=2).to(Round.ALONE, "hold")
    for _ in range(LESSON.pass_mark.mistakes + 1):
        desk.touch(Cause.MISSED)
    desk.to(Round.ALONE, "talk").go_on()
    desk.model.next()
    assert [state.mastered for state in desk.finished] == [0]


def test_a_power_cut_while_something_lies_over_the_phone_loses_nothing(desk):
    desk.begin(mastered=1).to_drill()
    assert desk.model.property("stage") == "とちゅうの お知らせ"
    assert desk.model.property("coach").startswith("「どれを さわっても")
    again = Desk()
    again.begin(save=desk.kept)
    assert lasting(again.session) == lasting(desk.session)
    assert again.phone.property("cover")["name"] == "drill"
    assert again.speaker.last.endswith(desk.speaker.last)
    again.go_on()
    assert again.verbs[-1] == "handled"
    assert again.phone.property("cover")["name"] == ""


def test_leaving_the_introduction_ends_what_no_longer_fits(desk):
    desk.log.saves["learner", "small"] = "{}"
    desk.begin(save="{}")
    desk.model.leave()
    assert desk.log.saves == {}


def test_the_end_gives_the_stamp_and_leaves_nothing_to_go_on_with(desk):
    desk.begin().to(Round.ALONE, "talk")
    assert desk.kept
    desk.do()
    desk.model.next()
    assert desk.finished == [LessonState("small", passed=True, started=True, mastered=1)]
    assert desk.kept == ""
    assert desk.speaker.chimes[-1] is Chime.STAMP
    assert desk.shown("proud") == desk.speaker.last == LESSON.proud.shown
    assert desk.model.property("phase") == "finished"
    assert [row.verb for row in desk.log.rows[-1:]] == ["passed"]
    desk.model.leave()
    assert desk.left == desk.finished
    assert desk.kept == ""
    assert desk.verbs[-1] == "passed"


def test_who_has_passed_before_begins_with_words_only(desk):
    desk.begin(passed=True)
    desk.model.next()
    assert (desk.session.round, desk.session.phase) == (Round.HINT, Phase.DO)


def test_closing_the_window_leaves_what_is_open_and_nothing_else(desk):
    desk.model.close()
    assert desk.left == []
    desk.begin().to(Round.HINT, "hold")
    desk.model.close()
    assert len(desk.left) == 1
    assert desk.verbs[-1] == "terminated"


def test_closing_after_the_end_records_no_departure(desk):
    desk.begin().to(Round.ALONE, "talk")
    desk.do()
    desk.model.next()
    desk.model.close()
    assert (desk.left, desk.verbs[-1]) == ([], "passed")


def test_after_a_bug_the_lesson_stops_and_what_was_kept_stays(qtbot, desk):
    desk.begin().to(Round.HINT, "hold")
    kept, rows = desk.kept, list(desk.log.rows)
    desk.model.drop()
    desk.now += 60
    qtbot.wait(30)
    assert (desk.model.session(), desk.kept, desk.log.rows, desk.left) == (None, kept, rows, [])


def test_a_second_lesson_begins_with_an_empty_screen_and_its_own_phone(desk):
    desk.begin().to(Round.HINT, "hold")
    desk.model.help()
    desk.model.leave()
    desk.begin()
    assert desk.shown("feedback") == ""
    assert desk.session.phone == SCENES[LESSON.steps[0].scene].build()
    assert desk.model.property("phase") == "intro"
