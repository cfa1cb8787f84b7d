"""The states a lesson or step can start from. All people and words are invented."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.call import CallPhase, CallState
from sapporo_learn.core.phone.apps.home import HomeState
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.messenger import Message, MessengerState, Talk
from sapporo_learn.core.phone.apps.playground import PlaygroundState
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

_YUKI = Talk("yuki", (Message("1", mine=False, text="おはよう。雪がふったね。", at="08:15"),))
_SATO = Talk("sato", (Message("1", mine=False, text="土曜の朝、公園の雪かきです。", at="09:30"),))
_HANA = Talk(
    "hana",
    (
        Message("1", mine=False, text="きのうは、楽しかったですね。", at="07:50"),
        Message("2", mine=True, stamp="smile", at="07:55", read=True),
    ),
)
_NEWS = "あした、あそびに行くね。"
_YUKI_WITH_NEWS = replace(_YUKI, messages=(*_YUKI.messages, Message("2", mine=False, text=_NEWS, at="10:20")))


def _home() -> PhoneState:
    return PhoneState(messenger=MessengerState(talks=(_SATO, _YUKI, _HANA)))


def _message_from_grandchild() -> PhoneState:
    talks = (replace(_YUKI_WITH_NEWS, unread=1), _SATO, _HANA)
    return PhoneState(home=HomeState(message_badge=1), messenger=MessengerState(talks=talks))


def _locked() -> PhoneState:
    lock = LockState(locked=True, notice=f"ゆき：{_NEWS}")
    return replace(_message_from_grandchild(), screen=Screen.LOCK, lock=lock)


def _talk_with_grandchild() -> PhoneState:
    messenger = MessengerState(talks=(_YUKI_WITH_NEWS, _SATO, _HANA), open="yuki")
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _stamp_sent_to_wrong_person() -> PhoneState:
    """The stamp was meant as an answer to the grandchild's news."""
    wrong = Message("2", mine=True, stamp="fun", at="10:23")
    sato = replace(_SATO, messages=(*_SATO.messages, wrong))
    messenger = MessengerState(talks=(sato, _YUKI_WITH_NEWS, _HANA), open="sato")
    return PhoneState(screen=Screen.MESSENGER, messenger=messenger)


def _call_from_grandchild(phase: CallPhase, screen: Screen = Screen.CALL) -> PhoneState:
    return replace(_home(), screen=screen, call=CallState(phase=phase, person="yuki"))


def _incoming_call_locked() -> PhoneState:
    call = CallState(phase=CallPhase.RINGING_LOCKED, person="yuki", came_from=Screen.LOCK)
    return replace(_home(), screen=Screen.CALL, lock=LockState(locked=True), call=call)


def _missed_call() -> PhoneState:
    return replace(_home(), home=HomeState(call_badge=1), call=CallState(missed=("yuki",)))


def _playground(page: int) -> PhoneState:
    return replace(_home(), screen=Screen.PLAYGROUND, playground=PlaygroundState(page=page))


SCENES: tuple[Scene, ...] = (
    Scene("home", "ホームの画面", _home),
    Scene("locked", "ロックの画面。ゆきさんからのお知らせが出ている", _locked),
    Scene(
        "incoming-call-in-use",
        "ホームを見ているときにゆきさんから電話が鳴っている（『出る』『切る』）",
        partial(_call_from_grandchild, CallPhase.RINGING),
    ),
    Scene(
        "incoming-call-locked",
        "ロック中にゆきさんから電話が鳴っている（緑の丸を右へすべらせる）",
        _incoming_call_locked,
    ),
    Scene("talking", "ゆきさんと電話で話している", partial(_call_from_grandchild, CallPhase.TALKING)),
    Scene(
        "talking-at-home",
        "ゆきさんと話しながらホームを見ている（上に緑の帯）",
        partial(_call_from_grandchild, CallPhase.TALKING, Screen.HOME),
    ),
    Scene(
        "missed-call", "ホームの画面。ゆきさんの電話に出なかったので『電話』に 1 がついている", _missed_call
    ),
    Scene(
        "message-from-grandchild",
        f"ホームの画面。『つながりトーク』に 1 がついている（ゆきさん「{_NEWS}」）",
        _message_from_grandchild,
    ),
    Scene("talk-with-grandchild", "ゆきさんとのトークが開いている", _talk_with_grandchild),
    Scene(
        "stamp-sent-to-wrong-person",
        "佐藤さんに『たのしみ』のスタンプをまちがえて送ったところ",
        _stamp_sent_to_wrong_person,
    ),
    Scene("playground", "『ゆきあそび』の雪だるまのページ", partial(_playground, 0)),
    Scene("playground-lantern", "『ゆきあそび』のランプのページ", partial(_playground, 1)),
    Scene("playground-sledge", "『ゆきあそび』のそりのページ", partial(_playground, 2)),
    Scene("playground-bird", "『ゆきあそび』の小鳥のページ", partial(_playground, 3)),
)
