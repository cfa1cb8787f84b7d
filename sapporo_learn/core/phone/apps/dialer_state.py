"""What the dialer remembers: the number typed so far, the history of calls, contacts, blocked callers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from sapporo_learn.core.phone.people import PEOPLE, PLACES, STRANGERS

KNOWN: Final = {**PEOPLE, **PLACES}
"""Everybody who is in the contacts from the beginning."""

DIALLED: Final = "dialled"
"""Stands for whatever number was typed: none of them leads to anybody."""

PARTIES: Final = (*KNOWN, *STRANGERS, DIALLED)

NAMES: Final = {"clinic": "みどり病院", "barber": "とこや", "tanaka": "田中さん"}
"""Names under which the unknown number can be kept; there is nothing to type."""

PER_PAGE: Final = 3


class Tab(StrEnum):
    """The three parts of the dialer."""

    KEYPAD = "keypad"
    HISTORY = "history"
    CONTACTS = "contacts"


class Way(StrEnum):
    """Which way a call went."""

    MISSED = "missed"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


@dataclass(frozen=True, slots=True)
class CallLine:
    """The newest call with somebody: which way, when (``HH:MM``), and the number if it was typed."""

    party: str
    way: Way = Way.MISSED
    at: str = "10:20"
    number: str = ""


@dataclass(frozen=True, slots=True)
class DialerState:
    """The dialer.

    Attributes:
        tab: The part that is shown.
        number: Typed so far.
        calls: The history, newest first, one line for each party.
        page: Which page of the list is shown, 0 the first.
        open: The party whose card lies over the list, or "".
        naming: The sheet for a new contact lies over the card.
        chosen: Id of the name chosen on that sheet, or "".
        saved: Id of the name under which the unknown number is kept, or "".
        blocked: Parties that can no longer call.
    """

    tab: Tab = Tab.HISTORY
    number: str = ""
    calls: tuple[CallLine, ...] = ()
    page: int = 0
    open: str = ""
    naming: bool = False
    chosen: str = ""
    saved: str = ""
    blocked: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[CallLine, ...]:
        """The history without what nobody can be."""
        return tuple({line.party: line for line in self.calls if line.party in PARTIES}.values())

    @property
    def contacts(self) -> tuple[str, ...]:
        """Parties that have a name."""
        return (*KNOWN, "unknown") if self.saved in NAMES else tuple(KNOWN)

    @property
    def pages(self) -> int:
        """How many pages the list has that is shown."""
        rows = {Tab.KEYPAD: 0, Tab.HISTORY: len(self.lines), Tab.CONTACTS: len(self.contacts)}[self.tab]
        return max(1, -(-rows // PER_PAGE))

    @property
    def card(self) -> str:
        """The party whose card is on the glass, or ""."""
        return self.open if self.open in PARTIES and self.tab is not Tab.KEYPAD else ""


def name_of(dialer: DialerState, party: str) -> str:
    """Give the name that stands in the contacts, or ""."""
    if party in KNOWN:
        return KNOWN[party].name
    return NAMES.get(dialer.saved, "") if party == "unknown" else ""


def is_nameless(dialer: DialerState, party: str) -> bool:
    """Say whether this is a caller whose name the phone does not know."""
    return party in STRANGERS and not name_of(dialer, party)


def number_of(dialer: DialerState, party: str) -> str:
    """Give the number of a party, "" when there is none."""
    if party in KNOWN:
        return KNOWN[party].number
    typed = (line.number for line in dialer.calls if line.party == party)
    return STRANGERS.get(party) or next(typed, "")


def noted(dialer: DialerState, party: str, way: Way, at: str, number: str = "") -> DialerState:
    """Put a call on top of the history; an older one with the same party gives way."""
    others = tuple(line for line in dialer.calls if line.party != party)
    typed = number if party == DIALLED else ""
    return replace(dialer, calls=(CallLine(party, way, at, typed), *others))
