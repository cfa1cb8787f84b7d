"""The invented people of the practice phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who exists only for practice.

    Attributes:
        id: Used in event arguments and targets.
        name: As the phone shows it.
        mark: One character drawn in the round portrait when there is no picture.
        colour: Portrait ground, a key of the theme's ``portraits``.
        number: Always ``0X0-0000-0000`` form.
        looks_at_once: Reads a message as soon as it comes, so that 「既読」 stands beside it.
    """

    id: str
    name: str
    mark: str
    colour: str
    number: str
    looks_at_once: bool = False


PEOPLE: dict[str, Person] = {
    person.id: person
    for person in (
        Person("yuki", "まごの ゆき", "雪", "peach", "0X0-0000-0001", looks_at_once=True),
        Person("sato", "町内会の 佐藤さん", "佐", "sky", "0X0-0000-0002"),
        Person("hana", "ともだちの はなこさん", "花", "mint", "0X0-0000-0003"),
    )
}

AWAY: Final = tuple(person.id for person in PEOPLE.values() if not person.looks_at_once)
"""Friends who do not answer when they are called through つながりトーク."""

PLACES: dict[str, Person] = {
    "city": Person("city", "市役所の 窓口", "市", "lilac", "0X0-0000-4894"),
}
"""Who is in the contacts, can be called and calls, but writes no messages."""

STRANGERS: dict[str, str] = {"unknown": "0X0-0000-0057", "abroad": "+00-0000-0000"}
"""Callers without a name -> what the phone shows instead. No country has the code 00."""

GROUP: Final = "group"
STRANGER: Final = "stranger"
WRITERS: dict[str, str] = {GROUP: "町内会の みんな", STRANGER: "投資の 先生"}
"""Who writes messages but has no number: a group of several people, and somebody whom nobody knows."""

POLICE: Final = "police"
FALSE_CALLERS: dict[str, str] = {POLICE: "知らない人"}
"""Who calls with a picture and pretends to be somebody -> what the phone shows as the name."""
