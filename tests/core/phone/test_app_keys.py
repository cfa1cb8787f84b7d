import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.keys import TARGETS
from sapporo_learn.core.phone.catalog import SCENES
from tests.helpers.phones import Case, play, scene

LOUDER, SOFTER = "keys/volume-up", "keys/volume-down"

CASES = (
    Case(
        "a short press makes the screen dark and keeps what was on it",
        "talk-with-grandchild",
        ("keys/power",),
        ("screen-darkened",),
        {"screen": "dark", "lock.locked": True, "lock.behind": "messenger", "messenger.open": "yuki"},
    ),
    Case(
        "a second press wakes it to the lock screen",
        "talk-with-grandchild",
        ("keys/power", "keys/power"),
        ("screen-woken how=key",),
        {"screen": "lock", "lock.locked": True},
    ),
    Case(
        "behind the lock everything is as it was",
        "talk-with-grandchild",
        ("keys/power", "keys/power", "slide-up lock/unlock"),
        ("unlocked",),
        {"screen": "messenger", "messenger.open": "yuki", "lock.locked": False, "lock.behind": "home"},
    ),
    Case(
        "a call goes on in the dark",
        "talking",
        ("keys/power", "dark/wake", "slide-up lock/unlock"),
        ("unlocked",),
        {"screen": "call", "call.phase": "talking"},
    ),
    Case(
        "the lock screen grows dark with its notice",
        "locked",
        ("keys/power", "keys/power"),
        ("screen-woken how=key",),
        {"screen": "lock", "lock.behind": "home", "lock.notice": "ゆき：あした、あそびに行くね。"},
    ),
    Case("a ringing call stays in sight", "incoming-call-in-use", ("keys/power",), (), {"screen": "call"}),
    Case("and one with a picture", "incoming-video-call", ("keys/power",), (), {"screen": "video"}),
    Case(
        "a call with a picture goes on in the dark",
        "video-call",
        ("keys/power", "dark/wake", "slide-up lock/unlock"),
        ("unlocked",),
        {"screen": "video", "video.phase": "talking"},
    ),
    Case(
        "a short press closes the panel",
        "panel-open",
        ("keys/power",),
        ("screen-darkened",),
        {"screen": "dark", "panel.open": False},
    ),
    Case(
        "a short press over the power menu makes the screen dark",
        "dark",
        ("hold keys/power", "keys/power"),
        ("screen-darkened",),
        {"screen": "dark", "power.menu": False, "lock.behind": "home"},
    ),
    Case(
        "louder",
        "home",
        (LOUDER,),
        ("volume-changed how=up to=4",),
        {"device.volume": 4, "keys.bar": True},
    ),
    Case(
        "softer, down to nothing",
        "home",
        (SOFTER, SOFTER, SOFTER),
        ("volume-changed how=down to=0",),
        {"device.volume": 0},
    ),
    Case("softer than nothing is nothing new", "home", (SOFTER,) * 4, (), {"device.volume": 0}),
    Case("as loud as can be", "home", (LOUDER,) * 2, ("volume-changed how=up to=5",), {"device.volume": 5}),
    Case(
        "the bar comes even at the end",
        "home",
        (LOUDER, LOUDER, "home/messenger", LOUDER),
        ("volume-shown",),
        {"device.volume": 5, "keys.bar": True},
    ),
    Case(
        "the bar goes with the next touch elsewhere",
        "home",
        (LOUDER, "home/messenger"),
        ("app-opened app=messenger",),
        {"keys.bar": False},
    ),
    Case("what does nothing leaves the bar", "home", (LOUDER, "nav/home"), (), {"keys.bar": True}),
    Case(
        "the power key takes the bar",
        "home",
        (LOUDER, "keys/power"),
        ("screen-darkened",),
        {"keys.bar": False},
    ),
    Case("the volume sleeps with the phone", "dark", (LOUDER,), (), {"device.volume": 3, "keys.bar": False}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_keys(case):
    case.check()


@pytest.mark.parametrize("name", SCENES)
def test_the_keys_are_there_whatever_is_on_the_glass(name):
    assert {target.id for target in TARGETS} <= set(simulator.visible(scene(name)))


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("talking-at-home", ()),
        ("video-call", ("nav/home",)),
        ("keyboard", ("keyboard/voice",)),
        ("album", ()),
        ("alert", ()),
    ],
)
def test_in_the_dark_there_is_nothing_else_but_the_glass_itself(name, way):
    phone, _ = play(scene(name), [*way, "keys/power"])
    assert set(simulator.visible(phone)) == {"dark/wake", *(target.id for target in TARGETS)}
