"""The two trays of a talk, stamps and photos: the first touch shows, 「送信」 sends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Tap
from sapporo_learn.core.phone.apps.messenger_state import (
    ANSWERED,
    PHOTOS,
    STAMPS,
    Message,
    MessengerState,
    Talk,
    cleared,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.people import GROUP, PEOPLE
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

_STAMP_OF = {f"messenger/stamp-{stamp}": stamp for stamp in STAMPS}
_PHOTO_OF = {f"messenger/photo-{photo}": photo for photo in PHOTOS}

TARGETS: tuple[Target, ...] = (
    Target("messenger/stamps", "『スタンプ』ボタン"),
    Target("messenger/close-stamps", "スタンプを『とじる』ボタン"),
    *(Target(target, f"『{STAMPS[stamp]}』のスタンプ") for target, stamp in _STAMP_OF.items()),
    Target("messenger/send-stamp", "『送信』ボタン"),
    Target("messenger/photos", "『写真』ボタン"),
    Target("messenger/close-photos", "写真を『とじる』ボタン"),
    *(Target(target, f"『{PHOTOS[photo]}』の写真") for target, photo in _PHOTO_OF.items()),
    Target("messenger/send-photo", "写真を送る『送信』ボタン"),
)

_WHO = ("person", ANSWERED)
_STAMP = ("stamp", tuple(STAMPS))
_PHOTO = ("photo", tuple(PHOTOS))

EVENTS: tuple[EventKind, ...] = (
    EventKind("stamps-opened", "スタンプのならびが開きました"),
    EventKind("stamps-closed", "スタンプのならびを、送らずにとじました"),
    EventKind("stamp-chosen", "スタンプをえらびました（まだ送っていません）", (_STAMP,)),
    EventKind("stamp-sent", "スタンプを送りました", (_WHO, _STAMP)),
    EventKind("photos-opened", "写真のならびが開きました"),
    EventKind("photos-closed", "写真のならびを、送らずにとじました"),
    EventKind("photo-chosen", "写真をえらびました（まだ送っていません）", (_PHOTO,)),
    EventKind("photo-sent", "写真を送りました", (_WHO, _PHOTO)),
    EventKind("reply-sent", "送ったものが、えらんだお便りへの返信になりました", (_WHO,)),
)


def visible(state: MessengerState) -> tuple[str, ...]:
    """Targets of the tray that is open; none when both are closed."""
    if state.stamps_open:
        send = ("messenger/send-stamp",) if state.chosen else ()
        return (*send, "messenger/close-stamps", *_STAMP_OF)
    if state.photos_open:
        send = ("messenger/send-photo",) if state.photo else ()
        return (*send, "messenger/close-photos", *_PHOTO_OF)
    return ()


def apply(phone: PhoneState, room: Talk, action: Action) -> Result:
    """Let the buttons of a talk and the trays answer."""
    state = phone.messenger
    kept = replace(cleared(state), answering=state.answering)
    match action:
        case Tap("messenger/stamps"):
            return _with(phone, replace(kept, stamps_open=True), Event.of("stamps-opened"))
        case Tap("messenger/photos"):
            return _with(phone, replace(kept, photos_open=True), Event.of("photos-opened"))
        case Tap("messenger/close-stamps" | "messenger/close-photos"):
            return close(phone)
        case Tap("messenger/send-stamp"):
            return _send_stamp(phone, room, state.chosen)
        case Tap("messenger/send-photo"):
            return _send_photo(phone, room, state.photo)
        case Tap(target) if target in _STAMP_OF:
            return _touch_stamp(phone, room, _STAMP_OF[target])
        case Tap(target) if target in _PHOTO_OF:
            return _touch_photo(phone, room, _PHOTO_OF[target])
        case _:
            return phone, ()


def close(phone: PhoneState) -> Result:
    """Close the tray that is open; who was replying still is."""
    state = phone.messenger
    told = "stamps-closed" if state.stamps_open else "photos-closed"
    return _with(phone, replace(cleared(state), answering=state.answering), Event.of(told))


def _touch_stamp(phone: PhoneState, room: Talk, stamp: str) -> Result:
    """The first touch shows the stamp as a preview; a second one on the same stamp sends it."""
    if phone.messenger.chosen == stamp:
        return _send_stamp(phone, room, stamp)
    return _with(phone, replace(phone.messenger, chosen=stamp), Event.of("stamp-chosen", stamp=stamp))


def _touch_photo(phone: PhoneState, room: Talk, photo: str) -> Result:
    """As with a stamp."""
    if phone.messenger.photo == photo:
        return _send_photo(phone, room, photo)
    return _with(phone, replace(phone.messenger, photo=photo), Event.of("photo-chosen", photo=photo))


def _send_stamp(phone: PhoneState, room: Talk, stamp: str) -> Result:
    sent = Event.of("stamp-sent", person=room.person, stamp=stamp)
    return _send(phone, room, Message(id="", mine=True, stamp=stamp), sent)


def _send_photo(phone: PhoneState, room: Talk, photo: str) -> Result:
    sent = Event.of("photo-sent", person=room.person, photo=photo)
    return _send(phone, room, Message(id="", mine=True, photo=photo), sent)


def _send(phone: PhoneState, room: Talk, message: Message, sent: Event) -> Result:
    """Send it, as a reply when one was begun."""
    answered = phone.messenger.answering
    replied = (Event.of("reply-sent", person=room.person),) if answered else ()
    state = _sent(phone, room, replace(message, answers=answered))
    return replace(phone, messenger=state), (sent, *replied)


def _sent(phone: PhoneState, room: Talk, message: Message) -> MessengerState:
    """Put the message under the talk, close the tray so that it is seen, and move the talk to the top."""
    person = PEOPLE.get(room.person)
    seen = person.looks_at_once if person else room.person == GROUP
    message = replace(message, id=str(len(room.messages) + 1), at=phone.clock, read=seen)
    talk = replace(room, messages=(*room.messages, message))
    others = tuple(t for t in phone.messenger.talks if t.person != room.person)
    return cleared(replace(phone.messenger, talks=(talk, *others), open=room.person))


def _with(phone: PhoneState, state: MessengerState, event: Event) -> Result:
    return replace(phone, messenger=state), (event,)
