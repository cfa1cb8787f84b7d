"""What つながりトーク remembers: talks and their messages, and what lies over the talk that is open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sapporo_learn.core.phone.people import GROUP, PEOPLE, STRANGER, WRITERS

STAMPS: dict[str, str] = {
    "thanks": "ありがとう",
    "ok": "りょうかい",
    "smile": "にっこり",
    "fun": "たのしみ",
    "night": "おやすみ",
    "sorry": "ごめんね",
}
"""Stamp id -> the word on the drawing, in the order of the tray."""

PHOTOS: dict[str, str] = {
    "snow": "雪まつり",
    "clock": "時計台",
    "lilac": "ライラック",
    "cat": "ねこ",
}
"""Photo id -> what can be seen on it, in the order of the tray."""

TALKING: Final = (*PEOPLE, *WRITERS)
"""Everybody with whom there can be a talk."""

ANSWERED: Final = (*PEOPLE, GROUP)
"""To whom something can be sent: never to a stranger."""

PER_PAGE: Final = 3
FRIENDS_PER_PAGE: Final = 2
"""When there are more friends than fit on one page."""


class Tab(StrEnum):
    """The two lists."""

    FRIENDS = "friends"
    TALKS = "talks"


class Adding(StrEnum):
    """How far the learner is in adding a friend."""

    NONE = "none"
    MENU = "menu"
    MY_CODE = "my-code"
    READING = "reading"
    FOUND = "found"


class Question(StrEnum):
    """What the phone asks before it acts on a stranger."""

    NONE = "none"
    BLOCK = "block"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Message:
    """One bubble: words, a stamp or a photo.

    Attributes:
        id: Unique in its talk, for ever.
        mine: Sent by the learner (right) or by the other (left).
        text: Words, or "".
        stamp: Stamp id, or "".
        at: ``HH:MM`` beside the bubble.
        read: 「既読」 stands beside the learner's own bubble.
        unsent: Taken back; the line 「送信を取り消しました」 stands in its place.
        photo: Photo id, or "".
        writer: Who of a group has written it, or "".
        answers: Id of the message it replies to, or "".
    """

    id: str
    mine: bool
    text: str = ""
    stamp: str = ""
    at: str = "10:20"
    read: bool = False
    unsent: bool = False
    photo: str = ""
    writer: str = ""
    answers: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk with one person or group, oldest message first. ``unread`` counts what has not been seen.

    Of the bubbles two can be selected: ``my_last`` and ``their_last``.
    """

    person: str
    messages: tuple[Message, ...] = ()
    unread: int = 0

    @property
    def my_last(self) -> Message | None:
        """The learner's own newest bubble that is not taken back."""
        mine = [message for message in self.messages if message.mine and not message.unsent]
        return mine[-1] if mine else None

    @property
    def their_last(self) -> Message | None:
        """What the other has just written; None once the learner has answered."""
        newest = self.messages[-1] if self.messages else None
        return newest if newest is not None and not newest.mine else None

    def message(self, number: str) -> Message | None:
        """The message with this id."""
        return next((each for each in self.messages if each.id == number), None)

    @property
    def strange(self) -> bool:
        """Whether this comes from somebody whom nobody knows."""
        return self.person == STRANGER


@dataclass(frozen=True, slots=True)
class MessengerState:
    """The messenger.

    Attributes:
        talks: One for each friend, group and stranger, newest first.
        open: Person whose talk is open, or "" for the lists.
        tab: Which list is shown.
        card_of: Friend whose card lies over the list of friends, or "".
        calls_open: The choice between a call with and without a picture lies over the talk.
        stamps_open: The stamp tray covers the lower part of the room.
        chosen: Stamp shown as a preview, waiting for 「送信」, or "".
        selected: Id of the bubble that shows a small menu button, or "".
        menu: The menu of ``selected`` is open.
        answering: Id of the message that what is sent next will reply to, or "".
        photos_open: The photo tray covers the lower part of the room.
        photo: Photo shown as a preview, waiting for 「送信」, or "".
        page: Which page of the list is shown, 0 the first.
        adding: What 「友だち追加」 shows in place of the list.
        question: What lies over the stranger's talk.
        befriended: The stranger was added as a friend.
        reported: The stranger was reported.
    """

    talks: tuple[Talk, ...] = ()
    open: str = ""
    tab: Tab = Tab.TALKS
    card_of: str = ""
    calls_open: bool = False
    stamps_open: bool = False
    chosen: str = ""
    selected: str = ""
    menu: bool = False
    answering: str = ""
    photos_open: bool = False
    photo: str = ""
    page: int = 0
    adding: Adding = Adding.NONE
    question: Question = Question.NONE
    befriended: bool = False
    reported: bool = False

    @property
    def room(self) -> Talk | None:
        """The talk that is open, or None when the list is shown."""
        return next((talk for talk in self.talks if talk.person == self.open), None)

    @property
    def unread(self) -> int:
        """Unread messages of all talks."""
        return sum(talk.unread for talk in self.talks)

    @property
    def friends(self) -> tuple[str, ...]:
        """Who is in the list of friends: nobody unknown unless the learner has added him."""
        known = (each for each in TALKING if self.knows(each))
        return tuple(each for each in known if each != STRANGER or self.befriended)

    @property
    def card(self) -> str:
        """The friend whose card is on the glass, or ""."""
        return self.card_of if self.tab is Tab.FRIENDS and self.card_of in self.friends else ""

    @property
    def pages(self) -> int:
        """How many pages the list has that is shown."""
        rows = len(self.friends) if self.tab is Tab.FRIENDS else len(self.talks)
        return max(1, -(-rows // self._per_page))

    @property
    def _per_page(self) -> int:
        crowded = self.tab is Tab.FRIENDS and len(self.friends) > PER_PAGE
        return FRIENDS_PER_PAGE if crowded else PER_PAGE

    @property
    def listed(self) -> tuple[str, ...]:
        """Whose rows are on the page of the list that is shown."""
        rows = self.friends if self.tab is Tab.FRIENDS else tuple(talk.person for talk in self.talks)
        first = max(0, self.page) * self._per_page
        return rows[first : first + self._per_page]

    @property
    def asked(self) -> Question:
        """What is asked: only in a stranger's talk there is something to ask."""
        room = self.room
        return self.question if room is not None and room.strange else Question.NONE

    def knows(self, person: str) -> bool:
        """Say whether there is a talk with this person."""
        return any(talk.person == person for talk in self.talks)


def cleared(state: MessengerState) -> MessengerState:
    """The same talk or list, nothing over it."""
    kept = MessengerState(talks=state.talks, open=state.open, tab=state.tab)
    return replace(kept, befriended=state.befriended, reported=state.reported)
