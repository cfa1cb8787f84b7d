from datetime import datetime, timedelta, timezone

import pytest

from sapporo_learn.core.ports import ClassRow, Learner, StepTrouble
from sapporo_learn.ui import instructor_words as words

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=9)))


def ms(*when: int) -> int:
    return round(datetime(*when, tzinfo=NOW.tzinfo).timestamp() * 1000)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (ms(2026, 11, 23, 10, 5), "きょう 10時05分"),
        (ms(2026, 11, 22, 23, 59), "きのう"),
        (ms(2026, 11, 20, 9, 0), "11月20日（金）"),
        (ms(2025, 12, 1, 9, 0), "2025年12月1日（月）"),
        (0, "まだ"),
    ],
)
def test_days(at, said):
    assert words.day(at, NOW) == said


@pytest.mark.parametrize(("length", "said"), [(0, "–"), (300, "1秒"), (12_400, "12秒"), (125_000, "2分5秒")])
def test_durations(length, said):
    assert words.duration(length) == said


def test_causes_are_words_most_frequent_first():
    assert words.causes([("held", 1), ("missed", 3)]) == "「となりをさわる」3回、「長くさわる」1回"


def test_a_class_row_says_where_somebody_stumbled():
    row = ClassRow(
        Learner("x", "すずらん", "suzuran"), ms(2026, 11, 23, 10, 5), ("finger",), "answer-a-call", "going", "held", 4, 2, 1
    )
    said = words.class_row(row, {"answer-a-call": "電話に出る"}, 3, NOW)
    assert said["name"] == "すずらんさん"
    assert said["passed"] == "3つのうち 1つ"
    assert said["stumble"] == "手順3で「長くさわる」4回"
    assert said["lesson"] == "電話に出る"
    assert said["helps"] == "たすけて 1回"


def test_a_lesson_row_counts_people_and_survives_an_unknown_lesson():
    row = StepTrouble("gone", 1, "old-step", 8, 5, "held", (("held", 9),), 0, 4000)
    said = words.trouble_row(row, None)
    assert said["people"] == "8人のうち 5人"
    assert said["share"] == 5 / 8
    assert said["text"] == "old-step"
    assert said["cause"] == "いちばん多いのは「長くさわる」"
