import pytest

from sapporo_learn.core.phone import simulator
from tests.helpers.phones import Case, play, scene

CASES = (
    Case(
        "a slide down opens it", "home", ("slide-down panel/open",), ("panel-opened",), {"panel.open": True}
    ),
    Case("so does a tap", "playground", ("panel/open",), ("panel-opened",), {"panel.open": True}),
    Case(
        "a slide up closes it",
        "panel-open",
        ("slide-up panel/sheet",),
        ("panel-closed",),
        {"panel.open": False},
    ),
    Case("so does the button", "panel-open", ("panel/close",), ("panel-closed",), {"panel.open": False}),
    Case("it lets nothing through", "panel-open", ("home/phone",), (), {"screen": "home"}),
    Case("a tap on it does nothing", "panel-open", ("panel/sheet",), (), {"panel.open": True}),
    Case("no Wi-Fi", "panel-open", ("panel/wifi",), ("wifi-changed on=no",), {"device.wifi": False}),
    Case(
        "Wi-Fi again, on the same network",
        "panel-open",
        ("panel/wifi", "panel/wifi"),
        ("wifi-changed on=yes",),
        {"device.wifi": True, "device.network": "home"},
    ),
    Case(
        "機内モード takes Wi-Fi with it",
        "panel-open",
        ("panel/airplane",),
        ("airplane-changed on=yes",),
        {"device.airplane": True, "device.wifi": False},
    ),
    Case(
        "and gives it back",
        "airplane-by-mistake",
        ("panel/open", "panel/airplane"),
        ("airplane-changed on=no",),
        {"device.airplane": False, "device.wifi": True, "device.network": "home"},
    ),
    Case("light", "panel-open", ("panel/light",), ("light-changed on=yes",), {"device.light": True}),
    Case("dark", "panel-open", ("panel/light",) * 2, ("light-changed on=no",), {"device.light": False}),
    Case("silent", "panel-open", ("panel/manner",), ("manner-changed on=yes",), {"device.manner": True}),
    Case("loud", "panel-open", ("panel/manner",) * 2, ("manner-changed on=no",), {"device.manner": False}),
    Case(
        "brighter", "panel-open", ("panel/brighter",), ("brightness-changed to=5",), {"device.brightness": 5}
    ),
    Case("no brighter", "panel-open", ("panel/brighter",) * 2, (), {"device.brightness": 5}),
    Case("darker", "panel-open", ("panel/darker",), ("brightness-changed to=3",), {"device.brightness": 3}),
    Case("darker still", "panel-open", ("panel/darker",) * 2, ("brightness-changed to=2",)),
    Case("darkest", "panel-open", ("panel/darker",) * 3, ("brightness-changed to=1",)),
    Case("no darker", "panel-open", ("panel/darker",) * 4, (), {"device.brightness": 1}),
    Case("bright again", "panel-open", ("panel/darker", "panel/brighter"), ("brightness-changed to=4",)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_panel(case):
    case.check()


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("home", True),
        ("talking", True),
        ("talk-with-grandchild", True),
        ("locked", False),
        ("dark", False),
        ("incoming-call-in-use", False),
        ("incoming-call-locked", False),
        ("incoming-video-call", False),
        ("video-call-bare", False),
        ("video-call", True),
        ("keyboard", True),
        ("alert", True),
        ("camera", True),
        ("talking-at-home", False),  # the green bar of the call is there
    ],
)
def test_where_the_panel_can_be_pulled_down(name, offered):
    assert ("panel/open" in simulator.visible(scene(name))) is offered


def test_the_green_bar_of_a_call_with_a_picture_takes_its_place():
    phone, _ = play(scene("video-call"), ["nav/home"])
    assert "video/return" in simulator.visible(phone)
    assert "panel/open" not in simulator.visible(phone)
