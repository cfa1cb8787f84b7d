from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.call import CallState
from sapporo_learn.core.phone.apps.dialer import KEYS
from sapporo_learn.core.phone.apps.dialer_state import (
    KNOWN,
    NAMES,
    PARTIES,
    CallLine,
    DialerState,
    Tab,
    Way,
    name_of,
    number_of,
)
from sapporo_learn.core.phone.catalog import TARGETS
from sapporo_learn.core.phone.people import PLACES, STRANGERS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import Case, play, scene

DIAL_7119 = tuple(f"dialer/key-{key}" for key in ("hash", 7, 1, 1, 9))
DIAL_119 = tuple(f"dialer/key-{key}" for key in "119")
UNKNOWN = ("call-history-with-strangers", ("dialer/row-unknown",))
NAMED = ("dialer/row-unknown", "dialer/new-contact", "dialer/name-clinic", "dialer/save")
ELEVEN = tuple(f"dialer/key-{digit}" for digit in "12345678901")


def dials(key: str, sign: str) -> Case:
    return Case(
        f"the key {sign}", "keypad", (key,), (f"number-typed number={sign}",), {"dialer.number": sign}
    )


CASES = (
    *(dials(key, sign) for key, sign in KEYS.items()),
    Case(
        "a number is typed key by key",
        "keypad",
        DIAL_7119,
        ("number-typed number=#7119",),
        {"dialer.number": "#7119"},
    ),
    Case(
        "more than eleven signs is no number",
        "keypad",
        (*ELEVEN, "dialer/key-2"),
        (),
        {"dialer.number": "12345678901"},
    ),
    Case(
        "the wrong digit is erased",
        "keypad-wrong-digit",
        ("dialer/erase",),
        ("number-erased number=#711",),
        {"dialer.number": "#711"},
    ),
    Case("nothing typed, nothing to call", "keypad", ("dialer/call",), (), {"screen": "dialer"}),
    Case("nothing typed, nothing to erase", "keypad", ("dialer/erase",)),
    Case(
        "119 leads to the recording of the practice phone",
        "keypad",
        (*DIAL_119, "dialer/call"),
        ("call-placed number=119 person=dialled",),
        {"screen": "call", "call.phase": "talking", "call.recorded": True, "dialer.number": ""},
    ),
    Case(
        "after hanging up the keypad is empty",
        "keypad",
        (*DIAL_7119, "dialer/call", "call/hang-up"),
        ("call-ended person=dialled",),
        {"screen": "dialer", "dialer.tab": "keypad", "dialer.number": ""},
    ),
    Case(
        "a call to the recording goes on behind the home screen",
        "keypad",
        (*DIAL_119, "dialer/call", "nav/home"),
        ("went-home", "call-continues person=dialled"),
        {"screen": "home", "call.phase": "talking"},
    ),
    Case(
        "and can be returned to",
        "keypad",
        (*DIAL_119, "dialer/call", "nav/home", "home/phone"),
        ("app-opened app=call", "call-returned person=dialled"),
        {"screen": "call", "call.recorded": True},
    ),
    Case(
        "back from a placed call leads home: the bar has no room in the dialer",
        "call-history",
        ("dialer/row-yuki", "dialer/call", "nav/back"),
        ("went-back", "went-home", "call-continues person=yuki"),
        {"screen": "home", "call.phase": "talking"},
    ),
    Case(
        "what was dialled stands in the history",
        "keypad",
        (*DIAL_7119, "dialer/call", "call/hang-up", "dialer/history", "dialer/row-dialled"),
        ("history-opened person=dialled",),
        {"dialer.open": "dialled"},
    ),
    Case(
        "and can be called again",
        "keypad",
        (*DIAL_7119, "dialer/call", "call/hang-up", "dialer/history", "dialer/row-dialled", "dialer/call"),
        ("call-placed number=#7119 person=dialled",),
        {"call.number": "#7119"},
    ),
    *(
        Case(
            f"the tab {tab}",
            begin,
            (f"dialer/{tab}",),
            (f"dialer-tab-changed to={tab}",),
            {"dialer.tab": tab},
        )
        for begin, tab in (("keypad", "history"), ("call-history", "contacts"), ("contacts", "keypad"))
    ),
    Case("the tab that is shown", "keypad", ("dialer/keypad",), (), {"dialer.tab": "keypad"}),
    Case(
        "another tab forgets what was typed",
        "keypad-wrong-digit",
        ("dialer/history", "dialer/keypad"),
        ("dialer-tab-changed to=keypad",),
        {"dialer.number": ""},
    ),
    Case(
        "a touch on the history only opens it",
        "call-history",
        ("dialer/row-yuki",),
        ("history-opened person=yuki",),
        {"screen": "dialer", "dialer.open": "yuki", "call.phase": "none"},
    ),
    Case(
        "calling back",
        "call-history",
        ("dialer/row-yuki", "dialer/call"),
        ("call-placed number=0X0-0000-0001 person=yuki",),
        {"screen": "call", "call.phase": "talking", "call.recorded": False, "call.came_from": "dialer"},
    ),
    Case(
        "after hanging up the history is there, the new call on top",
        "call-history",
        ("dialer/row-hana", "dialer/call", "call/hang-up"),
        ("call-ended person=hana",),
        {
            "screen": "dialer",
            "dialer.open": "",
            "dialer.calls": (
                CallLine("hana", Way.OUTGOING, "10:24"),
                CallLine("yuki", Way.MISSED, "10:20"),
                CallLine("city", Way.INCOMING, "09:40"),
            ),
        },
    ),
    Case(
        "the city's desk is called from the contacts",
        "contacts",
        ("dialer/next", "dialer/contact-city", "dialer/call"),
        ("call-placed number=0X0-0000-4894 person=city",),
        {"call.recorded": False},
    ),
    *(
        Case(f"the contact {who}", "contacts", (f"dialer/contact-{who}",), (f"contact-opened person={who}",))
        for who in ("yuki", "sato", "hana")
    ),
    Case(
        "the card is closed by back",
        "contacts",
        ("dialer/contact-sato", "nav/back"),
        ("went-back", "call-card-closed"),
        {"screen": "dialer", "dialer.open": ""},
    ),
    Case(
        "the second page of the history",
        "call-history-with-strangers",
        ("dialer/next",),
        ("dialer-page-turned to=1",),
        {"dialer.page": 1},
    ),
    Case(
        "and the first again",
        "call-history-with-strangers",
        ("dialer/next", "dialer/previous"),
        ("dialer-page-turned to=0",),
        {"dialer.page": 0},
    ),
    Case(
        "with everybody in it the history has three pages",
        "call-history-with-strangers",
        (
            *("dialer/contacts", "dialer/contact-sato", "dialer/call", "call/hang-up"),
            *("dialer/keypad", "dialer/key-1", "dialer/call", "call/hang-up"),
            *("dialer/history", "dialer/next", "dialer/next"),
        ),
        ("dialer-page-turned to=2",),
        {"dialer.page": 2, "dialer.pages": 3},
    ),
    Case(
        "past the last page there is no arrow",
        "contacts",
        ("dialer/next", "dialer/next"),
        (),
        {"dialer.page": 1},
    ),
    Case(
        "a stranger who is called back does not answer",
        UNKNOWN[0],
        ("dialer/row-abroad", "dialer/call"),
        ("call-placed number=+00-0000-0000 person=abroad",),
        {"call.recorded": True},
    ),
    Case(
        "a stranger is blocked",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/block"),
        ("number-blocked person=unknown",),
        {"dialer.blocked": ("unknown",)},
    ),
    Case(
        "and no longer blocked",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/block", "dialer/unblock"),
        ("number-unblocked person=unknown",),
        {"dialer.blocked": ()},
    ),
    Case(
        "a number from abroad is blocked",
        UNKNOWN[0],
        ("dialer/row-abroad", "dialer/block"),
        ("number-blocked person=abroad",),
    ),
    Case(
        "and unblocked",
        UNKNOWN[0],
        ("dialer/row-abroad", "dialer/block", "dialer/unblock"),
        ("number-unblocked person=abroad",),
    ),
    Case(
        "a number gets a name",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/new-contact"),
        ("contact-started",),
        {"dialer.naming": True},
    ),
    *(
        Case(
            f"the name {name} is chosen",
            UNKNOWN[0],
            (*UNKNOWN[1], "dialer/new-contact", f"dialer/name-{name}"),
            (f"contact-name-chosen name={name}",),
            {"dialer.chosen": name, "dialer.saved": ""},
        )
        for name in NAMES
    ),
    Case(
        "the chosen name again",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/new-contact", "dialer/name-barber", "dialer/name-barber"),
    ),
    *(
        Case(
            f"the name {name} is saved",
            UNKNOWN[0],
            (*UNKNOWN[1], "dialer/block", "dialer/new-contact", f"dialer/name-{name}", "dialer/save"),
            (f"contact-saved name={name}",),
            {"dialer.saved": name, "dialer.naming": False, "dialer.blocked": ()},
        )
        for name in NAMES
    ),
    Case(
        "without a name there is nothing to save",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/new-contact", "dialer/save"),
    ),
    Case(
        "the sheet is left",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/new-contact", "dialer/name-tanaka", "dialer/cancel"),
        ("contact-cancelled",),
        {"dialer.naming": False, "dialer.chosen": "", "dialer.open": "unknown"},
    ),
    Case(
        "by back too",
        UNKNOWN[0],
        (*UNKNOWN[1], "dialer/new-contact", "nav/back"),
        ("went-back", "contact-cancelled"),
        {"dialer.naming": False, "dialer.open": "unknown"},
    ),
    Case(
        "the number with its name is among the contacts",
        UNKNOWN[0],
        (*NAMED, "nav/back", "dialer/contacts", "dialer/next", "dialer/contact-saved"),
        ("contact-opened person=unknown",),
    ),
    Case(
        "and in the history",
        UNKNOWN[0],
        (*NAMED, "nav/back", "dialer/row-saved"),
        ("history-opened person=unknown",),
    ),
    Case(
        "back on the keypad takes away what was typed",
        "keypad-wrong-digit",
        ("nav/back",),
        ("went-back", "number-erased number="),
        {"screen": "dialer", "dialer.number": ""},
    ),
    Case(
        "home closes what lies over it; names and blocked callers stay",
        UNKNOWN[0],
        (*NAMED, "nav/home"),
        ("went-home",),
        {"screen": "home", "dialer.open": "", "dialer.saved": "clinic", "dialer.tab": "history"},
    ),
    Case(
        "the telephone opens at the history",
        "contacts",
        ("dialer/next", "nav/home", "home/phone"),
        ("app-opened app=call",),
        {"screen": "dialer", "dialer.tab": "history", "dialer.page": 0},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dialer(case):
    case.check()


def test_a_stranger_can_be_blocked_a_friend_cannot():
    phone, _ = play(scene(UNKNOWN[0]), UNKNOWN[1])
    offered = [target for target in simulator.visible(phone) if target.startswith("dialer/")]
    assert offered == ["dialer/call", "dialer/new-contact", "dialer/block"]
    friend, _ = play(scene("call-history"), ["dialer/row-yuki"])
    assert [t for t in simulator.visible(friend) if t.startswith("dialer/")] == ["dialer/call"]


def test_who_got_a_name_can_no_longer_be_blocked():
    phone, _ = play(scene(UNKNOWN[0]), NAMED)
    assert [t for t in simulator.visible(phone) if t.startswith("dialer/")] == ["dialer/call"]
    assert name_of(phone.dialer, "unknown") == "みどり病院"
    assert name_of(phone.dialer, "abroad") == ""


def test_no_number_of_the_practice_phone_can_be_dialled():
    keys = set(KEYS.values())
    numbers = [number_of(DialerState(), party) for party in PARTIES]
    assert [number for number in numbers if number and set(number) - {"-"} <= keys] == []
    assert all(place.number.startswith("0X0-0000-") for place in PLACES.values())
    assert STRANGERS["abroad"].startswith("+00-")  # no country has this code


def test_a_tremble_on_a_key_types_one_digit():
    assert {TARGETS[key].bounce_ms for key in KEYS} == {150.0}


def test_a_party_nobody_knows_has_no_line():
    odd = DialerState(calls=(CallLine("nobody"), CallLine("yuki"), CallLine("yuki")), open="nobody")
    phone = PhoneState(screen=Screen.DIALER, dialer=odd)
    assert [t for t in simulator.visible(phone) if t.startswith("dialer/row")] == ["dialer/row-yuki"]
    assert number_of(odd, "nobody") == ""


def test_each_part_counts_its_pages():
    strangers = scene("call-history-with-strangers").dialer
    assert [replace(strangers, tab=tab).pages for tab in Tab] == [1, 2, 2]
    assert DialerState().pages == 1


def test_only_who_is_known_picks_up():
    placed = [CallState(person=party, outgoing=True) for party in PARTIES]
    assert {call.person for call in placed if not call.recorded} == set(KNOWN)
    assert not CallState(person="abroad").recorded


def test_who_is_in_the_contacts_has_a_name():
    assert [name_of(DialerState(), party) for party in ("city", "unknown")] == ["市役所の 窓口", ""]
