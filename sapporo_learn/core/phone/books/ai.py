"""AIに そうだん: written answers, no machine behind them. One is wrong on purpose; the city puts it right."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.books.advice import WAIT
from sapporo_learn.core.phone.screens import Screen

_TITLE = "AIにそうだん"
_MORE = Choice("more", "ほかの質問", "start")
_CHECK = Choice("check", "たしかめる", "official", "go")
_KEEP = Choice("keep", "書きません", "kept", "go")

AI: Final = Book(
    Screen.AI,
    _TITLE,
    (
        Page(
            "start",
            _TITLE,
            (Words("こんにちは。何でもどうぞ。", "they"),),
            (
                Choice("shovel", "雪かきの こつ", "shovel", "row", "snowflake"),
                Choice("festival", "大通の 雪まつり", "festival", "row", "snowman"),
                Choice("letter", "手紙の 下書き", "letter", "row", "app-notes"),
            ),
        ),
        Page(
            "shovel",
            _TITLE,
            (
                Words("雪かきのこつ", "me"),
                Words("一度に少しずつ。休みながら します。", "they"),
            ),
            (Choice("shorter", "もっと短く", "shorter"), _MORE),
            up="start",
        ),
        Page(
            "shorter",
            _TITLE,
            (
                Words("もっと短く", "me"),
                Words("少しずつ、休み休み。", "they"),
            ),
            (_MORE,),
            up="start",
        ),
        Page(
            "festival",
            _TITLE,
            (
                Words("雪まつりはいつ？", "me"),
                Words("3月です。たしかです。", "they"),
            ),
            (_CHECK, _MORE),
            up="start",
        ),
        Page(
            "official",
            "city.example.jp",
            (
                Words("市のページ"),
                Words("雪まつりは、2月に 大通で あります。"),
            ),
            (Choice("tell", "AIに知らせる", "put-right", "go"),),
            up="festival",
            look="web",
            picture="snowman",
        ),
        Page(
            "put-right",
            _TITLE,
            (
                Words("市のページは2月です。", "me"),
                Words("2月でした。わたしもまちがえます。", "they"),
            ),
            (_MORE,),
            up="start",
        ),
        Page(
            "letter",
            _TITLE,
            (
                Words("手紙の下書き", "me"),
                Words("お名前とマイナンバーをどうぞ。", "they"),
            ),
            (Choice("write", "番号を書く", "stopped"), _KEEP),
            up="start",
        ),
        Page(
            "stopped",
            "ちょっと待って",
            (Words("名前や番号は書きません。まだ、送って いません。", "warn"),),
            (_KEEP,),
            up="letter",
            picture=WAIT,
        ),
        Page(
            "kept",
            _TITLE,
            (
                Words("名前や番号は書きません。", "me"),
                Words("なくても、下書きはできます。", "they"),
            ),
            (_MORE,),
            up="start",
        ),
    ),
)
