"""What an instructor is told of a pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.core.merging import News, Report, called, merged, moment, preview
from sapporo_learn.core.same_people import SignUp

AT = 1_800_000_000_000  # 2027-01-15 17:00 in Sapporo
HANA = SignUp("a" * 36, "はな", "", "パソコン 0A1B")
YUKI = SignUp("b" * 36, "ゆき", "ゆき")
NOTHING = Report("a.snlpack", "パソコン 0A1B", AT)
FULL = Report(
    "a.snlpack",
    "パソコン 0A1B",
    AT,
    new_people=(News(HANA, 3, 2), News(YUKI)),
    results=(News(YUKI, 1),),
    guests=4,
    events=99,
    erased=("うめ",),
    decisions=1,
    likely=((HANA, YUKI),),
)
FROM = "「パソコン 0A1B」のパック（2027年1月15日（金）17時00分）"
CONTENTS = [
    "新しい方：はなさん（aaaaaa、パソコン 0A1B）　教材3つ、うち2つできました",
    "新しい方：ゆきさん（bbbbbb・ゆき）",
    "新しい練習：ゆきさん（bbbbbb・ゆき）　教材1つ",
    "記録せずに練習した回数：4回",
    "「同じ方」「べつの方」の決定：1件",
    "消された方：うめさん（ほかのパソコンで消されました）",
    "同じ方かもしれません：はなさん（aaaaaa、パソコン 0A1B）とゆきさん（bbbbbb・ゆき）。"
    "同じ方なら「sapporo-learn record link aaaaaa bbbbbb --who お名前」と打ってください。",
]


def test_before_and_after_the_same_is_told() -> None:
    assert preview(FULL) == [
        f"{FROM}を入れると、次のものがふえます。",
        *CONTENTS,
        "まだ、何も変わっていません。",
    ]
    assert merged(FULL) == [f"{FROM}を入れました。", *CONTENTS]


def test_a_known_pack_changes_nothing() -> None:
    known = replace(NOTHING, known=True)
    assert preview(known) == [f"{FROM}は、もう入れてあります。"]
    assert merged(known) == [f"{FROM}は、もう入れてあります。何も変わっていません。"]


def test_a_pack_without_news_says_so() -> None:
    assert preview(NOTHING) == [f"{FROM}に、新しいものはありません。"]
    assert merged(NOTHING) == [f"{FROM}に、新しいものはありませんでした。"]


@pytest.mark.parametrize(
    ("ahead_ms", "words"),
    [(599_000, ""), (11 * 60_000, "11分"), (3 * 3_600_000, "3時間"), (400 * 86_400_000, "400日")],
)
def test_a_clock_that_is_far_off_is_told(ahead_ms: int, words: str) -> None:
    warnings = merged(replace(NOTHING, ahead_ms=ahead_ms))[1:]
    expected = [f"時計が{words}ちがいます。両方のパソコンの時計をたしかめてください。"]
    assert warnings == (expected if words else [])


def test_two_laptops_of_one_disk_are_told() -> None:
    told = merged(replace(NOTHING, events=1, clones=("パソコン 0A1B",), renewed=True))
    assert told[1].startswith("「パソコン 0A1B」が2台あります。")
    assert "新しい番号" in told[2]


def test_a_name_cannot_steer_the_terminal() -> None:
    assert called(SignUp("a" * 36, "\x1b[2Jはな\u202e\n")) == "[2Jはなさん（aaaaaa）"
    assert called(SignUp("a" * 36, "\x00")) == "名前なしさん（aaaaaa）"


@pytest.mark.parametrize("at_ms", [1 << 62, -(1 << 62)])
def test_a_time_outside_the_calendar_is_left_out(at_ms: int) -> None:
    assert moment(at_ms) == ""
    assert merged(replace(NOTHING, exported_ms=at_ms, known=True))[0].startswith(
        "「パソコン 0A1B」のパックは"
    )
