"""What status bar, side keys, quick panel, power menu and settings are drawn from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.apps.settings import PASSWORD_LENGTH, ROWS, Page
from sapporo_learn.core.phone.catalog import BESIDE
from sapporo_learn.core.phone.device import BRIGHTEST, LOUDEST, NETWORKS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState

Map = dict[str, Any]
Keep = Callable[[str], str]


def device(phone: PhoneState) -> Map:
    """Give what the phone itself is set to."""
    own = phone.device
    return {
        "online": own.wifi and own.network != "",
        "wifi": own.wifi,
        "airplane": own.airplane,
        "manner": own.manner,
        "light": own.light,
        "saver": own.saver,
        "brightness": own.brightness,
        "brightest": BRIGHTEST,
        "volume": own.volume,
        "loudest": LOUDEST,
        "volumeShown": phone.keys.bar and phone.screen is not Screen.DARK,
        "largeLetters": own.large_letters,
        "gestures": own.gestures,
    }


def cover(phone: PhoneState) -> Map:
    """Name what lies over everything, and say whether the bar stays beside it."""
    name = simulator.cover(phone)
    return {"name": name, "besideBar": "nav" in BESIDE.get(name, ())}


def dark(phone: PhoneState, keep: Keep) -> Map:
    """Say whether the phone sleeps or is off."""
    return {"off": phone.power.off}


def settings(phone: PhoneState, keep: Keep) -> Map:
    """Give the page of the settings."""
    own = phone.settings
    asked = NETWORKS.get(own.network)
    return {
        "page": own.page.value,
        "heading": {**ROWS, Page.MAIN: "設定", Page.PASSWORD: f"はり紙 {asked.password if asked else ''}"}[
            own.page
        ],
        "networks": [
            {
                "target": f"settings/network-{network.id}",
                "name": network.name,
                "locked": network.password != "",
                "used": network.id == phone.device.network,
            }
            for network in NETWORKS.values()
            if network.id in phone.device.near
        ],
        "typed": own.typed,
        "length": PASSWORD_LENGTH,
        "refused": own.refused,
        "battery": phone.battery,
    }
