"""Messages that wait, are read, or went to the wrong person."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.home import HomeState
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.messenger_state import Adding, Message, MessengerState, Tab, Talk
from sapporo_learn.core.phone.people import GROUP, STRANGER
from sapporo_learn.core.phone.scenes.base import HANA, SATO, YUKI
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

_NEWS = "あした、あそびに行くね。"
_YUKI_WITH_NEWS = replace(YUKI, messages=(*YUKI.messages, Message("2", mine=False, text=_NEWS, at="10:20")))
_GROUP = Talk(
    GROUP,
    (
        Message("1", mine=False, text="土曜は、9時からです。", at="10:20", writer="sato"),
        Message("2", mine=False, text="ぶた汁を作ります。", at="10:21", writer="hana"),
    ),
)
_STRANGER = Talk(STRANGER, (Message("1", mine=False, text="お金が ふえる話です。", at="10:23"),))


def _from_grandchild() -> PhoneState:
    talks = (replace(_YUKI_WITH_NEWS, unread=1), SATO, HANA)
    return PhoneState(home=HomeState(message_badge=1), messenger=MessengerState(talks=talks))


def _locked() -> PhoneState:
    lock = LockState(locked=True, notice=f"ゆき：{_NEWS}")
    return replace(_from_grandchild(), screen=Screen.LOCK, lock=lock)


def _with_grandchild() -> PhoneState:
    messenger = MessengerState(talks=(_YUKI_WITH_NEWS, SATO, HANA), open="yuki")
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _to_wrong_person() -> PhoneState:
    """The stamp was meant as an answer to the grandchild's news."""
    wrong = Message("2", mine=True, stamp="fun", at="10:23")
    sato = replace(SATO, messages=(*SATO.messages, wrong))
    messenger = MessengerState(talks=(sato, _YUKI_WITH_NEWS, HANA), open="sato")
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _new_friend(tab: Tab) -> PhoneState:
    """The friend sits beside the learner, her code on her phone; there is no talk with her yet."""
    messenger = MessengerState(talks=(_YUKI_WITH_NEWS, SATO), tab=tab)
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _reading_code() -> PhoneState:
    phone = _new_friend(Tab.FRIENDS)
    return replace(phone, messenger=replace(phone.messenger, adding=Adding.READING))


def _friends(card_of: str = "") -> PhoneState:
    messenger = MessengerState(talks=(_YUKI_WITH_NEWS, SATO, HANA), tab=Tab.FRIENDS, card_of=card_of)
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _from_group() -> PhoneState:
    talks = (replace(_GROUP, unread=1), _YUKI_WITH_NEWS, SATO, HANA)
    home = HomeState(message_badge=1)
    return PhoneState(screen=Screen.MESSENGER, home=home, messenger=MessengerState(talks=talks))


def _from_stranger(opened: str = "") -> PhoneState:
    unread = 0 if opened else 1
    talks = (replace(_STRANGER, unread=unread), _GROUP, _YUKI_WITH_NEWS, SATO, HANA)
    messenger = MessengerState(talks=talks, open=opened)
    return PhoneState(screen=Screen.MESSENGER, home=HomeState(message_badge=unread), messenger=messenger)


SCENES: tuple[Scene, ...] = (
    Scene("locked", "ロックの画面。ゆきさんからのお知らせが出ている", _locked),
    Scene(
        "message-from-grandchild",
        f"ホームの画面。『つながりトーク』に 1 がついている（ゆきさん「{_NEWS}」）",
        _from_grandchild,
    ),
    Scene("talk-with-grandchild", "ゆきさんとのトークが開いている", _with_grandchild),
    Scene(
        "stamp-sent-to-wrong-person",
        "佐藤さんに『たのしみ』のスタンプをまちがえて送ったところ",
        _to_wrong_person,
    ),
    Scene("friends", "友だちの一覧が開いている（ゆきさん、佐藤さん、はなこさん）", _friends),
    Scene(
        "friend-card",
        "ゆきさんの画面が開いている（『トーク』『音声通話』『ビデオ通話』）",
        partial(_friends, "yuki"),
    ),
    Scene(
        "new-friend",
        "友だちの一覧が開いている（はなこさんは、まだ友だちではない）",
        partial(_new_friend, Tab.FRIENDS),
    ),
    Scene(
        "talks-before-new-friend",
        "トークの一覧が開いている（はなこさんは、まだ友だちではない）",
        partial(_new_friend, Tab.TALKS),
    ),
    Scene("reading-code", "QRコードを読みとる画面。はなこさんのQRコードが見えている", _reading_code),
    Scene("message-from-group", "トークの一覧が開いている（町内会のみんなから 1。2ページ）", _from_group),
    Scene("message-from-stranger", "トークの一覧が開いている（知らない人から 1。2ページ）", _from_stranger),
    Scene(
        "talk-with-stranger",
        "知らない人とのトークが開いている（『追加』『通報』『ブロック』）",
        partial(_from_stranger, STRANGER),
    ),
)
