import pytest

from sapporo_learn.core.phone import simulator
from tests.helpers.phones import Case, play, scene

MENU = "hold keys/power"
MISSED = scene("missed-call").dialer.calls
OFF = (MENU, "power/off")

CASES = (
    Case("a long press opens the menu", "home", (MENU,), ("power-menu-opened",), {"power.menu": True}),
    Case("over the lock screen too", "locked", (MENU,), ("power-menu-opened",), {"screen": "lock"}),
    Case("a second long press opens no second menu", "home", (MENU, MENU), (), {"power.menu": True}),
    Case(
        "cancel leaves everything as it was",
        "talk-with-grandchild",
        (MENU, "power/cancel"),
        ("power-menu-closed",),
        {"power.menu": False, "screen": "messenger", "messenger.open": "yuki"},
    ),
    Case("the menu lets nothing through", "home", (MENU, "home/messenger"), (), {"screen": "home"}),
    Case("nor the bar", "playground", (MENU, "nav/home"), (), {"screen": "playground"}),
    Case(
        "switching off ends all",
        "talking-at-home",
        ("home/playground", *OFF),
        ("phone-turned-off",),
        {"screen": "dark", "power.off": True, "power.menu": False, "call.phase": "none"},
    ),
    Case("a phone that is off feels no finger", "home", (*OFF, "dark/wake"), (), {"power.off": True}),
    Case("nor a short press", "home", (*OFF, "keys/power"), (), {"power.off": True, "screen": "dark"}),
    Case(
        "a long press switches it on again, locked, at home",
        "talk-with-grandchild",
        (*OFF, MENU),
        ("phone-turned-on",),
        {"screen": "lock", "power.off": False, "lock.behind": "home", "lock.locked": True},
    ),
    Case(
        "after switching on it opens at home",
        "settings-sound",
        (*OFF, MENU, "slide-up lock/unlock"),
        ("unlocked",),
        {"screen": "home", "settings.page": "main"},
    ),
    Case(
        "restarting leads to the lock screen",
        "missed-call",
        (MENU, "power/restart"),
        ("phone-restarted",),
        {
            "screen": "lock",
            "power.menu": False,
            "dialer.calls": scene("missed-call").dialer.calls,
            "home.call_badge": 1,
        },
    ),
    Case(
        "a waiting notice waits on",
        "locked",
        (MENU, "power/restart"),
        ("phone-restarted",),
        {"lock.notice": "ゆき：あした、あそびに行くね。"},
    ),
    Case(
        "a call with a picture ends with the power",
        "video-call",
        (MENU, "power/restart", "slide-up lock/unlock"),
        ("unlocked",),
        {"screen": "home", "video.phase": "none"},
    ),
    Case(
        "a tap wakes the dark screen",
        "dark",
        ("dark/wake",),
        ("screen-woken how=tap",),
        {"screen": "lock", "lock.locked": True},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_power(case):
    case.check()


def test_the_menu_lies_over_the_panel():
    phone, _ = play(scene("panel-open"), [MENU])
    assert simulator.cover(phone) == "power"
    assert not any(target.startswith("panel/") for target in simulator.visible(phone))
    phone, _ = play(phone, ["power/cancel"])
    assert simulator.cover(phone) == "panel"
