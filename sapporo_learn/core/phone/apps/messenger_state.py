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


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk with one person or group, oldest message first. ``unread`` counts what has not been seen."""

    person: str
    messages: tuple[Message, ...] = ()
    unread: int = 0

    @property
    def my_last(self) -> Message | None:
        """The learner's own newest bubble that is not taken back: the one that can be selected."""
        mine = [message for message in self.messages if message.mine and not message.unsent]
        return mine[-1] if mine else None

    @property
    def strange(self) -> bool:
        """Whether this comes from somebody whom nobody knows."""
        return self.person == STRANGER


@dataclass(frozen=True, slots=True)
class MessengerState:
    """The messenger.

    Attributes:
        talks: One for each friend, group and stranger, newest first.
        open: Person whose talk is open, or "" for the list.
        stamps_open: The stamp tray covers the lower part of the room.
        chosen: Stamp shown as a preview, waiting for 「送信」, or "".
        selected: Id of the learner's own bubble that shows a small menu button, or "".
        menu: The menu of ``selected`` is open.
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
    stamps_open: bool = False
    chosen: str = ""
    selected: str = ""
    menu: bool = False
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
    def pages(self) -> int:
        """How many pages the list has."""
        return max(1, -(-len(self.talks) // PER_PAGE))

    @property
    def listed(self) -> tuple[Talk, ...]:
        """The talks on the page of the list that is shown."""
        first = max(0, self.page) * PER_PAGE
        return self.talks[first : first + PER_PAGE]

    @property
    def asked(self) -> Question:
        """What is asked: only in a stranger's talk there is something to ask."""
        room = self.room
        return self.question if room is not None and room.strange else Question.NONE

    def knows(self, person: str) -> bool:
        """Say whether there is a talk with this person."""
        return any(talk.person == person for talk in self.talks)


def cleared(state: MessengerState) -> MessengerState:
    """The same talk, nothing over it."""
    kept = MessengerState(talks=state.talks, open=state.open)
    return replace(kept, befriended=state.befriended, reported=state.reported)
