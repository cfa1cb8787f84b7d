"""Captions without a voice: an honest guess at the rhythm."""

import pytest

from sapporo_learn.core.ruby import parse
from sapporo_learn.speech.estimate import estimate, morae, phrases
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.synth import Synth


@pytest.mark.parametrize(
    ("kana", "count"),
    [
        ("きょう", 2),
        ("がっこう", 4),
        ("さっぽろ", 4),
        ("シャッター", 4),
        ("にゃん", 2),
        ("ファイ", 2),
        ("、。", 0),
        ("", 0),
    ],
)
def test_morae_of_kana(kana: str, count: int):
    assert morae(kana) == count


def test_other_scripts_count_by_their_usual_length():
    assert morae("電話") == pytest.approx(3.8)
    assert morae("10") == pytest.approx(4)
    assert morae("A") == pytest.approx(3)


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        (
            "「{電話|でんわ}」のボタンを、さわってください。",
            ["「電話」の", "ボタンを、", "さわってください。"],
        ),
        ("お電話です", ["お電話です"]),
        ("この{お年寄|おとしよ}りに", ["このお年寄りに"]),
        ("まごの ゆき", ["まごの ゆき"]),
        ("", []),
    ],
)
def test_phrases_begin_where_the_script_changes(written: str, cut: list[str]):
    text = parse(written)
    assert [text.shown[start : start + length] for start, length in phrases(text)] == cut


def test_the_guess_is_near_the_voice(synth: Synth, front_end: FrontEnd):
    for written in ("緑のボタンを、かるくポンとさわります。", "雪だるまが、にっこりしました。", "はい。"):
        text = parse(written)
        assert estimate(text, 5.9).seconds == pytest.approx(synth.plan(text, 5.9).seconds, rel=0.35)


def test_a_slower_pace_takes_longer():
    text = parse("ゆびをのせたままにします。")
    assert estimate(text, 4.5).seconds > 1.2 * estimate(text, 5.9).seconds
