"""防災: an alert that fills the glass, and where it can be read again. All of it is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.screens import Screen

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState

ALARM: Final = "alarm"
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
            picture="app-alert",
        ),
        Page(
            ALARM,
            "練習",
            (Words("れんしゅう： 大きな ゆれに そなえて ください。", "warn"),),
            (_PROTECT, Choice("close", "とじる", "closed")),
            up="closed",
            look="alarm",
            picture="alert-shake",
        ),
        Page(
            "protect",
            "身を守る",
            (Words("机の下で、 頭を 守ります。"), Words("ゆれが 止まるまで まちます。")),
            (_READ,),
            up="closed",
            picture="alert-desk",
        ),
        Page(
            "closed",
            "とじました",
            (Words("だいじょうぶ。"), Words("ホームの 「防災」で、 また 読めます。")),
            (_PROTECT, _READ),
            up="start",
            picture="app-alert",
        ),
        Page(
            "read",
            "知らせ",
            (
                Words("れんしゅう： 地震が ありました。", "they"),
                Words("火と 足もとに 気をつけて ください。", "they"),
            ),
            (Choice("tell", "安否を 知らせる", "tell", "go"),),
            up="start",
        ),
        Page(
            "tell",
            "安否",
            (Words("ぶじか どうかを、 家族に 知らせます。"),),
            (Choice("fine", "ぶじです", "told", "go"), Choice("help", "たすけて", "asked")),
            up="read",
            picture="portrait-group",
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
                Words("これは 練習です。"),
                Words("本当の ときは、 119番へ。"),
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
            picture="alert-kit",
        ),
    ),
)


def sounds(phone: PhoneState) -> bool:
    """Say whether the alert fills the glass."""
    return phone.screen is Screen.ALERT and phone.book.page == ALARM
