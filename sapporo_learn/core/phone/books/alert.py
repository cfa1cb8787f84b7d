"""防災: a rehearsed alert that fills the glass, and where it can be read again. No sound; all is invented."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.screens import Screen

_PROTECT = Choice("protect", "身を 守る", "protect", "go")
_READ = Choice("read", "知らせを 読む", "read")
_READY = Choice("ready", "そなえを 見る", "ready")
_START = Choice("start", "防災へ", "start")

ALERT: Final = Book(
    Screen.ALERT,
    "防災",
    (
        Page(
            "start",
            "防災",
            (Words("練習の 知らせが あります。"),),
            (
                Choice("rehearse", "練習を する", "alarm", "go"),
                _READ,
                _READY,
            ),
        ),
        Page(
            "alarm",
            "練習",
            (Words("れんしゅう： 大きな ゆれに そなえて ください", "warn"),),
            (_PROTECT, Choice("close", "とじる", "closed")),
            up="closed",
            look="alarm",
            picture="alert-shake",
        ),
        Page(
            "protect",
            "身を守る",
            (Words("机の下で、 頭を 守ります。 ゆれが 止まるまで まちます。"),),
            (_READ,),
            up="closed",
            picture="alert-desk",
        ),
        Page(
            "closed",
            "とじました",
            (Words("だいじょうぶ。 ホームの 「防災」で、 また 読めます。"),),
            (_PROTECT, _READ),
            up="start",
        ),
        Page(
            "read",
            "知らせ",
            (Words("れんしゅう： 地震が ありました。 火と 足もとに 気をつけて ください。", "they"),),
            (Choice("tell", "安否を 知らせる", "tell", "go"),),
            up="start",
        ),
        Page(
            "tell",
            "安否",
            (Words("ぶじか どうかを、 家族に 知らせます。"),),
            (Choice("fine", "ぶじです", "told", "go"), Choice("help", "たすけて", "asked")),
            up="read",
        ),
        Page(
            "told",
            "送りました",
            (Words("ぶじです。", "me"), Words("よかった。 安心しました。", "they")),
            (_READY,),
            up="start",
        ),
        Page(
            "asked",
            "送りました",
            (
                Words("たすけて。", "me"),
                Words("これは 練習です。 本当の ときは、 119番へ。"),
            ),
            (_START,),
            up="start",
        ),
        Page(
            "ready",
            "そなえ",
            (
                Words("2018年の 地震では、 北海道中が 停電しました。"),
                Words("水、ラジオ、 予備の電池。"),
            ),
            (_START,),
            up="start",
        ),
    ),
)
