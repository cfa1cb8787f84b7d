"""トークの話: messages that want money, told page by page.

Whatever is touched, they end safely. All is invented.
"""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.books.advice import CONSUMERS, POLICE, SAFE, TALK, WAIT, YOUNG
from sapporo_learn.core.phone.screens import Screen

_PHONE = Choice("phone-friend", "電話で たしかめる", "friend-phoned", "go")
_LEAVE = Choice("leave", "グループを 出る", "left", "go")
_CONSULT = Choice("consult", "#9110に 相談", "consulted", "go")
_LIST = Choice("list", "一覧へ", "list")

STORY: Final = Book(
    Screen.STORY,
    "トークの話",
    (
        Page(
            "list",
            "トークの話",
            (Words("練習の 話です。"),),
            (
                Choice("friend", "はなこさん", "friend", "row", "portrait-hana"),
                Choice("invest", "もうけ話の 招待", "invest", "row", "portrait-stranger"),
            ),
        ),
        Page(
            "friend",
            "はなこさん",
            (Words("いそがしい？ お願いが あるの。", "they"),),
            (Choice("answer", "どうしたの？", "friend-asks"), _PHONE),
            up="list",
        ),
        Page(
            "friend-asks",
            "はなこさん",
            (Words("電子マネーを 買って、 番号の 写真を 送って。", "they"),),
            (Choice("send-photo", "写真を 送る", "photo-kept", "stop"), _PHONE),
            up="friend",
        ),
        Page(
            "photo-kept",
            "ちょっと待って",
            (Words("写真は、 送られて いません。 番号は お金と 同じです。", "warn"),),
            (_PHONE,),
            up="friend-phoned",
            picture=WAIT,
        ),
        Page(
            "friend-phoned",
            "本人と電話",
            (
                Words("わたしじゃ ないわ。", "they"),
                Words("電話 ありがとう。", "they"),
                YOUNG,
            ),
            (_CONSULT,),
            up="list",
            picture="portrait-hana",
        ),
        Page(
            "invest",
            "知らない人",
            (Words("かならず もうかる グループに ご招待！", "they"),),
            (Choice("join", "入ってみる", "group"), Choice("decline", "入らない", "left", "go")),
            up="left",
        ),
        Page(
            "group",
            "もうけ話",
            (
                Words("100万円 もうけました！", "they"),
                Words("この口座に お金を！", "they"),
            ),
            (Choice("pay", "お金を 送る", "money-kept", "stop"), _LEAVE),
            up="left",
        ),
        Page(
            "money-kept",
            "ちょっと待って",
            (Words("お金は、 出ていません。 かならず もうかる話は、うそです。", "warn"),),
            (_LEAVE,),
            up="left",
            picture=WAIT,
        ),
        Page(
            "left",
            "ことわりました",
            (Words("これで 安心です。"), YOUNG),
            (_CONSULT, _LIST),
            up="list",
            picture=SAFE,
        ),
        Page(
            "consulted",
            "相談の番号",
            (*POLICE, *CONSUMERS),
            (_LIST,),
            up="list",
            picture=TALK,
        ),
    ),
)
