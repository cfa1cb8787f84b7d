"""市役所のまど: a practice window of the city's services. Dates, number and card are invented."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.books.advice import SAFE, WAIT, YOUNG
from sapporo_learn.core.phone.screens import Screen

_MENU = Choice("menu", "はじめへ", "menu")
_KEEP = Choice("keep", "教えません", "kept", "go")
_DAY = Words("練習用の日です。")

CITY: Final = Book(
    Screen.CITY,
    "市役所のまど",
    (
        Page(
            "menu",
            "市役所のまど",
            (Words("何をしらべますか。"),),
            (
                Choice("garbage", "ごみの日", "garbage", "row", "garbage-bag"),
                Choice("phone", "市役所の 電話", "phone", "row", "handset-lilac"),
                Choice("card", "マイナンバー", "card", "row", "practice-card"),
            ),
        ),
        Page(
            "garbage",
            "ごみの日",
            (Words("どのごみを出しますか。"),),
            (
                Choice("burnable", "燃やせる ごみ", "burnable", "row", "garbage-bag"),
                Choice("unburnable", "燃やせない ごみ", "unburnable", "row", "garbage-can"),
            ),
            up="menu",
        ),
        Page(
            "burnable",
            "燃やせるごみ",
            (Words("つぎは、来週の月曜日です。"), _DAY),
            (_MENU,),
            up="garbage",
            picture="garbage-bag",
        ),
        Page(
            "unburnable",
            "燃やせないごみ",
            (Words("つぎは、来週の水曜日です。"), _DAY),
            (_MENU,),
            up="garbage",
            picture="garbage-can",
        ),
        Page(
            "phone",
            "市役所の電話",
            (
                Words("札幌市 コールセンター"),
                Words("0X0-\u200b0000-0000", "they"),
                Words("練習の番号です。"),
            ),
            (_MENU,),
            up="menu",
            picture="app-phone",
        ),
        Page(
            "card",
            "マイナンバー",
            (Words("練習用のカードにあてて、5秒待ちます。"),),
            (Choice("hold", "カードにあてる", "read", "go"),),
            up="menu",
            picture="practice-card",
        ),
        Page(
            "read",
            "読みました",
            (Words("動かさず待つのが、こつです。"),),
            (Choice("go-on", "つぎへ", "asked"),),
            up="card",
            picture="practice-card-read",
        ),
        Page(
            "asked",
            "知らない電話",
            (Words("市役所です。暗証番号を教えて ください。", "they"),),
            (Choice("tell", "人に教える", "told"), _KEEP),
            up="card",
            picture="portrait-unknown",
        ),
        Page(
            "told",
            "ちょっと待って",
            (Words("だれにも、教えません。番号は、出ていません。", "warn"),),
            (_KEEP,),
            up="asked",
            picture=WAIT,
        ),
        Page(
            "kept",
            "守りました",
            (Words("市役所も、電話で暗証番号を聞きません。"), YOUNG),
            (_MENU,),
            up="menu",
            picture=SAFE,
        ),
    ),
)
