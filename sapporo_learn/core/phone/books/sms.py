"""ショートメール: short letters to a telephone number, honest and not, and the calls they lead to.

Whatever is touched, each ends safely. All is invented.
"""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.book import Book, Choice, Page, Words
from sapporo_learn.core.phone.books.advice import CONSUMERS, POLICE, SAFE, TALK, WAIT, YOUNG
from sapporo_learn.core.phone.screens import Screen

_LIST = Choice("list", "一覧へ", "list")
_DELETE = Choice("delete", "電話しないで 消す", "deleted", "go")
_HANG_UP = Choice("hang-up", "電話を 切る", "hung-up", "go")
_CONSULT = Choice("consult", "188に 相談", "consulted", "go")

SMS: Final = Book(
    Screen.SMS,
    "ショートメール",
    (
        Page(
            "list",
            "ショートメール",
            (Words("練習の メールです。"),),
            (
                Choice("parcel", "荷物の お知らせ", "parcel", "row", "portrait-unknown"),
                Choice("unpaid", "未納の お知らせ", "unpaid", "row", "portrait-unknown"),
                Choice("more", "つぎの ページ", "list-2"),
            ),
        ),
        Page(
            "list-2",
            "ショートメール",
            (Words("練習の メールです。"),),
            (
                Choice("refund", "返金の お知らせ", "refund", "row", "portrait-unknown"),
                Choice("dentist", "歯医者さん", "dentist", "row", "portrait-saved"),
                _LIST,
            ),
            up="list",
        ),
        Page(
            "parcel",
            "知らない番号",
            (
                Words("お荷物を お届けに きましたが、 お留守でした。", "they"),
                Words("post.example.jp", "link"),
            ),
            (
                Choice("open-link", "青い字を 開く", "browser/parcel"),
                Choice("delete-parcel", "開かずに 消す", "deleted", "go"),
            ),
            up="list",
        ),
        Page(
            "unpaid",
            "知らない番号",
            (
                Words("料金が 未納です。 2時間で 電話を 止めます。", "they"),
                Words("+00-\u200b0000-0000", "link"),
            ),
            (Choice("call-unpaid", "電話する", "unpaid-call"), _DELETE),
            up="list",
        ),
        Page(
            "unpaid-call",
            "電話の相手",
            (Words("電子マネーを 買って、番号を 教えて。 だれにも ひみつで。", "they"),),
            (Choice("give-number", "番号を 教える", "number-kept", "stop"), _HANG_UP),
            up="hung-up",
            picture="portrait-unknown",
        ),
        Page(
            "number-kept",
            "ちょっと待って",
            (Words("お金を 番号で 払えと 言うのは、 うそです。", "warn"),),
            (_HANG_UP,),
            up="hung-up",
            picture=WAIT,
        ),
        Page(
            "refund",
            "知らない番号",
            (Words("医療費が もどります。 きょう中に お電話を。", "they"),),
            (Choice("call-refund", "電話する", "refund-call"), _DELETE),
            up="list",
        ),
        Page(
            "refund-call",
            "電話の相手",
            (Words("電話を 持って、 ATMへ 行って ください。 すぐに。", "they"),),
            (Choice("go-out", "すぐ 出かける", "stayed", "stop"), _HANG_UP),
            up="hung-up",
            picture="portrait-unknown",
        ),
        Page(
            "stayed",
            "ちょっと待って",
            (Words("ATMで お金は もどりません。 その話は、 うそです。", "warn"),),
            (_HANG_UP,),
            up="hung-up",
            picture=WAIT,
        ),
        Page(
            "hung-up",
            "切りました",
            (Words("お金は、 そのままです。"), YOUNG),
            (_CONSULT, _LIST),
            up="list",
            picture=SAFE,
        ),
        Page(
            "deleted",
            "消しました",
            (Words("これで 安心です。"), YOUNG),
            (_CONSULT, _LIST),
            up="list",
            picture=SAFE,
        ),
        Page(
            "consulted",
            "相談の番号",
            (*CONSUMERS, *POLICE),
            (_LIST,),
            up="list",
            picture=TALK,
        ),
        Page(
            "dentist",
            "歯医者さん",
            (Words("あすの 10時、 お待ちして います。", "they"),),
            (_LIST,),
            up="list-2",
        ),
    ),
)
