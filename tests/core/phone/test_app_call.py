from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.call import CallPhase, CallState
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from tests.helpers.phones import Case, play, scene

NO_CALL = {"call.phase": "none", "call.person": "", "call.speaker": False, "call.muted": False}
TALK_IN_MESSENGER = ("home/messenger", "call/return")

CASES = (
    Case(
        "the green button answers",
        "incoming-call-in-use",
        ("call/answer",),
        ("call-answered how=button person=yuki",),
        {"screen": "call", "call.phase": "talking", "call.person": "yuki"},
    ),
    Case(
        "the red button declines: home at once, with a badge and a line in the list",
        "incoming-call-in-use",
        ("call/decline",),
        ("call-declined person=yuki",),
        {"screen": "home", "home.call_badge": 1, "call.missed": ("yuki",), **NO_CALL},
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
        {"screen": "home", "call.missed": (), "home.call_badge": 0, **NO_CALL},
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
    Case("without a call there is no bar", "home", ("call/return",), (), {"screen": "home"}),
    Case("without a call there is nothing to hang up", "home", ("home/phone", "call/hang-up"), ()),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_call(case):
    case.check()


def test_missed_calls_add_up():
    second = replace(scene("missed-call"), screen=Screen.CALL)
    call = replace(second.call, phase=CallPhase.RINGING, person="hana")
    phone, told = play(replace(second, call=call), ["call/decline"])
    assert told == ["call-declined person=hana"]
    assert phone.call.missed == ("yuki", "hana")
    assert phone.home.call_badge == 2


@pytest.mark.parametrize(
    ("screen", "offered"),
    [
        (Screen.HOME, True),
        (Screen.MESSENGER, True),
        (Screen.PLAYGROUND, True),
        (Screen.LOCK, False),
        (Screen.CALL, False),
    ],
)
def test_where_the_bar_of_a_call_that_goes_on_stands(screen, offered):
    phone = PhoneState(screen=screen, call=CallState(phase=CallPhase.TALKING, person="sato"))
    assert ("call/return" in simulator.visible(phone)) is offered


def test_answer_and_decline_stand_together_only_while_in_use():
    assert simulator.visible(scene("incoming-call-in-use")) == ("call/decline", "call/answer")
    assert simulator.visible(scene("incoming-call-locked")) == ("call/slide-answer",)
