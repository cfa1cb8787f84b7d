"""Lines break between phrases, never inside a word or a reading."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.content.phrases import JOINER, keep, phrases, spans
from sapporo_learn.core.ruby import Piece, Text, parse


@pytest.mark.parametrize(
    "divided",
    [
        "緑の/「応答」を、/かるく/ポンと/さわります。",
        "だいじょうぶ、/もう/一度/かかってきます。",
        "「応答」/ボタンを、/ポンと/さわります。",
        "「あした、/あそびに/行くね。」と/書いてあります。",
        "本当ですか！？/はい。",
        "まごの /ゆき",
        "もとに/もどりました。",
        "丸を、/右の/はしまで/はこびます。",
        "はなこさんの/お便りでした。",
        "「ゆきあそび」を、/ポンと/さわります。",
        "すぐに/はなします。",
        "右へ/すべらせます。",
        "もういちど/「もどる」を、/ポンと/さわります。",
        "「は」5回、/てんてん2回、/「ら」5回です。",
        "音が、/ひとつ/下がりました。",
        "雪だるまが、/にっこり/しました。",
        "電話は、/まだ/つながって/います。",
        "「つ」が、/小さく/なりました。",
        "とじました。/もとに/もどりました。",
        "長い/さわり方とくらべます。",
    ],
)
def test_phrases(divided):
    assert phrases(divided.replace("/", "")) == divided.split("/")


def test_nothing_has_no_phrases():
    assert phrases("") == []
    assert keep("") == ""
    assert spans(parse("")) == []


def test_keep_joins_inside_phrases_only():
    assert keep("右へ、どうぞ") == f"右{JOINER}へ{JOINER}、ど{JOINER}う{JOINER}ぞ"
    assert keep(keep("右へ、どうぞ")) == keep("右へ、どうぞ")


def test_a_mark_stays_with_its_letter():
    assert keep("か\u3099き") == f"か\u3099{JOINER}き"


def test_a_run_with_a_reading_is_never_cut():
    text = parse("{町内会の佐藤|ちょうないかいのさとう}さんに、送ります。")
    assert phrases(text.shown)[0] == "町内会の"
    assert spans(text) == [(0, 10), (10, 5)]


def test_phrases_handed_out_may_be_changed():
    phrases("右へ、どうぞ").clear()
    assert phrases("右へ、どうぞ") == ["右へ、", "どうぞ"]


PIECES = st.lists(
    st.tuples(st.text("あんの日本、。「」ーッ a", min_size=1, max_size=8), st.none() | st.just("よみ")),
    max_size=6,
)


@given(PIECES)
def test_spans_cover_the_text_once_and_respect_readings(runs):
    text = Text("x", tuple(Piece(shown, reading) for shown, reading in runs))
    cuts = [0]
    for start, length in spans(text):
        assert start == cuts[-1]
        assert length > 0
        cuts.append(start + length)
    assert cuts[-1] == len(text.shown)
    at = 0
    for piece in text.pieces:
        if piece.reading:
            assert not set(cuts) & set(range(at + 1, at + len(piece.shown)))
        at += len(piece.shown)
    assert "".join(phrases(text.shown)) == text.shown
    assert keep(text.shown).replace(JOINER, "") == text.shown
