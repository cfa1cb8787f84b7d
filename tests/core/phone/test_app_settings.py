from dataclasses import replace

import pytest

from sapporo_learn.core.phone.device import NETWORKS
from tests.helpers.phones import Case, play, scene

RIGHT = tuple(f"settings/digit-{digit}" for digit in NETWORKS["center"].password)
WRONG = (*RIGHT[:3], "settings/digit-9")
CONNECT = "settings/connect"


def _page(page: str, *further: str) -> tuple[str, ...]:
    return (f"settings/{page}", *further)


CASES = (
    Case(
        "the app opens",
        "home-with-settings",
        ("home/settings",),
        ("app-opened app=settings",),
        {"screen": "settings"},
    ),
    *(
        Case(
            f"the page {page} opens",
            "settings",
            _page(page),
            (f"settings-page-opened to={page}",),
            {"settings.page": page},
        )
        for page in ("wifi", "sound", "letters", "battery", "navigation")
    ),
    Case(
        "back leads to the first page",
        "settings-lost",
        ("nav/back",),
        ("went-back", "settings-page-left"),
        {"screen": "settings", "settings.page": "main"},
    ),
    Case(
        "and home", "settings-lost", ("nav/back", "nav/back"), ("went-back", "went-home"), {"screen": "home"}
    ),
    Case(
        "home leads home at once, and the app opens at its beginning again",
        "settings-lost",
        ("nav/home",),
        ("went-home",),
        {"screen": "home", "settings.page": "main"},
    ),
    Case(
        "機内モード",
        "settings",
        ("settings/airplane",),
        ("airplane-changed on=yes",),
        {"device.airplane": True},
    ),
    Case(
        "without Wi-Fi no network is found",
        "settings",
        _page("wifi", "settings/wifi-switch", "settings/network-center"),
        (),
        {"device.wifi": False, "settings.page": "wifi"},
    ),
    Case("the network in use stays", "settings", _page("wifi", "settings/network-home"), ()),
    Case(
        "an open network",
        "settings",
        _page("wifi", "settings/network-free"),
        ("wifi-connected to=free",),
        {"device.network": "free", "device.known": ("home", "free")},
    ),
    Case(
        "a network that is known",
        "settings",
        _page("wifi", "settings/network-free", "settings/network-home"),
        ("wifi-connected to=home",),
        {"device.network": "home"},
    ),
    Case(
        "a network that wants a password",
        "away-from-home",
        ("home/settings", "settings/wifi", "settings/network-center"),
        ("settings-page-opened to=password",),
        {"settings.page": "password", "settings.network": "center", "device.network": ""},
    ),
    Case(
        "home is not near when away",
        "away-from-home",
        ("home/settings", "settings/wifi", "settings/network-home"),
        (),
        {"device.network": ""},
    ),
    Case("typing", "wifi-password", RIGHT[:1], ("password-typed",), {"settings.typed": "4"}),
    Case("a fifth digit has no place", "wifi-password", (*RIGHT, RIGHT[0]), (), {"settings.typed": "4726"}),
    Case(
        "erasing",
        "wifi-password",
        (*RIGHT[:2], "settings/erase"),
        ("password-erased",),
        {"settings.typed": "4"},
    ),
    Case("nothing to erase", "wifi-password", ("settings/erase",), ()),
    Case("nothing to try", "wifi-password", (CONNECT,), (), {"settings.page": "password"}),
    Case("a digit is missing", "wifi-password", (*RIGHT[:3], CONNECT), (), {"settings.typed": "472"}),
    Case(
        "a wrong password is said, and the field is empty",
        "wifi-password",
        (*WRONG, CONNECT),
        ("wifi-refused",),
        {"settings.refused": True, "settings.typed": "", "device.network": ""},
    ),
    Case(
        "the next digit takes the answer away",
        "wifi-password",
        (*WRONG, CONNECT, RIGHT[0]),
        ("password-typed",),
        {"settings.refused": False, "settings.typed": "4"},
    ),
    Case(
        "the right one after the wrong one",
        "wifi-password",
        (*WRONG, CONNECT, *RIGHT, CONNECT),
        ("wifi-connected to=center",),
        {"settings.page": "wifi", "device.network": "center", "device.known": ("home", "center")},
    ),
    Case(
        "back from the password leads to the networks",
        "wifi-password",
        (RIGHT[0], "nav/back"),
        ("went-back", "settings-page-left"),
        {"settings.page": "wifi", "settings.typed": ""},
    ),
    *(
        Case(f"digit {digit}", "wifi-password", (f"settings/digit-{digit}",), ("password-typed",))
        for digit in range(10)
    ),
    Case(
        "louder", "settings-sound", ("settings/louder",), ("volume-changed how=up to=4",), {"keys.bar": False}
    ),
    Case("softer", "settings-sound", ("settings/softer",), ("volume-changed how=down to=2",)),
    Case("softer still", "settings-sound", ("settings/softer",) * 2, ("volume-changed how=down to=1",)),
    Case(
        "and back again",
        "settings-sound",
        ("settings/softer", "settings/louder"),
        ("volume-changed how=up to=3",),
    ),
    Case(
        "silent", "settings-sound", ("settings/manner",), ("manner-changed on=yes",), {"device.manner": True}
    ),
    Case(
        "large letters",
        "settings",
        _page("letters", "settings/letters-large"),
        ("letters-changed to=large",),
        {"device.large_letters": True},
    ),
    Case(
        "letters as before",
        "settings",
        _page("letters", "settings/letters-large", "settings/letters-standard"),
        ("letters-changed to=standard",),
        {"device.large_letters": False},
    ),
    Case("letters stay as they are", "settings", _page("letters", "settings/letters-standard"), ()),
    Case(
        "saving",
        "blackout",
        _page("battery", "settings/saver"),
        ("saver-changed on=yes",),
        {"device.saver": True},
    ),
    Case(
        "not saving",
        "blackout",
        _page("battery", "settings/saver", "settings/saver"),
        ("saver-changed on=no",),
    ),
    Case(
        "slides instead of buttons",
        "settings-lost",
        ("settings/gestures",),
        ("navigation-changed to=gestures",),
        {"device.gestures": True, "settings.page": "navigation"},
    ),
    Case(
        "buttons again",
        "settings-gestures",
        _page("navigation", "settings/buttons"),
        ("navigation-changed to=buttons",),
        {"device.gestures": False},
    ),
    Case("buttons stay buttons", "settings-lost", ("settings/buttons",), ()),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_settings(case):
    case.check()


def test_a_password_for_no_network_is_tried_nowhere():
    phone = scene("wifi-password")
    lost = replace(phone, settings=replace(phone.settings, network="", typed="4726"))
    assert play(lost, [CONNECT]) == (lost, [])


def test_practice_passwords_are_digits_that_can_be_typed():
    assert all(len(network.password) in (0, 4) for network in NETWORKS.values())
    assert "".join(network.password for network in NETWORKS.values()).isdigit()
