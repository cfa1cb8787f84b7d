"""From the phone's state to what its screens draw: one pure function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.call import CallPhase
from sapporo_learn.core.phone.apps.lock import LockState
from sapporo_learn.core.phone.apps.messenger import STAMPS, Message, MessengerState, Talk
from sapporo_learn.core.phone.people import PEOPLE
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState

Map = dict[str, Any]
Keep = Callable[[str], str]

WORD_JOINER: Final = "\u2060"


def together(text: str) -> str:
    """Let lines break at the spaces only."""
    return " ".join(WORD_JOINER.join(word) for word in text.split(" "))


def person(person_id: str) -> Map:
    """Give an invented person's id and name; empty for nobody."""
    known = PEOPLE.get(person_id)
    return {"id": known.id, "name": together(known.name)} if known else {"id": "", "name": ""}


def derive(phone: PhoneState, keep: Keep) -> Map:
    """Give every property that QML draws the phone from.

    Args:
        phone: The phone.
        keep: Joins the characters of each phrase, so that lines break only between phrases.

    Returns:
        One value for each of PhoneModel's properties of that name.
    """
    offered = list(simulator.visible(phone))
    return {
        "screen": phone.screen.value,
        "clock": phone.clock,
        "battery": phone.battery,
        "offered": offered,
        "lock": _lock(phone.lock, keep),
        "home": {"messageBadge": phone.home.message_badge, "callBadge": phone.home.call_badge},
        "call": _call(phone),
        "messenger": _messenger(phone.messenger, keep),
        "playground": {
            "page": phone.playground.page,
            "snowmanHappy": phone.playground.snowman_happy,
            "lanternLit": phone.playground.lantern_lit,
            "lanternMenu": phone.playground.lantern_menu,
            "sledge": phone.playground.sledge,
            "birdSings": phone.playground.bird_sings,
        },
    }


def _lock(lock: LockState, keep: Keep) -> Map:
    """Part a notice 「ゆき：…」 into its sender and its words."""
    sender, colon, words = lock.notice.partition("：")
    return {"sender": sender if colon else "", "words": keep(words if colon else sender)}


def _call(phone: PhoneState) -> Map:
    call = phone.call
    return {
        "phase": call.phase.value,
        "person": person(call.person),
        "speaker": call.speaker,
        "muted": call.muted,
        "missed": [person(who) for who in reversed(call.missed)],
        "behind": call.phase is CallPhase.TALKING and phone.screen is not Screen.CALL,
    }


def _messenger(state: MessengerState, keep: Keep) -> Map:
    room = state.room
    return {
        "talks": [_row(talk, keep) for talk in state.talks],
        "room": person(state.open if room else ""),
        "bubbles": [_bubble(room, state, message, keep) for message in room.messages] if room else [],
        "stampsOpen": state.stamps_open,
        "stamps": [{"id": stamp, "word": word} for stamp, word in STAMPS.items()],
        "chosen": state.chosen,
        "chosenWord": STAMPS.get(state.chosen, ""),
        "menu": state.menu,
    }


def _row(talk: Talk, keep: Keep) -> Map:
    last = talk.messages[-1] if talk.messages else None
    return {
        "person": person(talk.person),
        "unread": talk.unread,
        "at": last.at if last else "",
        "last": keep(_summary(last)) if last else "",
    }


def _summary(message: Message) -> str:
    if message.unsent:
        return "送信を取り消しました"
    return message.text or f"スタンプ {STAMPS[message.stamp]}"


def _bubble(room: Talk, state: MessengerState, message: Message, keep: Keep) -> Map:
    own_last = room.my_last
    return {
        "id": message.id,
        "mine": message.mine,
        "text": keep(message.text),
        "stamp": message.stamp,
        "word": STAMPS.get(message.stamp, ""),
        "at": message.at,
        "read": message.read,
        "unsent": message.unsent,
        "last": own_last is not None and own_last.id == message.id,
        "selected": state.selected == message.id,
    }
