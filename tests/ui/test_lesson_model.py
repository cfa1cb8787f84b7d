"""A lesson between teaching core, phone, voice and record: what happens reaches all of them."""

from dataclasses import replace

import pytest

from sapporo_learn.core import wording
from sapporo_learn.core.lesson import Gesture, Round
from sapporo_learn.core.ports import Chime, SpeechEvent
from sapporo_learn.core.practice import Phase, save
from sapporo_learn.core.touch import Cause, Touch
from sapporo_learn.ui.lesson_view import COACH, soon
from tests.helpers.desk import LEARNER, Desk
from tests.helpers.small_lesson import LESSON, with_steps
from tests.helpers.small_lesson import SNOW as SNOW_STEP

SNOW, LANTERN = "playground/snowman", "playground/lantern"


@pytest.fixture
def desk(qapp) -> Desk:
    return Desk()


# --- the way through ----------------------------------------------------------------------------------------


def test_a_lesson_opens_with_its_introduction(desk):
    desk.begin()
    assert desk.shown("title") == "小さな教材"
    assert desk.shown("line") == desk.speaker.last == "ゆびの れんしゅうです。ゆっくり はじめましょう。"
    assert desk.model.property("line")["utterance"] == len(desk.speaker.said)
    assert (desk.model.property("phase"), desk.model.property("nextLabel")) == ("intro", "はじめる")
    assert desk.model.property("canBack") is False
    assert {dot["state"] for dot in desk.model.property("dots")} == {"todo"}
    assert [(row.verb, row.result) for row in desk.log.rows] == [("initialized", {"resumed": False})]


def test_a_step_is_shown_first_and_then_it_is_the_learners_turn(desk):
    desk.begin()
    desk.model.next()
    assert desk.phone.property("ghostTarget") == SNOW
    assert desk.model.property("stage") == "見てみましょう"
    assert desk.shown("line") == "雪だるまを、ポンとさわります。"
    desk.watch()
    assert "experienced" in desk.verbs
    assert desk.model.property("stage") == "いっしょに やってみましょう"
    assert (desk.phone.property("pointTarget"), desk.phone.property("pointShow")) == (SNOW, "pulse")
    assert desk.speaker.last == f"{wording.GO_AHEAD.shown}雪だるまを、ポンとさわります。"
    assert desk.model.property("dots")[0] == {"state": "now"}


@pytest.mark.parametrize("last", ["hand", "voice", "sample"])
def test_a_demonstration_ends_when_it_was_seen_and_its_sentence_heard(desk, last):
    desk.begin().model.next()
    if last == "hand":
        desk.speaker.finish()
        assert desk.session.phase is Phase.WATCH
        desk.phone.ghostLeaves()
    else:
        desk.phone.ghostLeaves()
        assert desk.session.phase is Phase.WATCH
        desk.speaker.finish() if last == "voice" else desk.voice.setSpeedStep(0)
    assert desk.session.phase is Phase.DO


def test_a_finger_during_the_demonstration_ends_it(desk):
    desk.begin()
    desk.model.next()
    desk.phone.contact_began()
    assert desk.phone.property("ghostTarget") == ""
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    assert (desk.session.phase, desk.session.index) == (Phase.DO, 0)


def test_what_is_right_moves_the_phone_is_praised_and_leads_on(desk):
    desk.begin().to(Round.TOGETHER, "snow")
    before = desk.phone.property("playground")
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    assert desk.phone.property("playground") != before
    assert desk.shown("feedback") == desk.speaker.last == "雪だるまが、わらいました。"
    assert (desk.model.property("feedbackKind"), desk.speaker.chimes[-1]) == ("praise", Chime.DONE)
    assert desk.shown("line").endswith("雪だるまを、ポンとさわります。")  # the instruction stays
    assert desk.model.property("nextLabel") == "つぎへ"
    assert desk.phone.property("pointTarget") == ""
    assert [row.verb for row in desk.log.rows[-2:]] == ["touched", "completed"]


def test_the_end_of_the_praise_leads_on_by_itself(qtbot, desk):
    desk.begin().to(Round.TOGETHER, "snow", Phase.DONE_STEP)
    desk.speaker.finish()
    qtbot.waitUntil(lambda: desk.session.index == 1)
    assert desk.session.phase is Phase.WATCH
    assert desk.shown("feedback") == ""


def test_the_end_of_something_said_earlier_leads_nowhere(qtbot, desk):
    desk.begin().to(Round.TOGETHER, "snow", Phase.DONE_STEP)
    earlier = len(desk.speaker.said) - 1
    with qtbot.assertNotEmitted(desk.model.changed, wait=50):
        desk.speaker.tell(SpeechEvent("finished", earlier))
    assert desk.session.phase is Phase.DONE_STEP


def test_what_went_astray_is_answered_kindly_and_recorded(desk):
    desk.begin().to(Round.TOGETHER, "snow")
    desk.phone.touched.emit(Touch(Cause.MISSED, "", None, "left", 5.04, 100.4, -9.96, 0.0))
    assert desk.shown("feedback") == desk.speaker.last == "おしい。すこし右です。"
    assert (desk.model.property("feedbackKind"), desk.speaker.chimes[-1]) == ("finger", Chime.NOT_YET)
    assert desk.model.property("phase") == "do"
    row = desk.log.rows[-1]
    assert (row.verb, row.learner_id, row.session_id, row.lesson, row.lesson_version, row.step) == (
        "attempted",
        "learner",
        "visit",
        "small",
        3,
        0,
    )
    assert row.result == {
        "step": "snow",
        "round": "together",
        "cause": "missed",
        "ms": 100,
        "mm": 5.0,
        "dir": "left",
        "off_x": -10.0,
        "off_y": 0.0,
        "target": "",
    }


def test_a_listed_slip_puts_the_phone_back(desk):
    desk.begin().to(Round.TOGETHER, "hold")
    before = desk.phone.property("playground")
    desk.touch(Cause.WRONG_IDEA, LANTERN, Gesture.TAP)
    assert desk.shown("feedback") == "あかりが つきました。"
    assert desk.phone.property("playground") == before


def test_the_finger_is_read_against_the_present_step(desk, monkeypatch):
    told: list[tuple[str, Gesture, bool]] = []
    read = desk.phone.set_reading
    monkeypatch.setattr(
        desk.phone,
        "set_reading",
        lambda wanted, gesture, tolerance, helping: (
            told.append((wanted, gesture, helping)),
            read(wanted, gesture, tolerance, helping=helping),
        ),
    )
    desk.begin().to(Round.TOGETHER, "hold")
    assert told[-1] == (LANTERN, Gesture.HOLD, True)
    desk.to(Round.ALONE, "snow")
    assert told[-1] == (SNOW, Gesture.TAP, False)


def test_every_stage_has_its_words(desk):
    desk.begin().to(Round.HINT, "snow")
    assert desk.model.property("stage") == "こんどは ことばだけで"
    desk.to(Round.ALONE, "snow")
    assert desk.model.property("stage") == "おさらい。ひとりで どうぞ"
    assert desk.shown("line") == "雪だるまを、わらわせましょう。"


def test_dots_count_the_steps_of_the_round(desk):
    desk.begin().to(Round.TOGETHER, "close")
    assert [dot["state"] for dot in desk.model.property("dots")] == ["done"] * 2 + ["now"] + ["todo"] * 3
    desk.to(Round.TOGETHER, "talk", Phase.ROUND_END)
    assert {dot["state"] for dot in desk.model.property("dots")} == {"done"}
    desk.to(Round.ALONE, "snow", Phase.DONE_STEP)
    alone = [step for step in LESSON.steps if step.alone]
    assert [dot["state"] for dot in desk.model.property("dots")] == ["done"] + ["todo"] * (len(alone) - 1)


# --- what one can ask for -----------------------------------------------------------------------------------


def test_again_says_the_last_words_once_more(desk):
    desk.begin().to(Round.HINT, "snow")
    said = desk.speaker.last
    desk.model.repeat()
    assert desk.speaker.said[-2:] == [desk.speaker.said[-1]] * 2
    assert desk.speaker.last == said


def test_help_comes_at_once_and_is_recorded(desk):
    desk.begin().to(Round.HINT, "snow")
    desk.model.help()
    assert desk.shown("feedback") == "白くて丸い雪だるまです。"
    assert desk.model.property("feedbackKind") == "hint"
    assert (desk.phone.property("pointTarget"), desk.phone.property("pointShow")) == (SNOW, "pulse")
    assert (desk.log.rows[-1].verb, desk.log.rows[-1].result["rung"]) == ("asked", 2)


def test_one_step_back(desk):
    desk.begin().to(Round.HINT, "hold")
    assert desk.model.property("canBack") is True
    desk.model.back()
    assert desk.session.step.id == "snow"
    assert desk.shown("line") == "雪だるまを、ポンとさわります。"


def test_back_to_the_beginning_of_the_step_shows_the_phone_as_it_was(desk):
    desk.begin().to(Round.HINT, "snow")
    before = desk.phone.property("screen")
    desk.touch(Cause.WRONG_IDEA, "nav/home", Gesture.TAP)
    assert desk.phone.property("screen") != before
    desk.model.restart()
    assert desk.phone.property("screen") == before
    assert desk.kept == save(desk.session)


def test_the_coach_reads_what_belongs_to_the_step(desk):
    assert desk.model.property("coach") == ""
    lesson = with_steps(replace(SNOW_STEP, coach="「ポン」と言います。"), LESSON.steps[1])
    desk.model.start(LEARNER, lesson, "", passed_before=False)
    assert desk.model.property("coach") == "「ポン」と言います。"
    desk.to(Round.TOGETHER, "hold", Phase.WATCH)
    assert desk.model.property("coach") == COACH


def test_what_will_be_said_soon_is_made_ready(desk):
    desk.begin()
    assert desk.speaker.prefetched[-1] == soon(desk.session)
    assert LESSON.steps[0].say in desk.speaker.prefetched[-1]
    assert LESSON.steps[1].say in desk.speaker.prefetched[-1]
    desk.to(Round.ALONE, "snow")
    assert LESSON.steps[1].alone in soon(desk.session)
    desk.to(Round.ALONE, "talk")
    assert LESSON.proud in desk.speaker.prefetched[-1]
    assert all(desk.speaker.prefetched[-1])


def test_back_and_restart_are_offered_only_where_they_do_something(qtbot, desk):
    def offered() -> tuple[bool, bool]:
        return desk.model.property("canBack"), desk.model.property("canRestart")

    assert offered() == (False, False)
    desk.begin()
    assert offered() == (False, False)
    desk.model.next()
    assert offered() == (True, False)  # a demonstration
    desk.watch()
    assert offered() == (True, False)  # nothing to put back yet
    with qtbot.waitSignal(desk.model.changed):
        desk.touch(Cause.WRONG_IDEA, "nav/home", Gesture.TAP)
    assert offered() == (True, True)
    with qtbot.waitSignal(desk.model.changed):
        desk.model.restart()
    assert offered() == (True, False)
    desk.do()
    assert offered() == (True, False)  # praised; the phone has changed, but the step is over
    desk.to(Round.TOGETHER, "talk", Phase.ROUND_END)
    assert offered() == (True, False)
    desk.to(Round.ALONE, "talk")
    desk.do()
    desk.model.next()
    assert offered() == (False, False)


def test_a_touch_on_the_phone_before_and_between_the_rounds_is_answered(desk):
    desk.begin()
    assert desk.model.property("pausing") is True
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    assert desk.shown("feedback") == desk.speaker.last == "『はじめる』を さわってください。"
    assert desk.shown("line") == "ゆびの れんしゅうです。ゆっくり はじめましょう。"
    assert desk.verbs == ["initialized"]
    desk.to(Round.TOGETHER, "snow")
    assert desk.model.property("pausing") is False
    desk.to(Round.TOGETHER, "talk", Phase.ROUND_END)
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    assert desk.shown("feedback") == desk.speaker.last == "『つぎへ』を さわってください。"
    assert (desk.model.property("feedbackKind"), desk.model.property("pausing")) == ("hint", True)


# --- a second look


def test_leaving_the_introduction_keeps_nothing_to_go_on_with(desk):
    desk.begin()
    desk.model.leave()
    assert desk.kept == ""
    assert desk.left[-1].save == ""


def test_help_during_the_demonstration_brings_the_learners_own_phone_back(desk):
    desk.begin()
    desk.model.next()
    desk.model.help()
    assert desk.session.phase is Phase.DO
    assert desk.phone.property("ghostTarget") == ""


def test_coming_back_to_a_step_that_is_done_shows_its_sentence(desk):
    desk.begin().to(Round.TOGETHER, "snow")
    desk.touch(Cause.TAP, SNOW, Gesture.TAP)
    assert desk.session.phase is Phase.DONE_STEP
    again = Desk().begin(save=desk.kept)
    assert again.session.phase is Phase.DONE_STEP
    assert again.shown("line") == "雪だるまを、ポンとさわります。"
