import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.phone import conversion
from sapporo_learn.core.phone.conversion import candidates
from sapporo_learn.core.phone.kana import katakana, marked


@pytest.mark.parametrize(
    ("kana", "words"),
    [
        ("さっぽろ", ("札幌", "さっぽろ", "サッポロ")),
        ("ゆき", ("雪", "行き", "ゆき", "ユキ")),
        ("かき", ("柿", "牡蠣", "かき", "カキ")),
        ("ありがとう", ("有難う", "ありがとう", "アリガトウ")),
        ("にし18ちょうめ", ("西18丁目", "にし18ちょうめ", "ニシ18チョウメ")),
        ("にしじゅうはっちょうめ", ("西18丁目", "にしじゅうはっちょうめ", "ニシジュウハッチョウメ")),
        ("おおどおり", ("大通", "おおどおり", "オオドオリ")),
        ("きょうはさむいですね", ("今日は寒いですね", "きょうはさむいですね", "キョウハサムイデスネ")),
        ("じゅうはち", ("18", "じゅうはち", "ジュウハチ")),
        ("にじゅう", ("20", "にじゅう", "ニジュウ")),
        ("きゅうじゅうきゅう", ("99", "きゅうじゅうきゅう", "キュウジュウキュウ")),
        ("に", ("に", "2", "ニ")),
        ("あじゅう", ("あじゅう", "アジュウ")),
        ("じゅうあ", ("じゅうあ", "ジュウア")),
        ("ぬ", ("ぬ", "ヌ")),
        ("18", ("18",)),
        ("、", ("、",)),
        ("", ()),
    ],
)
def test_what_is_practised_is_found_and_everything_else_in_kana(kana, words):
    assert candidates(kana) == words


@given(st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x3094), min_size=1, max_size=12))
def test_the_kana_themselves_are_always_offered_and_nothing_twice(kana):
    words = candidates(kana)
    assert {kana, katakana(kana)} <= set(words)
    assert len(set(words)) == len(words)


def test_every_word_of_the_table_is_reached_from_kana():
    assert all(set(words) <= set(candidates(kana)) for kana, words in conversion._WORDS.items())
    assert all("ぁ" <= letter <= "ゖ" or letter == "ー" for kana in conversion._WORDS for letter in kana)


def test_only_hiragana_becomes_katakana():
    assert katakana("ぁゔゖー18雪ア") == "ァヴヶー18雪ア"


def test_of_nothing_nothing_is_marked():
    assert marked("") == ""
