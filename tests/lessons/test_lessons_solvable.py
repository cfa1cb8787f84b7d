"""Every lesson that is shipped: it can be played to the end, also by somebody who makes every listed slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from sapporo_learn.content.checker import check
from sapporo_learn.content.folder import load_lesson
from sapporo_learn.content.loader import load_course
from sapporo_learn.content.robot import play, way_of_slip
from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Gesture, Round, Show
from sapporo_learn.core.route import completes, planned, rest, steps_of, way_of

LESSONS = Path(__file__).parents[2] / "lessons"
COURSE = load_course(LESSONS)
TEMPLATE = load_lesson(LESSONS / "_template").lesson
ALL = [*COURSE.lessons, TEMPLATE]
STEPS = [
    pytest.param(lesson, index, id=f"{lesson.id}-{step.id}")
    for lesson in ALL
    for index, step in enumerate(lesson.steps)
]
SLIPS = [
    pytest.param(lesson, index, number, id=f"{lesson.id}-{step.id}-{slip.event.name}")
    for lesson in ALL
    for index, step in enumerate(lesson.steps)
    for number, slip in enumerate(step.mistakes)
]


def by_id(lessons):
    return pytest.mark.parametrize("lesson", lessons, ids=lambda lesson: lesson.id)


def test_nothing_is_left_to_put_right_or_better():
    report = check(LESSONS)
    assert [str(problem) for problem in report.problems] == []
    assert report.lessons == COURSE.lessons


def test_the_course_has_its_lessons_in_order():
    assert [lesson.id for lesson in COURSE.lessons] == [
        "finger",
        "power-and-buttons",
        "back-home",
        "answer-a-call",
        "make-a-call",
        "kana-multitap",
        "kana-voice",
        "photos",
        "read-qr",
        "message-stamp",
        "photo-and-friends",
        "video-call",
        "map-and-way",
        "bus-times",
        "weather-and-snow",
        "wifi-and-battery",
        "emergency-alert",
        "scam-sms",
        "scam-message",
        "city-services",
        "ask-ai",
    ]
    units = ["start", "phone", "text", "photo", "message", "town", "safe", "city"]
    assert [unit.id for unit in COURSE.units] == units


@by_id(ALL)
def test_a_robot_that_knows_only_place_and_gesture_comes_to_the_stamp(lesson):
    assert play(lesson) is None


@by_id(ALL)
def test_a_robot_that_makes_the_listed_slips_first_comes_to_the_stamp_too(lesson):
    for slip in range(max(len(step.mistakes) for step in lesson.steps)):
        assert play(lesson, slip) is None


@pytest.mark.parametrize(("lesson", "index", "number"), SLIPS)
def test_a_listed_slip_is_answered_with_its_sentence(lesson, index, number):
    step = lesson.steps[index]
    slip = step.mistakes[number]
    phone = planned(lesson, index)
    way = way_of_slip(phone, step, slip)
    assert way is not None
    session = practice.Session(lesson, step.rounds[0], index, practice.Phase.DO, phone, phone)
    for act in way:
        session, effects = practice.advance(session, practice.Pressed(act))
    assert (slip.say,) in [effect.texts for effect in effects if isinstance(effect, practice.Say)]


@pytest.mark.parametrize(("lesson", "index"), STEPS)
def test_each_step_is_complete_for_learner_and_instructor(lesson, index):
    step = lesson.steps[index]
    assert step.done
    assert step.coach
    shows = [hint.show for hint in step.hints]
    assert shows == [Show.PULSE, Show.GHOST_FINGER]
    assert len({hint.say for hint in step.hints} | {step.say}) == 3


@pytest.mark.parametrize(("lesson", "index"), STEPS)
def test_the_wanted_touch_is_possible_as_the_lesson_means_it(lesson, index):
    step = lesson.steps[index]
    phone = planned(lesson, index)
    assert rest(phone, step) == way_of(step)
    assert completes(planned(lesson, index), step)


@by_id(ALL)
def test_a_lesson_is_short_and_brings_few_new_ways_of_touching(lesson):
    assert 5 <= len(lesson.steps) <= 9
    assert len(lesson.intro) <= 3
    assert len({step.gesture for step in lesson.steps} - {Gesture.TAP}) <= 3
    assert steps_of(lesson, Round.ALONE)


def test_the_finger_meets_every_way_of_touching():
    finger = COURSE.lessons[0]
    ways = [(step.point_at, step.gesture.value) for step in finger.steps]
    assert ways == [
        ("playground/snowman", "tap"),
        ("playground/lantern", "hold"),
        ("playground/close-lantern", "tap"),
        ("playground/lantern", "tap"),
        ("playground/sledge", "slide-right"),
        ("playground/page", "slide-left"),
        ("playground/bird", "tap"),
        ("playground/page", "slide-right"),
    ]


def test_each_lesson_practises_a_slip_on_purpose():
    on_purpose = {lesson.id: {step.id for step in lesson.steps} for lesson in COURSE.lessons}
    assert "hold-lantern" in on_purpose["finger"]
    assert "decline-on-purpose" in on_purpose["answer-a-call"]
    assert "erase-digit" in on_purpose["make-a-call"]
    assert {"same-key-on-purpose", "wipe"} <= on_purpose["kana-multitap"]
    assert {"speak", "wipe"} <= on_purpose["kana-voice"]
    assert "back-again" in on_purpose["map-and-way"]
    assert {"turn-camera", "lift-finger", "restore"} <= on_purpose["photos"]
    assert {"away", "steady", "leave-unknown"} <= on_purpose["read-qr"]
    assert {"hold-own", "unsend"} <= on_purpose["message-stamp"]
    assert "block" in on_purpose["photo-and-friends"]
    assert {"show-controls", "camera-on", "hang-up-police"} <= on_purpose["video-call"]
    assert {"opposite-on-purpose", "back-from-saturday"} <= on_purpose["bus-times"]
    assert {"today-on-purpose", "back-to-tomorrow"} <= on_purpose["weather-and-snow"]
    assert {"close-on-purpose", "read-again"} <= on_purpose["emergency-alert"]
    assert {"link-on-purpose", "close-page"} <= on_purpose["scam-sms"]
    assert {"send-on-purpose", "phone-after"} <= on_purpose["scam-message"]


@by_id([lesson for lesson in COURSE.lessons if lesson.unit == "safe" and lesson.id.startswith("scam-")])
def test_whatever_round_of_a_scam_lesson_is_played_it_ends_with_advice(lesson):
    for turn in Round:
        assert lesson.steps[steps_of(lesson, turn)[-1]].id == "consult"
