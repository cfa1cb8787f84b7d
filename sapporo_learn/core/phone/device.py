"""What the phone itself is set to: shared by status bar, side keys, quick panel and settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LOUDEST: Final = 5
BRIGHTEST: Final = 5


@dataclass(frozen=True, slots=True)
class Network:
    """An invented wireless network near by.

    Attributes:
        id: Used in event arguments and targets.
        name: As the phone lists it.
        password: Practice password, digits only; "" = open to everybody.
    """

    id: str
    name: str
    password: str = ""


NETWORKS: Final[dict[str, Network]] = {
    network.id: network
    for network in (
        Network("home", "わが家", "3150"),
        Network("center", "区民センター", "4726"),
        Network("free", "まちの無料"),
    )
}


@dataclass(frozen=True, slots=True)
class Device:
    """The phone's own settings.

    Attributes:
        wifi: Wi-Fi on.
        network: The network the phone uses while Wi-Fi is on, or "".
        near: Networks that can be reached from here.
        known: Networks whose password the phone remembers.
        airplane: 機内モード: no telephone, no mobile data.
        manner: マナーモード: silent.
        light: The lamp shines.
        saver: 省電力.
        brightness: 1–5.
        volume: 0–5.
        large_letters: The phone's texts one step larger.
        gestures: Slides instead of the buttons along the lower edge.
    """

    wifi: bool = True
    network: str = "home"
    near: tuple[str, ...] = ("home", "free")
    known: tuple[str, ...] = ("home",)
    airplane: bool = False
    manner: bool = False
    light: bool = False
    saver: bool = False
    brightness: int = 4
    volume: int = 3
    large_letters: bool = False
    gestures: bool = False
