"""しらべる: pages of the internet. The dishonest ones end safely whatever is touched. All is invented."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.books.advice import CONSUMERS, POLICE, SAFE, TALK, WAIT, YOUNG
from sapporo_learn.core.phone.screens import Screen

_CLOSE = Choice("close", "とじる", "closed", "go")
_START = Choice("start", "はじめへ", "start")

BROWSER: Final = Book(
    Screen.BROWSER,
    "しらべる",
    (
        Page(
            "start",
            "しらべる",
            (Words("見たい ページを、 えらびます。"),),
            (
                Choice("snow", "雪まつりの ページ", "snow", "row", "snowman"),
                Choice("free", "無料で もらえる！", "virus", "row", "star-full"),
            ),
        ),
        Page(
            "snow",
            "yuki.example.jp",
            (Words("雪まつりは、 2月に 大通で あります。"), Words("練習の ページです。")),
            (_START,),
            up="start",
            look="web",
            picture="snowman",
        ),
        Page(
            "parcel",
            "post.example.jp",
            (Words("カードの 番号を どうぞ。"),),
            (
                Choice("give-number", "番号を 入れる", "stopped", "stop"),
                Choice("install", "アプリを 入れる", "not-installed", "stop"),
                _CLOSE,
            ),
            up="closed",
            look="web",
            picture="parcel",
        ),
        Page(
            "virus",
            "muryo.example.jp",
            (Words("スマホが こわれます！ すぐに 電話を！", "warn"),),
            (Choice("phone-them", "電話する", "not-phoned", "stop"), _CLOSE),
            up="closed",
            look="web",
            picture="warn-sign",
        ),
        Page(
            "stopped",
            "ちょっと待って",
            (Words("うその ページです。 番号は、 送られて いません。", "warn"),),
            (_CLOSE,),
            up="closed",
            picture=WAIT,
        ),
        Page(
            "not-installed",
            "ちょっと待って",
            (Words("練習なので 無事です。 入れたときは 機内モード、 つぎに 相談です。", "warn"),),
            (_CLOSE,),
            up="closed",
            picture=WAIT,
        ),
        Page(
            "not-phoned",
            "ちょっと待って",
            (Words("うその 警告です。 電話は、 かけて いません。", "warn"),),
            (_CLOSE,),
            up="closed",
            picture=WAIT,
        ),
        Page(
            "closed",
            "とじました",
            (Words("だいじょうぶ。"), YOUNG),
            (Choice("consult", "188に 相談", "consulted", "go"), _START),
            up="start",
            picture=SAFE,
        ),
        Page(
            "consulted",
            "相談の番号",
            (*CONSUMERS, *POLICE),
            (_START,),
            up="start",
            picture=TALK,
        ),
    ),
)
