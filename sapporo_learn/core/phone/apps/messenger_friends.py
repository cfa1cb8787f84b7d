"""Friends of つながりトーク: somebody is added by a QR code; a stranger is added, blocked or reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps.messenger_state import (
    Adding,
    Message,
    MessengerState,
    Question,
    Talk,
    cleared,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import STRANGER
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

CODE_OF: Final = "hana"
"""Whose code is in front of the camera."""

TARGETS: tuple[Target, ...] = (
    Target("messenger/add-friend", "『友だち追加』ボタン"),
    Target("messenger/my-code", "『マイQR』ボタン"),
    Target("messenger/read-code", "『読みとる』ボタン"),
    Target("messenger/code-hana", "はなこさんの四角いもよう"),
    Target("messenger/add-found", "はなこさんを『追加』するボタン"),
    Target("messenger/leave-adding", "『とじる』ボタン"),
    Target("messenger/add-stranger", "知らない人を『追加』するボタン"),
    Target("messenger/block", "『ブロック』ボタン"),
    Target("messenger/report", "『通報』ボタン"),
    Target("messenger/confirm-block", "『ブロックする』ボタン"),
    Target("messenger/confirm-report", "『通報する』ボタン"),
    Target("messenger/cancel", "『やめる』ボタン"),
)
OWN: Final = frozenset(target.id for target in TARGETS)

EVENTS: tuple[EventKind, ...] = (
    EventKind("friend-adding-opened", "『友だち追加』が開きました"),
    EventKind("friend-adding-left", "『友だち追加』で、ひとつ前にもどりました"),
    EventKind("my-code-shown", "自分のQRコードが出ました"),
    EventKind("code-reader-opened", "QRコードを読みとる画面が開きました"),
    EventKind("friend-found", "QRコードを読みとり、その人が出ました（まだ追加していません）"),
    EventKind("friend-added", "友だちに追加しました", (("person", (CODE_OF, STRANGER)),)),
    EventKind("block-asked", "ブロックするか、たずねています"),
    EventKind("report-asked", "通報するか、たずねています"),
    EventKind("question-cancelled", "たずねられて、やめました"),
    EventKind("stranger-blocked", "知らない人をブロックして、一覧から消えました"),
    EventKind("stranger-reported", "知らない人のことを通報しました"),
)

_OFFERED: Final = {
    Adding.MENU: ("messenger/my-code", "messenger/read-code"),
    Adding.MY_CODE: (),
    Adding.READING: ("messenger/code-hana",),
}


def adding(state: MessengerState) -> tuple[str, ...]:
    """Targets while a friend is being added."""
    if state.adding is Adding.FOUND:
        return (*(() if state.knows(CODE_OF) else ("messenger/add-found",)), "messenger/leave-adding")
    return (*_OFFERED.get(state.adding, ()), "messenger/leave-adding")


def with_stranger(state: MessengerState) -> tuple[str, ...]:
    """Targets over a stranger's talk: what can be done, or the answers to the question."""
    if state.asked is not Question.NONE:
        return (f"messenger/confirm-{state.asked}", "messenger/cancel")
    offered = (
        ("messenger/add-stranger", not state.befriended),
        ("messenger/report", not state.reported),
        ("messenger/block", True),
    )
    return tuple(target for target, there in offered if there)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let one of these targets answer."""
    state = phone.messenger
    match action:
        case Tap("messenger/add-friend"):
            return _show(phone, Adding.MENU, "friend-adding-opened")
        case Tap("messenger/my-code"):
            return _show(phone, Adding.MY_CODE, "my-code-shown")
        case Tap("messenger/read-code"):
            return _show(phone, Adding.READING, "code-reader-opened")
        case Tap("messenger/code-hana"):
            return _show(phone, Adding.FOUND, "friend-found")
        case Tap("messenger/leave-adding"):
            return leave(phone)
        case Tap("messenger/add-found"):
            return _add(phone)
        case Tap("messenger/add-stranger"):
            return _with(phone, replace(state, befriended=True), Event.of("friend-added", person=STRANGER))
        case _:
            return _on_question(phone, action)


def _on_question(phone: PhoneState, action: Action) -> Result:
    state = phone.messenger
    match action:
        case Tap("messenger/block"):
            return _with(phone, replace(state, question=Question.BLOCK), Event.of("block-asked"))
        case Tap("messenger/report"):
            return _with(phone, replace(state, question=Question.REPORT), Event.of("report-asked"))
        case Tap("messenger/cancel"):
            return cancel(phone)
        case Tap("messenger/confirm-report"):
            return _with(phone, replace(cleared(state), reported=True), Event.of("stranger-reported"))
        case Tap("messenger/confirm-block"):
            kept = tuple(talk for talk in state.talks if not talk.strange)
            return _with(phone, MessengerState(talks=kept), Event.of("stranger-blocked"))
        case _:
            return phone, ()


def leave(phone: PhoneState) -> Result:
    """One level up while a friend is being added."""
    up = Adding.NONE if phone.messenger.adding is Adding.MENU else Adding.MENU
    return _show(phone, up, "friend-adding-left")


def cancel(phone: PhoneState) -> Result:
    """Do not do what is asked."""
    return _with(phone, cleared(phone.messenger), Event.of("question-cancelled"))


def _show(phone: PhoneState, to: Adding, told: str) -> Result:
    return _with(phone, replace(cleared(phone.messenger), adding=to), Event.of(told))


def _add(phone: PhoneState) -> Result:
    """The new friend's talk opens; she has the learner's code too, and greets."""
    greeting = Message("1", mine=False, text="友だちになれたね。", at=phone.clock)
    talks = (Talk(CODE_OF, (greeting,)), *phone.messenger.talks)
    state = replace(cleared(phone.messenger), talks=talks, open=CODE_OF)
    return _with(phone, state, Event.of("friend-added", person=CODE_OF))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)
