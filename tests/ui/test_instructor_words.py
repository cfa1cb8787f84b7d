"""Rows of the record as an instructor reads them: Japanese, no jargon, no percent."""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from sapporo_learn.core.figures import LessonRun, Standing, StepRecord, StepTrouble
from sapporo_learn.core.lesson import Lesson
from sapporo_learn.core.mastery import CAUSE_WORDS
from sapporo_learn.core.phone.apps.drill import KINDS
from sapporo_learn.core.ports import ClassRow, Learner
from sapporo_learn.ui import instructor_words as words
from sapporo_learn.ui import moments
from tests.helpers.school_class import course

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=9)))
FINGER, CALL, STAMP = LESSONS = tuple(
    lesson for lesson in course() if lesson.id in {"finger", "answer-a-call", "message-stamp"}
)
TODAY = (2026, 11, 23, 10, 5)


def ms(*when: int) -> int:
    return round(datetime(*when, tzinfo=NOW.tzinfo).timestamp() * 1000)


def row(
    name: str = "すずらん",
    result: str = "going",
    at: tuple[int, ...] = TODAY,
    passed: tuple[str, ...] = (),
    lesson: Lesson | None = CALL,
    **standing: object,
) -> ClassRow:
    last = lesson.id if lesson else "gone"
    how = Standing(**standing)  # type: ignore[arg-type]
    return ClassRow(Learner(name, name, "suzuran"), ms(*at), passed, last, result, how)


def held(count: int, step: int = 0, **more: object) -> dict[str, object]:
    return {"cause": "held", "count": count, "cause_step": step, **more}


def record(lesson: Lesson = CALL, step: int = 0, **more: object) -> StepRecord:
    usual: dict[str, object] = {
        "step": step,
        "step_id": lesson.steps[step].id,
        "tries": 5,
        "done": 1,
        "together": 0,
        "outcome": "done",
        "median_ms": 9000,
        "hints": 0,
        "helps": 0,
        "causes": (("held", 2),),
    }
    return StepRecord(**{**usual, **more})  # type: ignore[arg-type]


def run(lesson: str, *steps: StepRecord, number: int = 1, eased: bool = False) -> LessonRun:
    return LessonRun(lesson, number, ms(*TODAY), eased, steps)


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
    assert moments.day(at, NOW) == said


def test_a_day_is_the_day_of_the_class_not_of_greenwich():
    assert moments.day(ms(2026, 11, 23, 8, 0), NOW.replace(hour=9)) == "きょう"  # 22 Nov in UTC
    assert moments.clock(ms(2026, 11, 23, 8, 5), NOW) == "8時05分"
    assert moments.clock(0, NOW) == ""


@pytest.mark.parametrize(
    ("length", "said"),
    [(0, "–"), (300, "1秒"), (12_400, "12秒"), (59_700, "1分0秒"), (125_000, "2分5秒")],
)
def test_durations(length, said):
    assert moments.duration(length) == said


def test_causes_are_words_most_frequent_first():
    assert words.causes([("held", 1), ("missed", 3)]) == ["「となりをさわる」3回", "「長くさわる」1回"]
    assert words.causes([("from-a-later-version", 2)]) == ["「ほかのさわり方」2回"]


@pytest.mark.parametrize(
    ("given", "kind", "word", "why"),
    [
        (row(helps=2, **held(4, 2)), "help", "たすけて 2回", "手順3で「長くさわる」4回。"),
        (row(helps=1), "help", "たすけて 1回", "どうすればよいか、まよったようです。"),
        (row(helps=1, helped=True), "going", "順調です", "とちゅうで、たすけてを1回使いました。"),
        (row(**held(3)), "stuck", "つまずいています", "手順1で「長くさわる」3回。"),
        (row(**held(3, settled=True)), "going", "順調です", "手順1で「長くさわる」3回。"),
        (row(**held(2)), "going", "順調です", "手順1で「長くさわる」2回。"),
        (row(), "going", "順調です", "つまずきは ありません。"),
        (row(result="none"), "new", "これからです", "まだ はじめていません。"),
        (row(step=4, call="rest", helps=3), "call", "助けて", "手順5で 1分以上、手が止まっています。"),
        (row(step=4, call="rest", left=True), "stuck", "つまずいています", "手順5で 手が止まりました。"),
        (
            row(step=4, call="stumbles", call_count=3, **held(3, 4)),
            "call",
            "助けて",
            "手順5で「長くさわる」3回。",
        ),
        (
            row(step=4, call="stumbles", call_count=5, **held(3, 4)),
            "call",
            "助けて",
            "手順5で「長くさわる」など 5回。",
        ),
        (
            row(step=4, call="stumbles", call_count=3, left=True, **held(3, 4)),
            "stuck",
            "つまずいています",
            "手順5で「長くさわる」3回。",
        ),
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
    said = words.class_row(row(step=5, passed=(FINGER.id, "gone"), **held(4, 2)), LESSONS, NOW)
    assert said["name"] == "すずらんさん"
    assert said["place"] == "電話に出る　手順6"  # where somebody is, not where the stumbles were
    assert said["visit"] == "きょう 10時05分"
    assert said["passed"] == "3つのうち 1つ"
    assert said["stamps"] == "教材 1つ"
    assert words.class_row(row(), LESSONS, NOW)["place"] == "電話に出る"


def test_a_lesson_that_is_no_longer_taught_has_no_strange_name():
    assert words.class_row(row(lesson=None), LESSONS, NOW)["place"] == "いまはない教材"
    old = run("gone", record(step_id="old-step"))
    said = words.learner_page(row(lesson=None), [old], LESSONS, NOW)
    assert said["steps"][0]["heading"] == "いまはない教材"
    assert said["steps"][0]["text"] == "いまはない手順"
    assert "gone" not in "".join(every_string(said["steps"]))


def test_whoever_needs_help_comes_first_on_every_day():
    rows = [
        row("できた", "passed", (2026, 11, 23, 13, 0)),
        row("順調", at=(2026, 11, 23, 12, 0)),
        row("たすけて", at=(2026, 11, 23, 9, 0), helps=1),
        row("つまずき", at=(2026, 11, 23, 11, 0), **held(5)),
        row("合図", at=(2026, 11, 23, 8, 0), call="rest"),
        row("先週のたすけて", at=(2026, 11, 16, 9, 0), helps=9),
        row("先週の順調", at=(2026, 11, 16, 10, 0)),
    ]
    said = words.class_rows(rows, LESSONS, NOW)
    assert [line["plainName"] for line in said] == [
        "合図",
        "たすけて",
        "つまずき",
        "順調",
        "できた",
        "先週のたすけて",
        "先週の順調",
    ]
    assert [line["heading"] for line in said] == ["", "", "", "", "", "11月16日（月）　2人", ""]


def test_two_who_need_help_stand_in_the_order_of_their_visits():
    rows = [row("前", at=(2026, 11, 23, 9, 0), helps=1), row("後", at=(2026, 11, 23, 10, 0), helps=1)]
    assert [line["plainName"] for line in words.class_rows(rows, LESSONS, NOW)] == ["後", "前"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "きょうは、まだ どなたも練習していません。"),
        ([row(at=(2026, 11, 22, 9, 0), helps=1)], "きょうは、まだ どなたも練習していません。"),
        ([row(), row(result="passed")], "きょうは2人。みなさん、順調です。"),
        (
            [row(helps=1), row(**held(3)), row(), row(call="rest")],
            "きょうは4人。お手伝いがいる方は、3人です。",
        ),
    ],
)
def test_the_class_in_one_line(rows, said):
    assert words.class_summary(rows, LESSONS, NOW) == said


@pytest.mark.parametrize(
    ("outcome", "hints", "helps", "said"),
    [
        ("done", 0, 0, "ひとりで できました"),
        ("done", 3, 0, "ヒント 3回で できました"),
        ("done", 3, 1, "たすけて 1回、ヒント 3回で できました"),
        ("together", 4, 0, "いっしょに しました、ヒント 4回"),
        ("together", 0, 4, "いっしょに しました、たすけて 4回"),
        ("", 0, 0, "まだ とちゅうです"),
        ("", 2, 1, "まだ とちゅうです、たすけて 1回、ヒント 2回"),
    ],
)
def test_how_a_step_went(outcome, hints, helps, said):
    step = words.step_row(record(outcome=outcome, hints=hints, helps=helps), CALL)
    assert step["state"] == said
    assert step["outcome"] == outcome
    assert (step["number"], step["time"]) == ("1", "9秒")
    assert step["text"] == "緑の丸をポンとさわって、電話に出ます。"


def test_a_learner_is_told_lesson_by_lesson_the_last_one_first_then_in_the_order_of_the_course():
    runs = [
        run(CALL.id, record(median_ms=0)),
        run(FINGER.id, record(FINGER), record(FINGER, 1)),
        run(STAMP.id, record(STAMP), number=3, eased=True),
    ]
    said = words.learner_page(row(passed=(FINGER.id,), lesson=STAMP), runs, LESSONS, NOW)
    assert said["known"] is True
    assert [step["heading"] for step in said["steps"]] == [
        "スタンプを送る",
        "さわり方の練習",
        "",
        "電話に出る",
    ]
    assert [step["passed"] for step in said["steps"]] == [False, True, False, False]
    assert [step["run"] for step in said["steps"]] == [
        "3回目の練習　きょう 10時05分　おさらいの つまずきが へりました。",
        "1回目の練習　きょう 10時05分",
        "",
        "1回目の練習　きょう 10時05分",
    ]
    assert said["unmeasured"] is True
    assert words.learner_page(row(), runs[1:], LESSONS, NOW)["unmeasured"] is False


@pytest.mark.parametrize(
    ("kind", "choice", "said"),
    [
        ("notice", "later", "とちゅうのお知らせ：おちついて とじました。"),
        ("permission", "allow", "とちゅうの許可の質問：おちついて とじました。"),
        ("update", "tonight", "とちゅうの更新の質問：おちついて とじました。"),
        ("battery", "together", "とちゅうの電池のお知らせ：いっしょに とじました。"),
        ("", "", ""),
        ("of-tomorrow", "later", ""),
    ],
)
def test_what_came_in_between_is_told_of_a_run(kind, choice, said):
    told = words.run_line(replace(run(CALL.id), drill=kind, drill_choice=choice), NOW)
    assert told == "　".join(part for part in ("1回目の練習　きょう 10時05分", said) if part)


def test_every_kind_that_comes_in_between_has_words():
    assert set(words.BETWEEN) == set(KINDS)


def test_somebody_without_a_record_is_unknown():
    assert words.learner_page(None, [], LESSONS, NOW) == {"known": False, "steps": []}


def test_a_lesson_row_counts_people_and_keeps_the_coach_apart():
    trouble = StepTrouble(CALL.id, 0, "answer", 8, 5, "held", (("held", 9), ("slid", 1)), 2, 1, 4000)
    said = words.trouble_row(trouble, CALL)
    assert said["people"] == "8人のうち 5人が つまずきました。"
    assert said["short"] == "8人のうち 5人。「長くさわる」"
    assert said["share"] == 5 / 8
    assert said["causes"] == ["「長くさわる」9回", "「すべる」1回"]
    assert said["coach"] == CALL.steps[0].coach
    assert said["hints"] == "たすけて 1回、ヒント 2回"


def test_a_step_without_stumbles_or_lesson_is_told_too():
    said = words.trouble_row(StepTrouble("gone", 1, "old-step", 0, 0, "", (), 0, 0, 0), None)
    assert said["people"] == "つまずいた方は いません。"
    assert (said["share"], said["coach"], said["hints"], said["time"]) == (0.0, "", "ヒントなし", "–")


def test_a_lesson_in_one_line():
    hard = StepTrouble(CALL.id, 4, "answer", 8, 5, "held", (("held", 9),), 0, 0, 0)
    easy = StepTrouble(CALL.id, 0, "answer", 8, 0, "", (), 0, 0, 0)
    assert "まだありません" in words.lesson_summary([])
    assert words.lesson_summary([easy]) == "この教材で つまずいた方は、いません。"
    assert words.lesson_summary([hard, easy]) == "いちばん つまずきやすいのは、手順5です。"


def test_the_hardest_steps_of_the_course_are_few_and_really_hard():
    troubles = [
        StepTrouble(lesson.id, at, "x", 10, stumbled, "held", (("held", stumbled),), 0, 0, 0)
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
    every = tuple((cause, 1) for cause in CAUSE_WORDS)
    trouble = StepTrouble(CALL.id, 0, "answer", 8, 5, "held", every, 1, 1, 9)
    steps = [record(causes=every, hints=1, helps=1), record(step=1, outcome="together")]
    shown = row(helps=1, cause="edge", count=3, cause_step=1)
    who = words.learner_page(shown, [run(CALL.id, *steps, eased=True)], LESSONS, NOW)
    ours = {key: value for key, value in who.items() if key not in ("id", "picture", "kind")}
    for step in ours["steps"]:
        del step["outcome"]
    calls = [words.class_row(row(step=1, call=why), LESSONS, NOW)["why"] for why in ("rest", "stumbles")]
    said = every_string([ours, calls, words.trouble_row(trouble, CALL)])
    assert len(said) > 30
    for text in said:
        assert not re.search("[%％A-Za-z]", text), text


def test_facts_that_are_past_are_told_and_those_that_hold_are_not() -> None:
    today = NOW.toordinal()
    said = [
        words.past_note(lesson and replace(lesson, valid_until=until), NOW)
        for lesson, until in ((CALL, None), (CALL, today), (None, None), (CALL, today - 1))
    ]
    assert said[:3] == ["", "", ""]
    assert "2026年11月22日（日）まで" in said[3]
