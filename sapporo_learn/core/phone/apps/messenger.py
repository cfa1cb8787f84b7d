"""つながりトーク: talk list, talk room, stamps, taking a message back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Hold, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import PEOPLE
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

STAMPS: dict[str, str] = {
    "thanks": "ありがとう",
    "ok": "りょうかい",
    "smile": "にっこり",
    "fun": "たのしみ",
    "night": "おやすみ",
    "sorry": "ごめんね",
}
"""Stamp id -> the word on the drawing, in the order of the tray."""

_TALK_OF = {f"messenger/talk-{person}": person for person in PEOPLE}
_STAMP_OF = {f"messenger/stamp-{stamp}": stamp for stamp in STAMPS}

TARGETS: tuple[Target, ...] = (
    *(Target(target, f"『{PEOPLE[person].name}』のトーク") for target, person in _TALK_OF.items()),
    Target("messenger/list", "左上の『トークの一覧へ』の矢印"),
    Target("messenger/stamps", "『スタンプ』ボタン"),
    Target("messenger/close-stamps", "スタンプを『とじる』ボタン"),
    *(Target(target, f"『{STAMPS[stamp]}』のスタンプ") for target, stamp in _STAMP_OF.items()),
    Target("messenger/send-stamp", "『送信』ボタン"),
    Target("messenger/my-last", "自分が最後に送ったもの", hold=True),
    Target("messenger/menu", "『メニュー』ボタン"),
    Target("messenger/unsend", "『送信取消』ボタン"),
    Target("messenger/close-menu", "メニューを『とじる』ボタン"),
)

_WHO = ("person", tuple(PEOPLE))
_WHICH = ("stamp", tuple(STAMPS))

EVENTS: tuple[EventKind, ...] = (
    EventKind("talk-opened", "その人とのトークが開きました", (_WHO,)),
    EventKind("talk-closed", "トークの一覧にもどりました"),
    EventKind("stamps-opened", "スタンプのならびが開きました"),
    EventKind("stamps-closed", "スタンプのならびを、送らずにとじました"),
    EventKind("stamp-chosen", "スタンプをえらびました（まだ送っていません）", (_WHICH,)),
    EventKind("stamp-sent", "スタンプを送りました", (_WHO, _WHICH)),
    EventKind("message-selected", "自分が送ったものをえらび、メニューのボタンが出ました", (_WHO,)),
    EventKind("message-menu-opened", "自分が送ったもののメニューが開きました", (_WHO,)),
    EventKind("message-menu-closed", "メニューを、何もせずにとじました"),
    EventKind("message-unsent", "送ったものを取り消しました", (_WHO,)),
)


@dataclass(frozen=True, slots=True)
class Message:
    """One bubble.

    Attributes:
        id: Unique in its talk, for ever.
        mine: Sent by the learner (right) or by the other (left).
        text: Words, or "" for a stamp.
        stamp: Stamp id, or "" for words.
        at: ``HH:MM`` beside the bubble.
        read: 「既読」 stands beside the learner's own bubble.
        unsent: Taken back; the line 「送信を取り消しました」 stands in its place.
    """

    id: str
    mine: bool
    text: str = ""
    stamp: str = ""
    at: str = "10:20"
    read: bool = False
    unsent: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk with one person, oldest message first. ``unread`` counts what has not been seen."""

    person: str
    messages: tuple[Message, ...] = ()
    unread: int = 0

    @property
    def my_last(self) -> Message | None:
        """The learner's own newest bubble that is not taken back: the one that can be selected."""
        mine = [message for message in self.messages if message.mine and not message.unsent]
        return mine[-1] if mine else None


@dataclass(frozen=True, slots=True)
class MessengerState:
    """The messenger.

    Attributes:
        talks: One for each person, newest first.
        open: Person whose talk is open, or "" for the list.
        stamps_open: The stamp tray covers the lower part of the room.
        chosen: Stamp shown as a preview, waiting for 「送信」, or "".
        selected: Id of the learner's own bubble that shows a small menu button, or "".
        menu: The menu of ``selected`` is open.
    """

    talks: tuple[Talk, ...] = ()
    open: str = ""
    stamps_open: bool = False
    chosen: str = ""
    selected: str = ""
    menu: bool = False

    @property
    def room(self) -> Talk | None:
        """The talk that is open, or None when the list is shown."""
        return next((talk for talk in self.talks if talk.person == self.open), None)

    @property
    def unread(self) -> int:
        """Unread messages of all talks."""
        return sum(talk.unread for talk in self.talks)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; an open menu lets nothing through."""
    if phone.screen is not Screen.MESSENGER:
        return ()
    state, room = phone.messenger, phone.messenger.room
    if room is None:
        return tuple(f"messenger/talk-{talk.person}" for talk in state.talks)
    if state.menu:
        return ("messenger/unsend", "messenger/close-menu")
    if state.stamps_open:
        send = ("messenger/send-stamp",) if state.chosen else ()
        return ("messenger/list", *send, "messenger/close-stamps", *_STAMP_OF)
    own = ("messenger/my-last",) if room.my_last else ()
    button = ("messenger/menu",) if own and state.selected else ()
    return ("messenger/list", *own, *button, "messenger/stamps")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state, room = phone.messenger, phone.messenger.room
    match action:
        case Tap(target) if target in _TALK_OF:
            return _open(phone, _TALK_OF[target])
        case _ if room is None:
            return phone, ()
        case Tap("messenger/list"):
            return _close_room(phone)
        case Tap("messenger/stamps"):
            return _with(phone, replace(put_away(state), stamps_open=True), Event.of("stamps-opened"))
        case Tap("messenger/close-stamps"):
            return _close_stamps(phone)
        case Tap("messenger/send-stamp"):
            return _send(phone, room, state.chosen)
        case Tap(target) if target in _STAMP_OF:
            return _touch_stamp(phone, room, _STAMP_OF[target])
        case Tap("messenger/my-last"):
            return _select(phone, room)
        case Hold("messenger/my-last") | Tap("messenger/menu"):
            return _open_menu(phone, room)
        case Tap("messenger/unsend"):
            return _unsend(phone, room)
        case Tap("messenger/close-menu"):
            return _close_menu(phone)
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.messenger
    if state.room is None:
        return None
    if state.menu:
        return _close_menu(phone)
    return _close_stamps(phone) if state.stamps_open else _close_room(phone)


def put_away(state: MessengerState) -> MessengerState:
    """What is found again when the app is opened the next time: the same talk, nothing over it."""
    return MessengerState(talks=state.talks, open=state.open)


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)


def _open(phone: PhoneState, person: str) -> Result:
    """Open a talk; what is seen is no longer unread."""
    talks = tuple(replace(t, unread=0) if t.person == person else t for t in phone.messenger.talks)
    state = MessengerState(talks=talks, open=person)
    home = replace(phone.home, message_badge=state.unread)
    return _with(replace(phone, home=home), state, Event.of("talk-opened", person=person))


def _close_room(phone: PhoneState) -> Result:
    return _with(phone, MessengerState(talks=phone.messenger.talks), Event.of("talk-closed"))


def _close_stamps(phone: PhoneState) -> Result:
    return _with(phone, put_away(phone.messenger), Event.of("stamps-closed"))


def _close_menu(phone: PhoneState) -> Result:
    return _with(phone, put_away(phone.messenger), Event.of("message-menu-closed"))


def _touch_stamp(phone: PhoneState, room: Talk, stamp: str) -> Result:
    """The first touch shows the stamp as a preview; a second one on the same stamp sends it."""
    if phone.messenger.chosen == stamp:
        return _send(phone, room, stamp)
    return _with(phone, replace(phone.messenger, chosen=stamp), Event.of("stamp-chosen", stamp=stamp))


def _send(phone: PhoneState, room: Talk, stamp: str) -> Result:
    """Put the stamp under the talk, close the tray so that it is seen, and move the talk to the top."""
    person = PEOPLE.get(room.person)
    message = Message(
        id=str(len(room.messages) + 1),
        mine=True,
        stamp=stamp,
        at=phone.clock,
        read=person is not None and person.looks_at_once,
    )
    talk = replace(room, messages=(*room.messages, message))
    others = tuple(t for t in phone.messenger.talks if t.person != room.person)
    state = MessengerState(talks=(talk, *others), open=room.person)
    return _with(phone, state, Event.of("stamp-sent", person=room.person, stamp=stamp))


def _select(phone: PhoneState, room: Talk) -> Result:
    own = room.my_last
    if own is None or phone.messenger.selected == own.id:
        return phone, ()
    state = replace(phone.messenger, selected=own.id)
    return _with(phone, state, Event.of("message-selected", person=room.person))


def _open_menu(phone: PhoneState, room: Talk) -> Result:
    own = room.my_last
    if own is None:
        return phone, ()
    state = replace(phone.messenger, selected=own.id, menu=True)
    return _with(phone, state, Event.of("message-menu-opened", person=room.person))


def _unsend(phone: PhoneState, room: Talk) -> Result:
    """Take the selected bubble back: the other person sees it no more, a small line says so."""
    selected = phone.messenger.selected
    messages = tuple(replace(m, unsent=True) if m.id == selected else m for m in room.messages)
    talks = tuple(
        replace(t, messages=messages) if t.person == room.person else t for t in phone.messenger.talks
    )
    state = MessengerState(talks=talks, open=room.person)
    return _with(phone, state, Event.of("message-unsent", person=room.person))
