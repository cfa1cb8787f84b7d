"""What つながりトーク is drawn from."""

from __future__ import annotations

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.messenger_friends import CODE_OF
from sapporo_learn.core.phone.apps.messenger_state import (
    PHOTOS,
    STAMPS,
    Message,
    MessengerState,
    Question,
    Tab,
    Talk,
)
from sapporo_learn.core.phone.people import GROUP
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Keep, Map, person, together

ASKED = {Question.NONE: "", Question.BLOCK: "ブロック しますか。", Question.REPORT: "通報しますか。"}


def messenger(phone: PhoneState, keep: Keep) -> Map:
    """Give what MessengerScreen draws."""
    state, room = phone.messenger, phone.messenger.room
    return {
        "tab": state.tab.value,
        "rows": [_row(state, who, keep) for who in state.listed],
        "card": person(state.card),
        "page": state.page,
        "pages": state.pages,
        "room": person(state.open if room else ""),
        "bubbles": [_bubble(room, state, message, keep) for message in room.messages] if room else [],
        "tray": _tray(state) if room and not room.strange else {},
        "veiled": veiled(phone),
        "answering": bool(state.answering),
        "adding": state.adding.value,
        "found": person(CODE_OF) | {"known": state.knows(CODE_OF)},
        "strange": _strange(state) if room and room.strange else {},
        "question": together(ASKED[state.asked]),
    }


def veiled(phone: PhoneState) -> bool:
    """Say whether a menu, a question or the choice of calls lies over the talk."""
    offered = set(simulator.visible(phone))
    return bool(offered & {"messenger/close-menu", "messenger/close-calls", "messenger/cancel"})


def _tray(state: MessengerState) -> Map:
    """Give the tray that is open: what lies in it, and what is shown large before it is sent."""
    if state.stamps_open:
        return _items("stamp", STAMPS, state.chosen)
    return _items("photo", PHOTOS, state.photo) if state.photos_open else {}


def _items(kind: str, words: dict[str, str], chosen: str) -> Map:
    return {
        "kind": kind,
        "send": f"messenger/send-{kind}",
        "close": f"messenger/close-{kind}s",
        "items": [
            {
                "target": f"messenger/{kind}-{key}",
                "icon": f"{kind}-{key}",
                "word": word,
                "chosen": key == chosen,
            }
            for key, word in words.items()
        ],
        "chosen": f"{kind}-{chosen}" if chosen else "",
        "word": words.get(chosen, ""),
    }


def _strange(state: MessengerState) -> Map:
    done = "通報しました。" if state.reported else "友だちに 追加しました。" if state.befriended else ""
    return {"line": together(done or "友だち以外の 人です。")}


def _row(state: MessengerState, who: str, keep: Keep) -> Map:
    """Give a row of the list that is shown: of a friend only face and name."""
    if state.tab is Tab.FRIENDS:
        return {"target": f"messenger/friend-{who}", "person": person(who), "unread": 0, "at": "", "last": ""}
    talk = next(talk for talk in state.talks if talk.person == who)
    last = talk.messages[-1] if talk.messages else None
    return {
        "target": f"messenger/talk-{who}",
        "person": person(who),
        "unread": talk.unread,
        "at": last.at if last else "",
        "last": keep(_summary(last)) if last else "",
    }


def _summary(message: Message) -> str:
    if message.unsent:
        return "送信を取り消しました"
    if message.photo in PHOTOS:
        return f"写真 {PHOTOS[message.photo]}"
    return message.text or f"スタンプ {STAMPS.get(message.stamp, '')}"


def _bubble(room: Talk, state: MessengerState, message: Message, keep: Keep) -> Map:
    answered = room.message(message.answers)
    lasts = {"messenger/my-last": room.my_last, "messenger/their-last": room.their_last}
    return {
        "id": message.id,
        "mine": message.mine,
        "writer": person(message.writer)["name"],
        "text": keep(message.text),
        "stamp": message.stamp,
        "photo": message.photo,
        "word": STAMPS.get(message.stamp, ""),
        "at": message.at,
        "read": ("既読 2" if room.person == GROUP else "既読") if message.read else "",
        "unsent": message.unsent,
        "target": next((target for target, last in lasts.items() if last == message), ""),
        "answers": keep(_summary(answered)) if answered else "",
        "selected": message.id in (state.selected, state.answering),
        "menu": state.selected == message.id,
    }
