"""Rows of the record as an instructor reads them: Japanese, no jargon, no percent."""

import re
from datetime import datetime, timedelta, timezone

import pytest

from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.ports import ClassRow, Learner, StepRecord, StepTrouble
from sapporo_learn.ui import instructor_words as words
from tests.helpers.school_class import course

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=9)))
LESSONS = course()
FINGER, CALL, STAMP = LESSONS
TODAY = (2026, 11, 23, 10, 5)


def ms(*when: int) -> int:
    return round(datetime(*when, tzinfo=NOW.tzinfo).timestamp() * 1000)


def row(
    name: str = "すずらん",
    result: str = "going",
    at: tuple[int, ...] = TODAY,
    cause: tuple[str, int, int] = ("", 0, 0),
    helps: int = 0,
    passed: tuple[str, ...] = (),
    lesson: Lesson | None = CALL,
) -> ClassRow:
    last = lesson.id if lesson else "gone"
    return ClassRow(Learner(name, name, "suzuran"), ms(*at), passed, last, result, *cause, helps)


def every_string(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in every_string(one)]
    if isinstance(value, list):
        return [text for one in value for text in every_string(one)]
    return []


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (ms(*TODAY), "きょう"),
        (ms(2026, 11, 23, 0, 0), "きょう"),
        (ms(2026, 11, 22, 23, 59), "きのう"),
        (ms(2026, 11, 20, 9, 0), "11月20日（金）"),
        (ms(2025, 12, 1, 9, 0), "2025年12月1日（月）"),
        (ms(2026, 11, 24, 9, 0), "11月24日（火）"),  # a clock that was set back
        (0, "まだ"),
    ],
)
def test_days(at, said):
    assert words.day(at, NOW) == said


def test_a_day_is_the_day_of_the_class_not_of_greenwich():
    assert words.day(ms(2026, 11, 23, 8, 0), NOW.replace(hour=9)) == "きょう"  # 22 Nov in UTC
    assert words.clock(ms(2026, 11, 23, 8, 5), NOW) == "8時05分"
    assert words.clock(0, NOW) == ""


@pytest.mark.parametrize(
    ("length", "said"),
    [(0, "–"), (300, "1秒"), (12_400, "12秒"), (59_700, "1分0秒"), (125_000, "2分5秒")],
)
def test_durations(length, said):
    assert words.duration(length) == said


def test_causes_are_words_most_frequent_first():
    assert words.causes([("held", 1), ("missed", 3)]) == ["「となりをさわる」3回", "「長くさわる」1回"]
    assert words.causes([("from-a-later-version", 2)]) == ["「ほかのさわり方」2回"]


@pytest.mark.parametrize(
    ("given", "kind", "word", "why"),
    [
        (row(helps=2, cause=("held", 4, 2)), "help", "たすけて 2回", "手順3で「長くさわる」4回。"),
        (row(helps=1), "help", "たすけて 1回", "どうすればよいか、まよったようです。"),
        (row(cause=("missed", 3, 0)), "stuck", "つまずいています", "手順1で「となりをさわる」3回。"),
        (row(cause=("missed", 2, 0)), "going", "順調です", "手順1で「となりをさわる」2回。"),
        (row(), "going", "順調です", "つまずきは ありません。"),
        (row(result="none"), "new", "これからです", "まだ はじめていません。"),
        (
            row(result="passed", passed=(FINGER.id, CALL.id)),
            "passed",
            "できました",
            "つぎは「スタンプを送る」です。",
        ),
        (
            row(result="passed", passed=(FINGER.id, CALL.id, STAMP.id)),
            "passed",
            "できました",
            "ぜんぶの教材が できました。",
        ),
        (row(result="passed", helps=2), "passed", "できました", "とちゅうで、たすけてを2回使いました。"),
    ],
)
def test_how_somebody_gets_on(given, kind, word, why):
    assert words.condition(given, LESSONS) == words.Condition(kind, word, why)


def test_a_class_row_says_who_where_and_when():
    said = words.class_row(row(cause=("held", 4, 2), passed=(FINGER.id, "gone")), LESSONS, NOW)
    assert said["name"] == "すずらんさん"
    assert said["place"] == "電話に出る　手順3"
    assert said["visit"] == "きょう 10時05分"
    assert said["passed"] == "3つのうち 1つ"


def test_a_lesson_that_is_no_longer_taught_has_no_strange_name():
    assert words.class_row(row(lesson=None), LESSONS, NOW)["place"] == "いまはない教材"
    step = StepRecord("gone", 0, "old-step", 1, 0, 0, 0, 0, ())
    said = words.learner_page(row(lesson=None), [step], LESSONS, NOW)
    assert said["steps"][0]["heading"] == "いまはない教材"
    assert said["steps"][0]["text"] == "いまはない手順"
    assert "gone" not in "".join(every_string(said["steps"]))


def test_whoever_needs_help_comes_first_on_every_day():
    rows = [
        row("できた", "passed", (2026, 11, 23, 13, 0)),
        row("順調", at=(2026, 11, 23, 12, 0)),
        row("たすけて", at=(2026, 11, 23, 9, 0), helps=1),
        row("つまずき", at=(2026, 11, 23, 11, 0), cause=("slid", 5, 0)),
        row("先週のたすけて", at=(2026, 11, 16, 9, 0), helps=9),
        row("先週の順調", at=(2026, 11, 16, 10, 0)),
    ]
    said = words.class_rows(rows, LESSONS, NOW)
    assert [line["plainName"] for line in said] == [
        "たすけて",
        "つまずき",
        "順調",
        "できた",
        "先週のたすけて",
        "先週の順調",
    ]
    assert [line["heading"] for line in said] == ["", "", "", "", "11月16日（月）　2人", ""]


def test_two_who_need_help_stand_in_the_order_of_their_visits():
    rows = [row("前", at=(2026, 11, 23, 9, 0), helps=1), row("後", at=(2026, 11, 23, 10, 0), helps=1)]
    assert [line["plainName"] for line in words.class_rows(rows, LESSONS, NOW)] == ["後", "前"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "きょうは、まだ どなたも練習していません。"),
        ([row(at=(2026, 11, 22, 9, 0), helps=1)], "きょうは、まだ どなたも練習していません。"),
        ([row(), row(result="passed")], "きょうは2人。みなさん、順調です。"),
        ([row(helps=1), row(cause=("held", 3, 0)), row()], "きょうは3人。お手伝いがいる方は、2人です。"),
    ],
)
def test_the_class_in_one_line(rows, said):
    assert words.class_summary(rows, LESSONS, NOW) == said


@pytest.mark.parametrize(
    ("done", "hints", "helps", "said"),
    [
        (1, 0, 0, "ひとりで できました"),
        (2, 3, 0, "ヒント 3回で できました"),
        (2, 3, 1, "たすけて 1回、ヒント 3回で できました"),
        (0, 0, 0, "まだ とちゅうです"),
        (0, 2, 1, "まだ とちゅうです、たすけて 1回、ヒント 2回"),
    ],
)
def test_how_a_step_went(done, hints, helps, said):
    record = StepRecord(CALL.id, 0, "answer", 5, done, 9000, hints, helps, (("held", 2),))
    step = words.step_row(record, CALL)
    assert step["state"] == said
    assert step["done"] is (done > 0)
    assert (step["number"], step["time"]) == ("1", "9秒")
    assert step["text"] == "緑の丸をポンとさわって、電話に出ます。"


def test_a_learner_is_told_lesson_by_lesson_in_the_order_of_the_course():
    steps = [
        StepRecord(CALL.id, 0, "answer", 1, 0, 0, 0, 0, ()),
        StepRecord(FINGER.id, 0, FINGER.steps[0].id, 1, 1, 5000, 0, 0, ()),
        StepRecord(FINGER.id, 1, FINGER.steps[1].id, 1, 1, 5000, 0, 0, ()),
    ]
    said = words.learner_page(row(passed=(FINGER.id,)), steps, LESSONS, NOW)
    assert said["known"] is True
    assert [step["heading"] for step in said["steps"]] == ["さわり方の練習", "", "電話に出る"]
    assert [step["passed"] for step in said["steps"]] == [True, False, False]
    assert said["unmeasured"] is True
    assert words.learner_page(row(), steps[1:], LESSONS, NOW)["unmeasured"] is False


def test_somebody_without_a_record_is_unknown():
    assert words.learner_page(None, [], LESSONS, NOW) == {"known": False, "steps": []}


def test_a_lesson_row_counts_people_and_keeps_the_coach_apart():
    trouble = StepTrouble(CALL.id, 0, "answer", 8, 5, "held", (("held", 9), ("slid", 1)), 2, 4000)
    said = words.trouble_row(trouble, CALL)
    assert said["people"] == "8人のうち 5人が つまずきました。"
    assert said["short"] == "8人のうち 5人。「長くさわる」"
    assert said["share"] == 5 / 8
    assert said["causes"] == ["「長くさわる」9回", "「すべる」1回"]
    assert said["coach"] == CALL.steps[0].coach
    assert said["hints"] == "ヒント 2回"


def test_a_step_without_stumbles_or_lesson_is_told_too():
    said = words.trouble_row(StepTrouble("gone", 1, "old-step", 0, 0, "", (), 0, 0), None)
    assert said["people"] == "つまずいた方は いません。"
    assert (said["share"], said["coach"], said["hints"], said["time"]) == (0.0, "", "ヒントなし", "–")


def test_a_lesson_in_one_line():
    hard = StepTrouble(CALL.id, 4, "answer", 8, 5, "held", (("held", 9),), 0, 0)
    easy = StepTrouble(CALL.id, 0, "answer", 8, 0, "", (), 0, 0)
    assert "まだありません" in words.lesson_summary([])
    assert words.lesson_summary([easy]) == "この教材で つまずいた方は、いません。"
    assert words.lesson_summary([hard, easy]) == "いちばん つまずきやすいのは、手順5です。"


def test_the_hardest_steps_of_the_course_are_few_and_really_hard():
    troubles = [
        StepTrouble(lesson.id, at, "x", 10, stumbled, "held", (("held", stumbled),), 0, 0)
        for at, (lesson, stumbled) in enumerate([(FINGER, 2), (CALL, 9), (STAMP, 0), (STAMP, 5), (CALL, 7)])
    ]
    said = words.hardest(troubles, LESSONS)
    assert [(one["lesson"], one["number"]) for one in said] == [
        ("電話に出る", "2"),
        ("電話に出る", "5"),
        ("スタンプを送る", "4"),
    ]
    assert words.hardest(troubles[2:3], LESSONS) == []


def test_nothing_is_said_in_percent_or_in_latin_letters():
    step = StepRecord(CALL.id, 0, "answer", 5, 1, 9000, 1, 1, tuple((cause, 1) for cause in CAUSE_WORDS))
    trouble = StepTrouble(
        CALL.id, 0, "answer", 8, 5, "held", tuple((cause, 1) for cause in CAUSE_WORDS), 1, 9
    )
    who = words.learner_page(row(helps=1, cause=("edge", 3, 1)), [step], LESSONS, NOW)
    ours = {key: value for key, value in who.items() if key not in ("id", "picture", "kind")}
    said = every_string([ours, words.trouble_row(trouble, CALL)])
    assert len(said) > 30
    for text in said:
        assert not re.search("[%％A-Za-z]", text), text
