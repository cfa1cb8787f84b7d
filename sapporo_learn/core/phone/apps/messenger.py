"""つながりトーク: the list of talks, a talk, taking a message back. Trays and friends stand beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Hold, Tap
from sapporo_learn.core.phone.apps import messenger_friends as friends
from sapporo_learn.core.phone.apps import messenger_trays as trays
from sapporo_learn.core.phone.apps.messenger_state import (
    ANSWERED,
    PER_PAGE,
    TALKING,
    Adding,
    MessengerState,
    Question,
    Talk,
    cleared,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import PEOPLE, WRITERS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

_NAMES = {person: PEOPLE[person].name if person in PEOPLE else WRITERS[person] for person in TALKING}
_TALK_OF = {f"messenger/talk-{person}": person for person in TALKING}

TARGETS: tuple[Target, ...] = (
    *(Target(target, f"『{_NAMES[person]}』のトーク") for target, person in _TALK_OF.items()),
    Target("messenger/previous", "『まえのページ』の矢印"),
    Target("messenger/next", "『つぎのページ』の矢印"),
    Target("messenger/list", "左上の『トークの一覧へ』の矢印"),
    *trays.TARGETS,
    Target("messenger/my-last", "自分が最後に送ったもの", hold=True),
    Target("messenger/menu", "『メニュー』ボタン"),
    Target("messenger/unsend", "『送信取消』ボタン"),
    Target("messenger/close-menu", "メニューを『とじる』ボタン"),
    *friends.TARGETS,
)

_WHO = ("person", ANSWERED)
_MOST_PAGES = -(-len(TALKING) // PER_PAGE)

EVENTS: tuple[EventKind, ...] = (
    EventKind("talk-opened", "その人とのトークが開きました", (("person", TALKING),)),
    EventKind("talk-closed", "トークの一覧にもどりました"),
    EventKind(
        "talks-page-turned",
        "トークの一覧のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(_MOST_PAGES))),),
    ),
    *trays.EVENTS,
    EventKind("message-selected", "自分が送ったものをえらび、メニューのボタンが出ました", (_WHO,)),
    EventKind("message-menu-opened", "自分が送ったもののメニューが開きました", (_WHO,)),
    EventKind("message-menu-closed", "メニューを、何もせずにとじました"),
    EventKind("message-unsent", "送ったものを取り消しました", (_WHO,)),
    *friends.EVENTS,
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; an open menu lets nothing through."""
    if phone.screen is not Screen.MESSENGER:
        return ()
    state, room = phone.messenger, phone.messenger.room
    if room is None:
        return _on_list(state) if state.adding is Adding.NONE else friends.adding(state)
    if state.asked is not Question.NONE:
        return friends.with_stranger(state)
    if state.menu:
        return ("messenger/unsend", "messenger/close-menu")
    if room.strange:
        return ("messenger/list", *friends.with_stranger(state))
    if tray := trays.visible(state):
        return ("messenger/list", *tray)
    own = ("messenger/my-last",) if room.my_last else ()
    button = ("messenger/menu",) if own and state.selected else ()
    return ("messenger/list", *own, *button, "messenger/photos", "messenger/stamps")


def _on_list(state: MessengerState) -> tuple[str, ...]:
    turning = (("messenger/previous", state.page > 0), ("messenger/next", 0 <= state.page < state.pages - 1))
    return (
        *(f"messenger/talk-{talk.person}" for talk in state.listed),
        *(target for target, there in turning if there),
        "messenger/add-friend",
    )


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state, room = phone.messenger, phone.messenger.room
    match action:
        case Tap(target) if target in _TALK_OF:
            return _open(phone, _TALK_OF[target])
        case Tap("messenger/previous"):
            return _turn_to(phone, state.page - 1)
        case Tap("messenger/next"):
            return _turn_to(phone, state.page + 1)
        case Tap(target) if target in friends.OWN:
            return friends.apply(phone, action)
        case _:
            return (phone, ()) if room is None else _in_room(phone, room, action)


def _in_room(phone: PhoneState, room: Talk, action: Action) -> Result:
    match action:
        case Tap("messenger/list"):
            return _close_room(phone)
        case Tap("messenger/my-last"):
            return _select(phone, room)
        case Hold("messenger/my-last") | Tap("messenger/menu"):
            return _open_menu(phone, room)
        case Tap("messenger/unsend"):
            return _unsend(phone, room)
        case Tap("messenger/close-menu"):
            return _close_menu(phone)
        case _:
            return trays.apply(phone, room, action)


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.messenger
    if state.room is None:
        return None if state.adding is Adding.NONE else friends.leave(phone)
    if state.asked is not Question.NONE:
        return friends.cancel(phone)
    if state.menu:
        return _close_menu(phone)
    return trays.close(phone) if trays.visible(state) and not state.room.strange else _close_room(phone)


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the same talk, nothing over it."""
    return replace(phone, messenger=cleared(phone.messenger))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)


def _open(phone: PhoneState, person: str) -> Result:
    """Open a talk; what is seen is no longer unread."""
    talks = tuple(replace(t, unread=0) if t.person == person else t for t in phone.messenger.talks)
    state = cleared(replace(phone.messenger, talks=talks, open=person))
    home = replace(phone.home, message_badge=state.unread)
    return _with(replace(phone, home=home), state, Event.of("talk-opened", person=person))


def _turn_to(phone: PhoneState, page: int) -> Result:
    turned = replace(phone.messenger, page=page)
    return _with(phone, turned, Event.of("talks-page-turned", to=str(page)))


def _close_room(phone: PhoneState) -> Result:
    return _with(phone, cleared(replace(phone.messenger, open="")), Event.of("talk-closed"))


def _close_menu(phone: PhoneState) -> Result:
    return _with(phone, cleared(phone.messenger), Event.of("message-menu-closed"))


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
    state = cleared(replace(phone.messenger, talks=talks))
    return _with(phone, state, Event.of("message-unsent", person=room.person))
