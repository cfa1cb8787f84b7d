"""Which words of the phone stand in a sentence."""

from __future__ import annotations

import pytest

from sapporo_learn.core.glossary import Word, found
from sapporo_learn.core.ruby import parse


def word(name: str, *also: str) -> Word:
    return Word(parse(name), parse(f"{name}のことです。"), also)


WORDS = (
    word("タブ"),
    word("ホーム"),
    word("ホームページ", "サイト"),
    word("送信"),
    word("送信取消"),
    word("{長押|ながお}し"),
    word("QR"),
    word("ID"),
)


def names(*sentences: str) -> list[str]:
    return [each.name.shown for each in found(WORDS, map(parse, sentences))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("『ホーム』を、さわります。", ["ホーム"]),
        ("ホームページを開きます。", ["ホームページ"]),
        ("タブレットではありません。", []),
        ("タブを、さわります。", ["タブ"]),
        ("『送信取消』で もどせます。", ["送信取消"]),
        ("送信して、送信取消。", ["送信", "送信取消"]),
        ("このサイトは安全です。", ["ホームページ"]),
        ("じっと{長押|ながお}しします。", ["長押し"]),
        ("QRを読みます。", ["QR"]),
        ("IDEではありません。VIDもです。", []),
        ("雪です。", []),
    ],
)
def test_words_are_found_whole_and_the_longer_one_wins(sentence, expected):
    assert names(sentence) == expected


def test_each_word_comes_once_in_the_order_of_the_sentences():
    assert names("送信します。", "ホームへ。", "送信です。") == ["送信", "ホーム"]


def test_a_word_does_not_reach_over_two_sentences():
    assert names("タ", "ブ") == []
