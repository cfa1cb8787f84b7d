"""Words that several screens of the phone share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sapporo_learn.core.phone.people import PEOPLE, WRITERS

Map = dict[str, Any]
Keep = Callable[[str], str]

WORD_JOINER: Final = "\u2060"


def together(text: str) -> str:
    """Let lines break at the spaces only."""
    return " ".join(WORD_JOINER.join(word) for word in text.split(" "))


def person(person_id: str) -> Map:
    """Give the id and name of an invented person or a writer of messages; empty for nobody."""
    known = PEOPLE.get(person_id)
    name = known.name if known else WRITERS.get(person_id, "")
    return {"id": person_id if name else "", "name": together(name)}
