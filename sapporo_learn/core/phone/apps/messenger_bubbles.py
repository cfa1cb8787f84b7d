"""What can be done with a bubble of a talk: select it, open its menu, reply to it, take the own one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Hold, Tap
from sapporo_learn.core.phone.apps.messenger_state import ANSWERED, Message, MessengerState, Talk, cleared
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("messenger/my-last", "自分が最後に送ったもの", hold=True),
    Target("messenger/their-last", "相手から最後に届いたもの", hold=True),
    Target("messenger/menu", "『メニュー』ボタン"),
    Target("messenger/reply", "『リプライ』ボタン"),
    Target("messenger/unsend", "『送信取消』ボタン"),
    Target("messenger/close-menu", "メニューを『とじる』ボタン"),
    Target("messenger/leave-reply", "返信を『やめる』ボタン"),
)

_WHO = ("person", ANSWERED)

EVENTS: tuple[EventKind, ...] = (
    EventKind("message-selected", "自分が送ったものをえらび、メニューのボタンが出ました", (_WHO,)),
    EventKind("their-message-selected", "相手から届いたものをえらび、メニューのボタンが出ました", (_WHO,)),
    EventKind("message-menu-opened", "自分が送ったもののメニューが開きました", (_WHO,)),
    EventKind("their-message-menu-opened", "相手から届いたもののメニューが開きました", (_WHO,)),
    EventKind("message-menu-closed", "メニューを、何もせずにとじました"),
    EventKind("message-unsent", "送ったものを取り消しました", (_WHO,)),
    EventKind("reply-started", "返信をはじめました（まだ何も送っていません）", (_WHO,)),
    EventKind("reply-left", "返信をやめました"),
)


def on_menu(state: MessengerState, room: Talk) -> tuple[str, ...]:
    """Targets of the menu of the bubble that is selected."""
    selected = room.message(state.selected)
    unsend = ("messenger/unsend",) if selected is not None and selected.mine else ()
    return ("messenger/reply", *unsend, "messenger/close-menu")


def in_room(state: MessengerState, room: Talk) -> tuple[str, ...]:
    """Targets among the bubbles of a talk; while a reply is begun there are none but the way out."""
    if state.answering:
        return ("messenger/leave-reply",)
    bubbles = (("messenger/their-last", room.their_last), ("messenger/my-last", room.my_last))
    offered = {target: bubble.id for target, bubble in bubbles if bubble is not None}
    return (*offered, *(("messenger/menu",) if state.selected in offered.values() else ()))


def apply(phone: PhoneState, room: Talk, action: Action) -> Result | None:
    """Let one of these targets answer; None when it is another's."""
    match action:
        case Tap("messenger/my-last"):
            return _select(phone, room, room.my_last)
        case Tap("messenger/their-last"):
            return _select(phone, room, room.their_last)
        case Hold("messenger/my-last"):
            return _open_menu(phone, room, room.my_last)
        case Hold("messenger/their-last"):
            return _open_menu(phone, room, room.their_last)
        case Tap("messenger/menu"):
            return _open_menu(phone, room, room.message(phone.messenger.selected))
        case Tap("messenger/reply"):
            state = replace(cleared(phone.messenger), answering=phone.messenger.selected)
            return _with(phone, state, Event.of("reply-started", person=room.person))
        case Tap("messenger/unsend"):
            return _unsend(phone, room)
        case Tap("messenger/close-menu"):
            return close_menu(phone)
        case Tap("messenger/leave-reply"):
            return leave_reply(phone)
        case _:
            return None


def close_menu(phone: PhoneState) -> Result:
    """Close the menu and do nothing."""
    return _with(phone, cleared(phone.messenger), Event.of("message-menu-closed"))


def leave_reply(phone: PhoneState) -> Result:
    """What is sent next is no reply."""
    return _with(phone, cleared(phone.messenger), Event.of("reply-left"))


def _select(phone: PhoneState, room: Talk, bubble: Message | None) -> Result:
    if bubble is None or phone.messenger.selected == bubble.id:
        return phone, ()
    state = replace(phone.messenger, selected=bubble.id)
    return _with(phone, state, _told("message-selected", room, bubble))


def _open_menu(phone: PhoneState, room: Talk, bubble: Message | None) -> Result:
    if bubble is None:
        return phone, ()
    state = replace(phone.messenger, selected=bubble.id, menu=True)
    return _with(phone, state, _told("message-menu-opened", room, bubble))


def _told(event: str, room: Talk, bubble: Message) -> Event:
    return Event.of(event if bubble.mine else f"their-{event}", person=room.person)


def _unsend(phone: PhoneState, room: Talk) -> Result:
    """Take the selected bubble back: the other person sees it no more, a small line says so."""
    selected = phone.messenger.selected
    messages = tuple(replace(m, unsent=True) if m.id == selected else m for m in room.messages)
    talks = tuple(
        replace(t, messages=messages) if t.person == room.person else t for t in phone.messenger.talks
    )
    state = cleared(replace(phone.messenger, talks=talks))
    return _with(phone, state, Event.of("message-unsent", person=room.person))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)
