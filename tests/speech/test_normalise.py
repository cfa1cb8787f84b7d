"""What is written becomes speakable, and every spoken character leads back to shown ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sapporo_learn.core.ruby import Piece, Text, parse
from sapporo_learn.speech.normalise import sentences, spoken


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("10:30に", "10時30分に"),
        ("１０：０５に", "10時5分に"),
        ("9:00から", "9時から"),
        ("24:00まで", "24時まで"),
        ("10:30〜11:05", "10時30分から11時5分"),
        ("12:345", "12、345"),
        ("14時05分", "14時5分"),
        ("0X0-0000-0000", "ゼロエックスゼロの、ゼロゼロゼロゼロの、ゼロゼロゼロゼロ"),
        ("０Ｘ０−００００−００００", "ゼロエックスゼロの、ゼロゼロゼロゼロの、ゼロゼロゼロゼロ"),
        ("011-222-5555", "ゼロイチイチの、ニーニーニーの、ゴーゴーゴーゴー"),
        ("#7119へ", "シャープナナイチイチキューへ"),
        ("「は」5回と『へ』", "ハ5回とヘ"),
        ("はじめへ", "はじめへ"),
        ("『−』ボタン", "マイナスボタン"),
        ("171へ", "イチナナイチへ"),
        ("171円", "171円"),
        ("×印", "ばつ印"),
        ("3×4", "3かける4"),
        ("○と△と□", "まるとさんかくとしかく"),
        ("① ②", "1 2"),
        ("「電話」のボタン", "電話のボタン"),
        ("「A」「B」", "A、B"),
        ("『A』『B』と", "A、Bと"),
        ("「A」と「B」", "AとB"),
        ("（はい）", "、はい、"),
        ("まあ…はい", "まあ、はい"),
        ("わ〜い", "わーい"),
        ("札幌〜小樽", "札幌から小樽"),
        ("80さいの方", "80歳の方"),
        ("ありがとう😊♪", "ありがとう"),
        ("ＳＡＰＩＣＡ", "SAPICA"),
        ("12℃", "12度"),
        ("ことば\u2060です", "ことばです"),
        ("はい。", "はい。"),
    ],
)
def test_writing_becomes_speakable(shown: str, words: str):
    assert spoken(parse(shown)).text == words


def test_the_authors_kana_come_first():
    assert spoken(parse("{10:30|じゅうじはん}に{大通|おおどおり}へ")).text == "じゅうじはんにおおどおりへ"


def test_a_piece_may_go_as_it_is_written():
    assert spoken(parse("{大通|おおどおり}と{麻生|あさぶ}"), frozenset({2})).text == "おおどおりと麻生"


def test_spoken_characters_lead_back_to_the_shown_ones():
    text = parse("「{大通|おおどおり}」へ10:30に")
    words = spoken(text)
    assert words.text == "おおどおりへ10時30分に"
    shown = text.shown

    def behind(part: str) -> str:
        at = words.text.index(part)
        start, end = words.shown(at, at + len(part))
        return shown[start:end]

    assert behind("どお") == "大通"
    assert behind("へ") == "へ"
    assert behind("30分") == "10:30"
    assert behind("分に") == "10:30に"
    assert words.shown(3, 3) == (0, 0)


def test_a_pause_between_brackets_moves_no_caption():
    words = spoken(parse("「赤」「青」"))
    assert words.text == "赤、青"
    assert words.spans == ((1, 2), (2, 3), (4, 5))


pieces = st.lists(
    st.builds(
        Piece,
        st.text("漢字カナかな「」、。！？10:３×〜😊A-", min_size=1, max_size=8),
        st.none() | st.text("あいう", min_size=1, max_size=4),
    ),
    max_size=5,
)


def text_of(parts: list[Piece]) -> Text:
    source = "".join(f"{{{p.shown}|{p.reading}}}" if p.reading else p.shown for p in parts)
    return Text(source, tuple(parts))


@given(pieces)
def test_places_never_leave_the_text_or_run_back(parts: list[Piece]):
    text = text_of(parts)
    words = spoken(text)
    assert len(words.text) == len(words.spans)
    starts = [start for start, _ in words.spans]
    assert starts == sorted(starts)
    assert all(0 <= start < end <= len(text.shown) for start, end in words.spans)


@given(pieces)
def test_sentences_lose_nothing_but_blank_ends(parts: list[Piece]):
    text = text_of(parts)
    found = sentences(text)
    covered = "".join(part.shown for part, _ in found)
    assert covered.replace("\n", "") == text.shown if text.shown.strip() else not found
    for part, offset in found:
        assert text.shown.startswith(part.shown, offset)


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        ("はい。いいえ", ["はい。", "いいえ"]),
        ("え？！そう。", ["え？！", "そう。"]),
        ("「はい！」と言います。もう一度。", ["「はい！」と言います。", "もう一度。"]),
        ("「だめ？」いいえ。", ["「だめ？」", "いいえ。"]),
        ("一行目\n二行目", ["一行目\n", "二行目"]),
        ("。", ["。"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_texts_are_cut_into_sentences(shown: str, parts: list[str]):
    assert [part.shown for part, _ in sentences(parse(shown))] == parts


def test_a_sentence_keeps_its_markup():
    parts = sentences(parse("{今|いま}です。{大通|おおどおり}へ。"))
    assert [(part.source, offset) for part, offset in parts] == [
        ("{今|いま}です。", 0),
        ("{大通|おおどおり}へ。", 4),
    ]
