"""つながりトーク: the lists, a talk, and what lies over it. Bubbles, trays and people stand beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import messenger_bubbles as bubbles
from sapporo_learn.core.phone.apps import messenger_friends as friends
from sapporo_learn.core.phone.apps import messenger_people as people
from sapporo_learn.core.phone.apps import messenger_trays as trays
from sapporo_learn.core.phone.apps.messenger_state import (
    PER_PAGE,
    TALKING,
    Adding,
    MessengerState,
    Question,
    Tab,
    Talk,
    cleared,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

_TALK_OF = {f"messenger/talk-{person}": person for person in TALKING}

TARGETS: tuple[Target, ...] = (
    *(Target(target, f"『{people.NAMES[person]}』のトーク") for target, person in _TALK_OF.items()),
    Target("messenger/previous", "『まえのページ』の矢印"),
    Target("messenger/next", "『つぎのページ』の矢印"),
    Target("messenger/list", "左上の『トークの一覧へ』の矢印"),
    *people.TARGETS,
    *trays.TARGETS,
    *bubbles.TARGETS,
    *friends.TARGETS,
)

_MOST_PAGES = -(-len(TALKING) // PER_PAGE)

EVENTS: tuple[EventKind, ...] = (
    EventKind("talk-opened", "その人とのトークが開きました", (("person", TALKING),)),
    EventKind("talk-closed", "トークの一覧にもどりました"),
    EventKind(
        "talks-page-turned",
        "トークの一覧のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(_MOST_PAGES))),),
    ),
    *people.EVENTS,
    *trays.EVENTS,
    *bubbles.EVENTS,
    *friends.EVENTS,
)


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; what lies over a talk lets nothing through."""
    if phone.screen is not Screen.MESSENGER:
        return ()
    state, room = phone.messenger, phone.messenger.room
    if room is None:
        return _on_list(phone) if state.adding is Adding.NONE else friends.adding(state)
    if state.asked is not Question.NONE:
        return friends.with_stranger(state)
    if state.menu:
        return bubbles.on_menu(state, room)
    if room.strange:
        return ("messenger/list", *friends.with_stranger(state))
    if _calls_over(phone, room):
        return people.over_talk()
    if tray := trays.visible(state):
        return ("messenger/list", *tray)
    calls = ("messenger/calls",) if people.can_call(phone, room.person) else ()
    return ("messenger/list", *calls, *bubbles.in_room(state, room), "messenger/photos", "messenger/stamps")


def _calls_over(phone: PhoneState, room: Talk) -> bool:
    return phone.messenger.calls_open and people.can_call(phone, room.person)


def _on_list(phone: PhoneState) -> tuple[str, ...]:
    state = phone.messenger
    if state.card:
        return people.on_card(phone)
    with_friends = state.tab is Tab.FRIENDS
    rows = people.rows(state) if with_friends else tuple(f"messenger/talk-{who}" for who in state.listed)
    turning = (("messenger/previous", state.page > 0), ("messenger/next", 0 <= state.page < state.pages - 1))
    arrows = tuple(target for target, there in turning if there)
    return (*rows, *arrows, *(("messenger/add-friend",) if with_friends else ()), *people.tabs())


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state, room = phone.messenger, phone.messenger.room
    match action:
        case Tap(target) if target in _TALK_OF:
            return _open(phone, _TALK_OF[target])
        case Tap("messenger/card-talk"):
            return _open(phone, state.card)
        case Tap("messenger/previous"):
            return _turn_to(phone, state.page - 1)
        case Tap("messenger/next"):
            return _turn_to(phone, state.page + 1)
        case Tap(target) if target in friends.OWN:
            return friends.apply(phone, action)
        case _:
            answered = people.apply(phone, action)
            return answered or ((phone, ()) if room is None else _in_room(phone, room, action))


def _in_room(phone: PhoneState, room: Talk, action: Action) -> Result:
    if action == Tap("messenger/list"):
        return _close_room(phone)
    return bubbles.apply(phone, room, action) or trays.apply(phone, room, action)


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state, room = phone.messenger, phone.messenger.room
    if room is not None:
        return _back_in_room(phone, room)
    if state.adding is not Adding.NONE:
        return friends.leave(phone)
    return people.close_card(phone) if state.card else None


def _back_in_room(phone: PhoneState, room: Talk) -> Result:
    state = phone.messenger
    if state.asked is not Question.NONE:
        return friends.cancel(phone)
    if state.menu:
        return bubbles.close_menu(phone)
    if room.strange:
        return _close_room(phone)
    if _calls_over(phone, room):
        return people.close_calls(phone)
    if trays.visible(state):
        return trays.close(phone)
    return bubbles.leave_reply(phone) if state.answering else _close_room(phone)


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: the same talk, or the list of talks."""
    return renewed(phone, messenger=renewed(cleared(phone.messenger), tab=Tab.TALKS))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)


def _open(phone: PhoneState, person: str) -> Result:
    """Open a talk; what is seen is no longer unread."""
    talks = tuple(replace(t, unread=0) if t.person == person else t for t in phone.messenger.talks)
    state = replace(cleared(replace(phone.messenger, talks=talks, open=person)), tab=Tab.TALKS)
    home = replace(phone.home, message_badge=state.unread)
    return _with(replace(phone, home=home), state, Event.of("talk-opened", person=person))


def _turn_to(phone: PhoneState, page: int) -> Result:
    if phone.messenger.tab is Tab.FRIENDS:
        return people.turn_to(phone, page)
    turned = replace(phone.messenger, page=page)
    return _with(phone, turned, Event.of("talks-page-turned", to=str(page)))


def _close_room(phone: PhoneState) -> Result:
    return _with(phone, cleared(replace(phone.messenger, open="", tab=Tab.TALKS)), Event.of("talk-closed"))
