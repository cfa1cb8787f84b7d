"""Sentences for older learners: what is refused, what is advised, what is fine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sapporo_learn.content.problems import Level
from sapporo_learn.content.school_kanji import GRADES, SCHOOL_KANJI
from sapporo_learn.content.wording import Place, complaints, places, sentences
from sapporo_learn.core.ruby import parse
from tests.helpers.small_lesson import LESSON, SNOW


def about(text: str, count: int = 2) -> list[tuple[Level, str]]:
    return list(complaints(Place("", "say", parse(text), count)))


@pytest.mark.parametrize(
    "text",
    [
        "{緑|みどり}の丸をポンとさわって、電話に出ます。",
        "切れました。だいじょうぶ、またかかってきます。",
        "「あした、あそびに行くね。」と書いてあります。",
        "もう一度、どうぞ。",
        "{QR|きゅーあーる}の{札|ふだ}を、ポンとさわります。",
        "だいじょうぶですよ。",
        "つぎへ行きますか？",
        "おしいですね！ もうすこし右です。",
        "Wi-Fiに、つなぎます。",
    ],
)
def test_good_sentences_pass(text):
    assert about(text) == []


@pytest.mark.parametrize(
    ("text", "level", "message"),
    [
        ("あ" * 34 + "です。", Level.ERROR, "37字の文があります。35字までにしてください。"),
        ("あ" * 24 + "です。", Level.WARNING, "27字の文があります。25字までがよい長さです。"),
        ("です。です。です。", Level.WARNING, "文が3つあります。2つまでにしましょう。"),
        ("はい、さわります", Level.WARNING, "文の終わりに「。」がありません。"),
        ("ボタンをさわる。", Level.ERROR, "です・ますで終わっていません：「ボタンをさわる。」"),
        ("さわります。はやく。", Level.ERROR, "です・ますで終わっていません：「はやく。」"),
        (
            "それは間{違|ちが}いです。",
            Level.ERROR,
            "「間違」は使いません。「もう一度」「だいじょうぶ」と言いかえます。",
        ),
        ("まちがえました。", Level.ERROR, "「まちが」は使いません。"),
        ("失敗です。", Level.ERROR, "「失敗」は使いません。"),
        (
            "緑を{押|お}してください。",
            Level.ERROR,
            "「押し」は使いません。「ポンとさわる」「長くさわる」と言いかえます。",
        ),
        ("×です。", Level.ERROR, "「×」は使いません。ことばと言いかえます。"),
        ("だめです。", Level.ERROR, "「だめ」は使いません。"),
        ("残念です。", Level.ERROR, "「残念」は使いません。"),
        ("絵をタップします。", Level.ERROR, "「タップ」は使いません。"),
        ("右へスワイプします。", Level.ERROR, "「スワイプ」は使いません。"),
        ("エラーです。", Level.ERROR, "「エラー」は使いません。"),
        ("OKです。", Level.WARNING, "英字「OK」があります。"),
        ("窓を拒みます。", Level.WARNING, "「拒」によみがなをつけましょう。{漢字|かんじ} と書きます。"),
    ],
)
def test_what_should_be_said_otherwise(text, level, message):
    found = about(text)
    assert [(got, said.startswith(message)) for got, said in found] == [(level, True)], found


def test_a_reading_settles_a_hard_kanji():
    assert about("{拒否|きょひ}を、さわります。") == []


def test_a_reading_settles_letters_that_phones_show():
    assert about("{AI|エーアイ}に、聞きましょう。") == []


def test_the_easiest_wording_is_one_short_sentence_in_kanji_of_the_first_two_years():
    def easiest(text: str) -> list[str]:
        return [said for _, said in complaints(Place("", "step[0].say_easiest", parse(text), 1))]

    assert easiest("{緑|みどり}の丸に、ポンです。") == []
    assert easiest("「耳からはなす」に、ポンです。") == []
    assert easiest("「耳からはなす」に、またポンです。") == ["17字あります。15字までがよい長さです。"]
    assert easiest("消すに、ポンです。")[0].startswith("「消」によみがなをつけましょう。")
    assert about("消すに、ポンです。") == []
    assert easiest("丸です。ポンです。") == ["文が2つあります。1つまでにしましょう。"]


def test_every_wording_of_a_step_has_its_place():
    step = replace(
        SNOW, say_easy=parse("雪だるまを、さわります。"), say_easiest=parse("雪だるまに、ポンです。")
    )
    found = {place.key: place.text for place in places(replace(LESSON, steps=(step,)))}
    assert found["step[0].say_easy"] == step.say_easy
    assert found["step[0].say_easiest"] == step.say_easiest
    assert "step[0].say_easy" not in {place.key for place in places(LESSON)}


def test_a_title_is_a_label():
    assert about("電話に出る", 0) == []
    assert about("とてもとても長い題名の教材", 0) == [
        (Level.WARNING, "13字あります。12字までがよい長さです。")
    ]


def test_a_quotation_belongs_to_its_sentence():
    assert sentences("「あ。い。」です。はい！？ う「え。") == ["「あ。い。」です。", "はい！？", " う「え。"]


def test_the_school_kanji_are_the_official_number():
    assert [len(grade) for grade in GRADES] == [80, 160, 200, 202, 193, 191]
    assert len(SCHOOL_KANJI) == 1026
