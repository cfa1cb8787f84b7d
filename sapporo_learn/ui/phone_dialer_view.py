"""What the dialer and the other end of a call are drawn from."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.apps.call import CallState
from sapporo_learn.core.phone.apps.dialer import KEYS, SAVED, rows
from sapporo_learn.core.phone.apps.dialer_state import (
    KNOWN,
    NAMES,
    CallLine,
    DialerState,
    Tab,
    Way,
    name_of,
    number_of,
)
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui.phone_words import Keep, Map, together

WAYS: Final = {Way.MISSED: "不在着信", Way.INCOMING: "着信", Way.OUTGOING: "発信"}
TABS: Final = {Tab.KEYPAD: "キー パッド", Tab.HISTORY: "履歴", Tab.CONTACTS: "連絡先"}
SIGNS: Final = {"*": "＊", "#": "＃"}
"""How a key shows its sign: large, in the middle of the line."""


def shown(dialer: DialerState, party: str, number: str = "") -> Map:
    """Give portrait, name and number as they stand on the glass; who has no name is shown by the number."""
    name = name_of(dialer, party)
    digits = number or number_of(dialer, party)
    return {
        "id": party if party in KNOWN else SAVED if name else "unknown" if party else "",
        "name": together(name or digits),
        "nameless": not name,
        "number": together(digits),
    }


def caller(phone: PhoneState) -> Map:
    """Give the other end of a call."""
    return shown(phone.dialer, phone.call.person, phone.call.number)


def recording(call: CallState, keep: Keep) -> list[str]:
    """Give the sentences of the practice phone's recording; none when somebody is there."""
    if not call.recorded:
        return []
    typed = "" if "-" in call.number else call.number
    which = (
        "この番号" if len(typed) > len("#0000") or not typed else f"{typed}番" if typed.isdigit() else typed
    )
    return [keep("これは練習です。"), keep(f"{which}には、つながりません。")]


def dialer(phone: PhoneState, keep: Keep) -> Map:
    """Give what DialerScreen draws."""
    state = phone.dialer
    lines = {line.party: line for line in state.lines}
    keypad = state.tab is Tab.KEYPAD
    return {
        "tab": state.tab.value,
        "tabs": [{"id": tab.value, "word": word.replace(" ", "\n")} for tab, word in TABS.items()],
        "keys": [{"target": target, "sign": SIGNS.get(sign, sign)} for target, sign in KEYS.items()],
        "number": state.number,
        "rows": []
        if keypad
        else [_row(state, target, party, lines.get(party)) for target, party in rows(state)],
        "page": state.page,
        "pages": state.pages,
        "card": _card(state, lines.get(state.card)) if state.card else {},
        "naming": bool(state.card) and state.naming,
        "names": [
            {"target": f"dialer/name-{name}", "word": word, "chosen": name == state.chosen}
            for name, word in NAMES.items()
        ],
    }


def _row(state: DialerState, target: str, party: str, line: CallLine | None) -> Map:
    if state.tab is Tab.CONTACTS:
        line = None
    return shown(state, party) | {"target": target} | _history(state, party, line)


def _card(state: DialerState, line: CallLine | None) -> Map:
    return shown(state, state.card) | _history(state, state.card, line)


def _history(state: DialerState, party: str, line: CallLine | None) -> Map:
    return {
        "way": line.way.value if line else "",
        "wayWord": WAYS[line.way] if line else "",
        "at": line.at if line else "",
        "blocked": party in state.blocked,
    }
