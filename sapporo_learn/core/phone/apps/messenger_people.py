"""The friends in つながりトーク: their list, their card, calling them from there or from the talk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps import call, video
from sapporo_learn.core.phone.apps.messenger_state import TALKING, MessengerState, Tab, cleared
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import PEOPLE, WRITERS
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

NAMES = {person: PEOPLE[person].name if person in PEOPLE else WRITERS[person] for person in TALKING}
_FRIEND_OF = {f"messenger/friend-{person}": person for person in TALKING}
_TABS = {f"messenger/{tab}": tab for tab in Tab}
_CALLS = ("messenger/voice-call", "messenger/video-call")

TARGETS: tuple[Target, ...] = (
    Target("messenger/friends", "『友だち』のふだ"),
    Target("messenger/talks", "『トーク』のふだ"),
    *(Target(target, f"『{NAMES[person]}』のところ") for target, person in _FRIEND_OF.items()),
    Target("messenger/card-talk", "『トーク』ボタン"),
    Target("messenger/calls", "受話器の絵の『通話』ボタン"),
    Target("messenger/voice-call", "『音声通話』ボタン"),
    Target("messenger/video-call", "『ビデオ通話』ボタン"),
    Target("messenger/close-card", "友だちの画面を『とじる』ボタン"),
    Target("messenger/close-calls", "通話を『やめる』ボタン"),
)

_TO = ("to", tuple(str(page) for page in range(3)))

EVENTS: tuple[EventKind, ...] = (
    EventKind("messenger-tab-changed", "友だちの一覧か、トークの一覧にかわりました", (("to", tuple(Tab)),)),
    EventKind("friends-page-turned", "友だちの一覧のページがめくれました（0 がはじめのページ）", (_TO,)),
    EventKind(
        "friend-card-opened",
        "友だちの画面が開きました（『トーク』『音声通話』『ビデオ通話』）",
        (("person", TALKING),),
    ),
    EventKind("friend-card-closed", "友だちの一覧にもどりました"),
    EventKind("calls-opened", "トークから、音声通話かビデオ通話かをえらぶところが出ました"),
    EventKind("calls-closed", "通話をえらばずに、やめました"),
)


def tabs() -> tuple[str, ...]:
    """The two labels along the lower edge."""
    return tuple(_TABS)


def rows(state: MessengerState) -> tuple[str, ...]:
    """Targets of the friends on the page that is shown."""
    return tuple(f"messenger/friend-{person}" for person in state.listed)


def on_card(phone: PhoneState) -> tuple[str, ...]:
    """Targets of a friend's card: a group and a stranger cannot be called."""
    calls = _CALLS if can_call(phone, phone.messenger.card) else ()
    return ("messenger/card-talk", *calls, "messenger/close-card")


def over_talk() -> tuple[str, ...]:
    """Targets of the choice over the talk."""
    return (*_CALLS, "messenger/close-calls")


def can_call(phone: PhoneState, person: str) -> bool:
    """Say whether this is a friend with a face, and no other call goes on."""
    free = phone.call.phase is call.CallPhase.NONE and phone.video.phase is video.VideoPhase.NONE
    return free and person in PEOPLE


def apply(phone: PhoneState, action: Action) -> Result | None:
    """Let one of these targets answer; None when it is another's."""
    state = phone.messenger
    match action:
        case Tap(target) if target in _TABS:
            return _show_tab(phone, _TABS[target])
        case Tap(target) if target in _FRIEND_OF:
            told = Event.of("friend-card-opened", person=_FRIEND_OF[target])
            return _with(phone, replace(state, card_of=_FRIEND_OF[target]), told)
        case Tap("messenger/close-card"):
            return close_card(phone)
        case Tap("messenger/calls"):
            return _with(phone, replace(cleared(state), calls_open=True), Event.of("calls-opened"))
        case Tap("messenger/close-calls"):
            return close_calls(phone)
        case Tap("messenger/voice-call"):
            return call.place_without_number(*_called(phone))
        case Tap("messenger/video-call"):
            return video.place(*_called(phone))
        case _:
            return None


def turn_to(phone: PhoneState, page: int) -> Result:
    """Show another page of the friends."""
    told = Event.of("friends-page-turned", to=str(page))
    return _with(phone, replace(phone.messenger, page=page), told)


def close_card(phone: PhoneState) -> Result:
    """Show the list of friends again."""
    return _with(phone, replace(phone.messenger, card_of=""), Event.of("friend-card-closed"))


def close_calls(phone: PhoneState) -> Result:
    """Call nobody."""
    return _with(phone, cleared(phone.messenger), Event.of("calls-closed"))


def _called(phone: PhoneState) -> tuple[PhoneState, str]:
    """Whose talk or card is open; when the call is over it is found again."""
    state = phone.messenger
    return replace(phone, messenger=replace(state, calls_open=False)), state.open or state.card


def _show_tab(phone: PhoneState, tab: Tab) -> Result:
    if phone.messenger.tab is tab:
        return phone, ()
    state = replace(cleared(phone.messenger), tab=tab)
    return _with(phone, state, Event.of("messenger-tab-changed", to=tab.value))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)
