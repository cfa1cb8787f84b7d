import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.catalog import SCENES
from tests.helpers.phones import Case, scene

CASES = (
    Case("home from an app", "playground", ("nav/home",), ("went-home",), {"screen": "home"}),
    Case("home from a talk", "talk-with-grandchild", ("nav/home",), ("went-home",), {"screen": "home"}),
    Case("home from home is nothing new", "home", ("nav/home",), (), {"screen": "home"}),
    Case("back from home is nothing new", "home", ("nav/back",), (), {"screen": "home"}),
    Case(
        "home while talking: the call goes on",
        "talking",
        ("nav/home",),
        ("went-home", "call-continues person=yuki"),
        {"screen": "home", "call.phase": "talking", "call.person": "yuki"},
    ),
    Case(
        "back while talking: the call goes on",
        "talking",
        ("nav/back",),
        ("went-back", "went-home", "call-continues person=yuki"),
        {"screen": "home", "call.phase": "talking"},
    ),
    Case(
        "back while talking leads to the app beneath",
        "talking-at-home",
        ("home/playground", "call/return", "nav/back"),
        ("went-back", "call-continues person=yuki"),
        {"screen": "playground", "call.phase": "talking"},
    ),
    Case(
        "home while talking, answered on the lock screen, opens the lock",
        "incoming-call-locked",
        ("slide-right call/slide-answer", "nav/home"),
        ("unlocked", "went-home", "call-continues person=yuki"),
        {"screen": "home", "lock.locked": False},
    ),
    Case(
        "leaving an app while a call goes on behind it tells nothing of the call",
        "talking-at-home",
        ("home/messenger", "nav/home"),
        ("went-home",),
        {"screen": "home", "call.phase": "talking"},
    ),
    Case(
        "back from the history of calls",
        "missed-call",
        ("home/phone", "nav/back"),
        ("went-back", "went-home"),
        {"screen": "home", "call.phase": "none"},
    ),
    Case(
        "back from a talk leads to the list",
        "talk-with-grandchild",
        ("nav/back",),
        ("went-back", "talk-closed"),
        {"screen": "messenger", "messenger.open": ""},
    ),
    Case(
        "back from the list leads home",
        "talk-with-grandchild",
        ("nav/back", "nav/back"),
        ("went-back", "went-home"),
        {"screen": "home"},
    ),
    Case(
        "back closes the tray first",
        "talk-with-grandchild",
        ("messenger/stamps", "nav/back"),
        ("went-back", "stamps-closed"),
        {"messenger.open": "yuki", "messenger.stamps_open": False},
    ),
    Case(
        "back closes the menu first",
        "stamp-sent-to-wrong-person",
        ("hold messenger/my-last", "nav/back"),
        ("went-back", "message-menu-closed"),
        {"messenger.open": "sato", "messenger.menu": False},
    ),
    Case(
        "back closes the lantern's menu first",
        "playground-lantern",
        ("hold playground/lantern", "nav/back"),
        ("went-back", "lantern-menu-closed"),
        {"screen": "playground", "playground.lantern_menu": False},
    ),
    Case(
        "back from a page leads home, not to the page before",
        "playground-sledge",
        ("nav/back",),
        ("went-back", "went-home"),
        {"screen": "home", "playground.page": 2},
    ),
    Case(
        "without buttons a slide up leads home",
        "settings-gestures",
        ("slide-up nav/up",),
        ("went-home",),
        {"screen": "home"},
    ),
    Case(
        "without buttons a slide from the left edge leads back",
        "settings-gestures",
        ("settings/sound", "slide-right nav/edge"),
        ("went-back", "settings-page-left"),
        {"screen": "settings", "settings.page": "main"},
    ),
    Case("a tap on the line does nothing", "settings-gestures", ("nav/up",), (), {"screen": "settings"}),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bar(case):
    case.check()


@pytest.mark.parametrize("name", SCENES)
def test_the_bar_is_everywhere_but_on_the_lock_screen_and_a_ringing_call(name):
    without = {"locked", "incoming-call-in-use", "incoming-call-locked", "unknown-call", "international-call"}
    without |= {"incoming-video-call", "video-call-bare", "fake-police-ringing", "talking-at-ear"}
    without |= {"dark", "power-menu", "panel-open"}
    bar = {"nav/edge", "nav/up"} if scene(name).device.gestures else {"nav/back", "nav/home"}
    shown = {target for target in simulator.visible(scene(name)) if target.startswith("nav/")}
    assert shown == (set() if name in without else bar)
