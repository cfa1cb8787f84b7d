from dataclasses import replace

import pytest

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps import drill
from sapporo_learn.core.phone.apps.drill import KINDS, Kind
from tests.helpers.phones import Case, action, play, scene

GONE = {"drill.kind": "none", "drill.more": False, "screen": "home"}


def told(kind: str, choice: str) -> tuple[str, ...]:
    return (f"drill-answered choice={choice} kind={kind}",)


CASES = (
    Case("a notice can wait", "notice-between", ("drill/later",), told("notice", "later"), GONE),
    Case("or be read", "notice-between", ("drill/open",), told("notice", "open"), {"drill.more": True}),
    Case("and then closes", "notice-between", ("drill/open", "drill/close"), told("notice", "close"), GONE),
    Case("nothing is allowed", "permission-between", ("drill/deny",), told("permission", "deny"), GONE),
    Case("or once", "permission-between", ("drill/once",), told("permission", "once"), GONE),
    Case("or always", "permission-between", ("drill/allow",), told("permission", "allow"), GONE),
    Case("an update can wait", "update-between", ("drill/later",), told("update", "later"), GONE),
    Case(
        "even now is not now", "update-between", ("drill/now",), told("update", "now"), {"drill.more": True}
    ),
    Case("but tonight", "update-between", ("drill/now", "drill/tonight"), told("update", "tonight"), GONE),
    Case(
        "a low battery is taken note of",
        "battery-between",
        ("drill/close",),
        told("battery", "close"),
        {**GONE, "battery": 15, "device.saver": False},
    ),
    Case(
        "or spared",
        "battery-between",
        ("drill/saver",),
        told("battery", "saver"),
        {**GONE, "device.saver": True},
    ),
    Case("back puts it away", "permission-between", ("nav/back",), told("permission", "back"), GONE),
    Case("home too", "notice-between", ("nav/home",), told("notice", "home"), GONE),
    Case("a long press on home does not", "notice-between", ("hold nav/home",), (), {"drill.kind": "notice"}),
    Case("nor on a button", "notice-between", ("hold drill/later",), (), {"drill.kind": "notice"}),
    Case("nothing goes through", "notice-between", ("home/messenger",), (), {"drill.kind": "notice"}),
    Case("the panel stays up", "notice-between", ("panel/open",), (), {"drill.kind": "notice"}),
    Case(
        "dark puts it away", "notice-between", ("keys/power",), ("screen-darkened",), {"drill.kind": "none"}
    ),
    Case(
        "the power menu lies over it",
        "notice-between",
        ("hold keys/power", "power/cancel"),
        ("power-menu-closed",),
        {"drill.kind": "notice"},
    ),
    Case(
        "a phone that starts anew has forgotten it",
        "notice-between",
        ("hold keys/power", "power/restart"),
        ("phone-restarted",),
        {"drill.kind": "none", "screen": "lock"},
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_drill(case):
    case.check()


def test_without_buttons_the_slides_put_it_away():
    phone = drill.come(scene("settings-gestures"), Kind.UPDATE)
    assert play(phone, ["slide-right nav/edge"]) == (
        scene("settings-gestures"),
        ["drill-answered choice=back kind=update"],
    )
    phone, events = play(phone, ["slide-up nav/up"])
    assert (phone.screen, events) == ("home", ["drill-answered choice=home kind=update", "went-home"])


@pytest.mark.parametrize("kind", KINDS)
def test_it_lies_over_everything_but_bar_and_keys(kind):
    phone = drill.come(scene("talk-with-grandchild"), kind)
    assert {target.partition("/")[0] for target in simulator.visible(phone)} == {"drill", "nav", "keys"}
    assert drill.put_away(phone) == replace(scene("talk-with-grandchild"), battery=phone.battery)


@pytest.mark.parametrize("kind", KINDS)
def test_no_choice_is_a_trap(kind):
    """From wherever a touch leads, every button puts it away, at most one more page later."""
    first = drill.come(scene("playground"), kind)
    for choice in drill.visible(first):
        phone, _ = simulator.apply(first, action(choice))
        for further in drill.visible(phone):
            assert not drill.covers(simulator.apply(phone, action(further))[0])
        assert phone.screen == "playground"
