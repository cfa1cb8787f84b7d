"""つながりトーク: talk list, talk room, stamps, taking a message back."""

from __future__ import annotations

from dataclasses import dataclass


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
