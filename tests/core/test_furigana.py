"""Small kana above no, hard or every kanji: what is shown stays, the author goes before the table."""

from __future__ import annotations

import pytest

from sapporo_learn.core.furigana import NO_READINGS, Furigana, dressed, known
from sapporo_learn.core.ruby import EMPTY, joined, name, parse, plain

TABLE = known(
    parse(word)
    for word in ("{練習|れんしゅう}", "{雪|ゆき}だるま", "{雪|せつ}", "{方|かた}", "この{方|ほう}")
)


def marks(text: str, furigana: Furigana = Furigana.ALL) -> str:
    """A text as it is dressed, in the authors' way of writing."""
    pieces = dressed(parse(text), furigana, TABLE).pieces
    return "".join(f"{{{p.shown}|{p.reading}}}" if p.reading else p.shown for p in pieces)


@pytest.mark.parametrize("furigana", Furigana)
@pytest.mark.parametrize("source", ["{雪|ゆき}の練習です。", "雪だるま", "さわり{方|かた}", "はい。"])
def test_what_is_shown_and_spoken_of_stays_the_same(furigana: Furigana, source: str) -> None:
    text = dressed(parse(source), furigana, TABLE)
    assert text.shown == parse(source).shown
    assert text.source == source
    assert all(piece.shown for piece in text.pieces)


def test_the_three_amounts() -> None:
    assert marks("{窓|まど}の練習", Furigana.NONE) == "窓の練習"
    assert marks("{窓|まど}の練習", Furigana.HARD) == "{窓|まど}の練習"
    assert marks("{窓|まど}の練習") == "{窓|まど}の{練習|れんしゅう}"


def test_the_longest_word_counts() -> None:
    assert marks("雪だるまと雪。") == "{雪|ゆき}だるまと{雪|せつ}。"
    assert marks("方、この方") == "{方|かた}、この{方|ほう}"


def test_the_author_goes_before_the_table() -> None:
    assert marks("この{方|かた}") == "この{方|かた}"
    assert marks("{練習用|れんしゅうよう}") == "{練習用|れんしゅうよう}"
    assert marks("練{習|しゅう}") == "練{習|しゅう}", "half a word of the table is none"


def test_without_a_table_the_authors_kana_is_all_there_is() -> None:
    assert dressed(parse("{窓|まど}の練習"), Furigana.ALL) == parse("{窓|まど}の練習")
    assert known([]) == NO_READINGS


def test_nobody_guesses_how_a_person_is_called() -> None:
    greeting = joined(name("練習雪"), plain("さん、練習です。"))
    shown = dressed(greeting, Furigana.ALL, TABLE)
    assert [piece.reading for piece in shown.pieces] == ["", None, "れんしゅう", None]
    assert greeting.spoken == greeting.shown == "練習雪さん、練習です。"


@pytest.mark.parametrize("furigana", Furigana)
def test_nothing_stays_nothing(furigana: Furigana) -> None:
    assert dressed(EMPTY, furigana, TABLE) == EMPTY
