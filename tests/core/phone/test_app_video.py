from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Tap
from sapporo_learn.core.phone.apps import video
from sapporo_learn.core.phone.apps.call import CallPhase, CallState
from sapporo_learn.core.phone.screens import Screen
from tests.helpers.phones import Case, play, scene

RINGS, BARE, TALKS, FALSE = "incoming-video-call", "video-call-bare", "video-call", "fake-police"
OVER = {"screen": "home", "video.phase": "none"}
ADVICE = {"screen": "video", "video.phase": "advice"}

CASES = (
    Case("answering", RINGS, ("video/answer",), ("video-answered person=yuki",), {"video.bare": False}),
    Case(
        "answering unseen",
        RINGS,
        ("video/answer-unseen",),
        ("video-answered person=yuki", "video-camera-changed on=no"),
        {"video.phase": "talking", "video.camera_off": True},
    ),
    Case(
        "a touch on the face hides",
        TALKS,
        ("video/picture",),
        ("video-controls-hidden",),
        {"video.bare": True},
    ),
    Case("refusing", RINGS, ("video/refuse",), ("video-declined person=yuki",), OVER),
    Case(
        "a touch on the picture", BARE, ("video/picture",), ("video-controls-shown",), {"video.bare": False}
    ),
    Case("bare, there is nothing else", BARE, ("video/camera",), (), {"video.camera_off": True}),
    Case("camera on", BARE, ("video/picture", "video/camera"), ("video-camera-changed on=yes",)),
    Case("camera off", TALKS, ("video/camera",), ("video-camera-changed on=no",), {"video.bare": False}),
    Case("the voice comes back", "video-call-muted", ("video/mute",), ("video-mute-changed on=no",)),
    Case("the voice is off", TALKS, ("video/mute",), ("video-mute-changed on=yes",)),
    Case("the outer camera", TALKS, ("video/turn-camera",), ("video-camera-turned to=outer",)),
    Case("the inner camera", TALKS, ("video/turn-camera",) * 2, ("video-camera-turned to=inner",)),
    Case("hanging up", TALKS, ("video/hang-up",), ("video-ended person=yuki",), OVER),
    Case(
        "it goes on behind home",
        TALKS,
        ("nav/home",),
        ("went-home", "video-continues person=yuki"),
        {"screen": "home", "video.phase": "talking"},
    ),
    Case(
        "the bar leads back",
        TALKS,
        ("nav/home", "video/return"),
        ("video-returned person=yuki",),
        {"screen": "video"},
    ),
    Case(
        "so does the telephone",
        TALKS,
        ("nav/home", "home/phone"),
        ("app-opened app=call", "video-returned person=yuki"),
        {"screen": "video"},
    ),
    Case(
        "back leads to the messenger beneath",
        TALKS,
        ("nav/home", "home/messenger", "video/return", "nav/back"),
        ("went-back", "video-continues person=yuki"),
        {"screen": "messenger"},
    ),
    Case("else home", TALKS, ("nav/back",), ("went-back", "went-home", "video-continues person=yuki")),
    Case(
        "a stranger refused",
        "fake-police-ringing",
        ("video/refuse",),
        ("video-declined person=police",),
        ADVICE,
    ),
    Case("a stranger answered", "fake-police-ringing", ("video/answer",), ("video-answered person=police",)),
    Case("hanging up on him", FALSE, ("video/hang-up",), ("video-ended person=police",), ADVICE),
    Case("obeying", FALSE, ("video/obey",), ("video-obeyed",), {"video.demands": 1}),
    Case("obeying has an end", FALSE, ("video/obey",) * 3, (), {"video.demands": 2}),
    Case(
        "which is the same",
        FALSE,
        ("video/obey", "video/obey", "video/hang-up"),
        ("video-ended person=police",),
        ADVICE,
    ),
    Case("he waits behind home", FALSE, ("nav/home",), ("went-home", "video-continues person=police")),
    Case("and is returned to", FALSE, ("nav/home", "video/return"), ("video-returned person=police",)),
    Case(
        "the advice is closed", FALSE, ("video/hang-up", "video/close-advice"), ("video-advice-closed",), OVER
    ),
    Case("by back too", FALSE, ("video/hang-up", "nav/back"), ("went-back", "video-advice-closed"), OVER),
    Case("and by home", FALSE, ("video/hang-up", "nav/home"), ("went-home",), OVER),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_video(case):
    case.check()


def test_while_it_rings_and_over_a_bare_picture_there_is_no_bar():
    assert simulator.visible(scene(RINGS))[:-3] == ("video/answer-unseen", "video/refuse", "video/answer")
    assert simulator.visible(scene(BARE))[:-3] == ("video/picture",)
    assert simulator.visible(scene(TALKS))[-6:-3] == ("nav/back", "nav/home", "panel/open")


def test_nothing_can_be_said_or_shown_to_a_false_policeman():
    assert simulator.visible(scene(FALSE))[:2] == ("video/obey", "video/hang-up")
    phone, _ = play(scene(FALSE), ["video/obey", "video/obey"])
    assert simulator.visible(phone)[0] == "video/hang-up"


def test_a_call_without_a_picture_has_the_bar_first():
    phone, _ = play(scene(TALKS), ["nav/home"])
    both = replace(phone, call=CallState(phase=CallPhase.TALKING, person="hana"))
    assert "video/return" not in simulator.visible(both)
    assert "call/return" in simulator.visible(both)


def test_a_stranger_who_rings_can_be_answered_or_refused_only():
    assert simulator.visible(scene("fake-police-ringing"))[:-3] == ("video/refuse", "video/answer")


def test_no_call_no_target_and_another_apps_target_changes_nothing():
    nothing = replace(scene("home"), screen=Screen.VIDEO)
    assert video.visible(nothing) == ()
    assert video.apply(nothing, Tap("nav/home")) == (nothing, ())
