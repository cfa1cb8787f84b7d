"""The table of small kana is made of what is heard; namesakes are told apart by their neighbours."""

from __future__ import annotations

import pytest

from sapporo_learn.core.furigana import Furigana, dressed, known
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.furigana import table
from sapporo_learn.speech.readings import FrontEnd

HEARD = {  # text -> its words and their kana, as a front end gives them
    "雪だるまを見る": "雪だるま ゆきだるま/を を/見る みる",
    "{雪|ゆき}だるま": "雪だるま ゆきだるま",
    "取り出し口": "取り出し とりだし/口 ぐち",
    "北1条へ": "北1条 きたいちじょう/へ え",
    "本当は": "本当は ほんとうわ",
    "{中島公園|なかじまこうえん}前": "中島 なかじま/公園 こうえん/前 まえ",
    "7分、": "7 なな/分 ふん/、 、",
    "3分、": "3 さん/分 ぷん/、 、",
    "9分、": "9 きゅう/分 ふん/、 、",
    "この人": "この この/人 ひと",
    "あの人": "あの あの/人 ひと",
    "三人": "三 さん/人 にん",
    "煙草": "煙草 たばこ",
    "12を": "2 に/を を",  # of a number said in two words, one has no place
}


def words(text: Text) -> list[tuple[int, int, str]]:
    found, at = [], 0
    for word in HEARD[text.source].split("/"):
        written, kana = word.split(" ")
        start = text.shown.index(written, at)
        at = start + len(written)
        found.append((start, at, kana))
    return found


def made(*sources: str) -> list[str]:
    return table([parse(source) for source in sources], words)


def test_kana_stands_above_the_kanji_alone() -> None:
    assert made("雪だるまを見る") == ["{見|み}る", "{雪|ゆき}だるま"]
    assert made("取り出し口") == ["{取|と}り{出|だ}し", "{口|ぐち}"]
    assert made("北1条へ") == ["{北1条|きたいちじょう}"]
    assert made("本当は") == ["{本当|ほんとう}は"]
    assert made("煙草") == ["{煙草|たばこ}"]


def test_what_the_author_marked_needs_no_line() -> None:
    assert made("{雪|ゆき}だるま") == []
    assert made("{中島公園|なかじまこうえん}前") == ["{前|まえ}"]


def test_namesakes_are_told_apart_by_as_few_neighbours_as_will_do() -> None:
    lines = made("7分、", "3分、", "9分、", "この人", "あの人", "三人", "12を")
    assert lines == ["3{分|ぷん}", "{三|さん}", "{三|さん}{人|にん}", "{人|ひと}", "{分|ふん}"]
    shown = dressed(parse("この三人、3分、"), Furigana.ALL, known(map(parse, lines)))
    assert [piece.reading for piece in shown.pieces if piece.reading] == ["さん", "にん", "ぷん"]


def test_one_text_read_in_two_ways_cannot_be_told_apart() -> None:
    def one_way_and_another(text: Text) -> list[tuple[int, int, str]]:
        return [(0, 2, "いちば" if text.source == "市場" else "しじょう")]

    texts = [parse("市場"), Text("市場 ", parse("市場").pieces)]
    with pytest.raises(ValueError, match="市場"):
        table(texts, one_way_and_another)


def test_a_mark_inside_a_word_must_agree_with_the_voice() -> None:
    with pytest.raises(ValueError, match="ひがしぐち"):
        table([parse("{東|にし}口")], lambda text: [(0, 2, "ひがしぐち")])


def test_the_front_end_gives_every_word_with_its_kana(front_end: FrontEnd) -> None:
    text = parse("{緑|みどり}の丸を、2回。10時31分の雪だるまと、データ通信です。")
    found = {text.shown[start:end]: kana for start, end, kana in front_end.words(text)}
    assert found["緑"] == "みどり"
    assert found["雪だるま"] == "ゆきだるま"
    assert (found["時"], found["分"], found["データ通信"]) == ("じ", "ぷん", "でーたつうしん")
    ends = [end for _, end, _ in front_end.words(text)]
    assert ends == sorted(set(ends))
