from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.call import CallPhase, CallState
from sapporo_learn.core.phone.apps.dialer_state import CallLine, DialerState, Way
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import Case, play, scene

YUKI_MISSED = (CallLine("yuki", Way.MISSED, "10:24"),)
NO_CALL = {"call.phase": "none", "call.person": "", "call.speaker": False, "call.muted": False}
TALK_IN_MESSENGER = ("home/messenger", "call/return")

CASES = (
    Case(
        "away from the ear the screen is on again",
        "talking-at-ear",
        ("call/lift-away",),
        ("call-screen-lit",),
        {"call.phase": "talking", "call.dark": False},
    ),
    Case("at the ear there is no way home", "talking-at-ear", ("nav/home",), (), {"screen": "call"}),
    Case(
        "the green button answers",
        "incoming-call-in-use",
        ("call/answer",),
        ("call-answered how=button person=yuki",),
        {
            "screen": "call",
            "call.phase": "talking",
            "dialer.calls": (CallLine("yuki", Way.INCOMING, "10:24"),),
        },
    ),
    Case(
        "the red button declines: home at once, with a badge and a line in the history",
        "incoming-call-in-use",
        ("call/decline",),
        ("call-declined person=yuki",),
        {"screen": "home", "home.call_badge": 1, "dialer.calls": YUKI_MISSED, **NO_CALL},
    ),
    Case(
        "a slide to the right answers on the lock screen",
        "incoming-call-locked",
        ("slide-right call/slide-answer",),
        ("call-answered how=slide person=yuki",),
        {"screen": "call", "call.phase": "talking", "lock.locked": True},
    ),
    Case(
        "a tap on the slider only tells",
        "incoming-call-locked",
        ("call/slide-answer",),
        ("slider-tapped",),
        {"screen": "call", "call.phase": "ringing-locked"},
    ),
    Case(
        "a slide to the left does nothing",
        "incoming-call-locked",
        ("slide-left call/slide-answer",),
        (),
        {"call.phase": "ringing-locked"},
    ),
    Case(
        "a ringing call has no way home but the two buttons",
        "incoming-call-in-use",
        ("nav/home",),
        (),
        {"screen": "call", "call.phase": "ringing"},
    ),
    Case(
        "hanging up leads home",
        "talking",
        ("call/speaker", "call/mute", "call/hang-up"),
        ("call-ended person=yuki",),
        {"screen": "home", "dialer.calls": (), "home.call_badge": 0, **NO_CALL},
    ),
    Case(
        "hanging up a call answered on the lock screen leads to the lock screen",
        "incoming-call-locked",
        ("slide-right call/slide-answer", "call/hang-up"),
        ("call-ended person=yuki",),
        {"screen": "lock", "lock.locked": True, **NO_CALL},
    ),
    Case(
        "hanging up leads to the app the call was looked at from",
        "talking-at-home",
        (*TALK_IN_MESSENGER, "call/hang-up"),
        ("call-ended person=yuki",),
        {"screen": "messenger", **NO_CALL},
    ),
    Case(
        "the speaker goes on",
        "talking",
        ("call/speaker",),
        ("speaker-changed on=yes",),
        {"call.speaker": True},
    ),
    Case(
        "the speaker goes off again",
        "talking",
        ("call/speaker", "call/speaker"),
        ("speaker-changed on=no",),
        {"call.speaker": False},
    ),
    Case("the own voice goes off", "talking", ("call/mute",), ("mute-changed on=yes",), {"call.muted": True}),
    Case(
        "the own voice comes back",
        "talking",
        ("call/mute", "call/mute"),
        ("mute-changed on=no",),
        {"call.muted": False},
    ),
    Case(
        "the green bar leads back to the call",
        "talking-at-home",
        ("call/return",),
        ("call-returned person=yuki",),
        {"screen": "call", "call.phase": "talking", "call.came_from": "home"},
    ),
    Case(
        "the green bar stands over the messenger too",
        "talking-at-home",
        TALK_IN_MESSENGER,
        ("call-returned person=yuki",),
        {"screen": "call", "call.came_from": "messenger"},
    ),
    Case(
        "who has no name can be refused",
        "unknown-call",
        ("call/refuse",),
        ("call-declined person=unknown",),
        {"screen": "home", "home.call_badge": 1, **NO_CALL},
    ),
    Case(
        "and answered",
        "international-call",
        ("call/answer",),
        ("call-answered how=button person=abroad",),
        {"screen": "call", "call.phase": "talking"},
    ),
    Case("without a call there is no bar", "home", ("call/return",), (), {"screen": "home"}),
    Case("without a call there is nothing to hang up", "home", ("home/phone", "call/hang-up"), ()),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_call(case):
    case.check()


def test_missed_calls_add_up():
    second = replace(scene("missed-call"), screen=Screen.CALL)
    call = replace(second.call, phase=CallPhase.RINGING, person="sato")
    phone, told = play(replace(second, call=call), ["call/decline"])
    assert told == ["call-declined person=sato"]
    assert [line.party for line in phone.dialer.calls] == ["sato", "yuki", "city", "hana"]
    assert phone.home.call_badge == 2


def test_each_party_has_one_line_in_the_history_the_newest():
    again = replace(scene("missed-call"), screen=Screen.CALL)
    phone, _ = play(replace(again, call=CallState(phase=CallPhase.RINGING, person="city")), ["call/answer"])
    assert phone.dialer.calls[0] == CallLine("city", Way.INCOMING, "10:24")
    assert [line.party for line in phone.dialer.calls] == ["city", "yuki", "hana"]


@pytest.mark.parametrize(
    ("screen", "offered"),
    [
        (Screen.HOME, True),
        (Screen.MESSENGER, True),
        (Screen.PLAYGROUND, True),
        (Screen.LOCK, False),
        (Screen.DIALER, True),
        (Screen.CALL, False),
    ],
)
def test_where_the_bar_of_a_call_that_goes_on_stands(screen, offered):
    phone = PhoneState(screen=screen, call=CallState(phase=CallPhase.TALKING, person="sato"))
    assert ("call/return" in simulator.visible(phone)) is offered


def test_answer_and_decline_stand_together_only_while_in_use():
    assert simulator.visible(scene("incoming-call-in-use"))[:-3] == ("call/decline", "call/answer")
    assert simulator.visible(scene("unknown-call"))[:-3] == ("call/refuse", "call/answer")
    assert simulator.visible(scene("incoming-call-locked"))[:-3] == ("call/slide-answer",)


def test_a_number_that_got_a_name_is_no_longer_nameless():
    call = scene("unknown-call")
    assert "call/decline" in simulator.visible(replace(call, dialer=DialerState(saved="clinic")))


def test_the_screen_of_no_call_offers_nothing_but_the_way_home():
    offered = simulator.visible(PhoneState(screen=Screen.CALL))
    assert offered[:-3] == ("nav/back", "nav/home", "panel/open")
