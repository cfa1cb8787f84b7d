"""What quick panel, settings and side keys change alike."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.device import BRIGHTEST, LOUDEST, NETWORKS, Device
from sapporo_learn.core.phone.events import Event, EventKind

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

_ON = ("on", ("yes", "no"))

EVENTS: tuple[EventKind, ...] = (
    EventKind("wifi-changed", "ワイファイが入りました（yes）、または切れました（no）", (_ON,)),
    EventKind("wifi-connected", "ワイファイにつながりました", (("to", tuple(NETWORKS)),)),
    EventKind("airplane-changed", "機内モードが入りました（yes）、または切れました（no）", (_ON,)),
    EventKind("manner-changed", "マナーモードが入りました（yes）、または切れました（no）", (_ON,)),
    EventKind("light-changed", "ライトがつきました（yes）、または消えました（no）", (_ON,)),
    EventKind("saver-changed", "省電力が入りました（yes）、または切れました（no）", (_ON,)),
    EventKind(
        "brightness-changed",
        "画面の明るさがかわりました（5 がいちばん明るい）",
        (("to", tuple(str(step) for step in range(1, BRIGHTEST + 1))),),
    ),
    EventKind(
        "volume-changed",
        "音量が上がりました（up）、または下がりました（down）。5 がいちばん大きい",
        (("how", ("up", "down")), ("to", tuple(str(step) for step in range(LOUDEST + 1)))),
    ),
)


def wifi(phone: PhoneState) -> Result:
    """Switch Wi-Fi. The network used last is used again."""
    return _switched(phone, replace(phone.device, wifi=not phone.device.wifi), "wifi", phone.device.wifi)


def connect(phone: PhoneState, network: str) -> Result:
    """Use this network from now on, and remember it."""
    known = tuple(dict.fromkeys((*phone.device.known, network)))
    device = replace(phone.device, network=network, known=known)
    return replace(phone, device=device), (Event.of("wifi-connected", to=network),)


def airplane(phone: PhoneState) -> Result:
    """Switch 機内モード, which takes Wi-Fi with it and gives it back."""
    was = phone.device.airplane
    return _switched(phone, replace(phone.device, airplane=not was, wifi=was), "airplane", was)


def manner(phone: PhoneState) -> Result:
    """Switch マナーモード."""
    was = phone.device.manner
    return _switched(phone, replace(phone.device, manner=not was), "manner", was)


def light(phone: PhoneState) -> Result:
    """Switch the lamp."""
    was = phone.device.light
    return _switched(phone, replace(phone.device, light=not was), "light", was)


def saver(phone: PhoneState) -> Result:
    """Switch 省電力."""
    was = phone.device.saver
    return _switched(phone, replace(phone.device, saver=not was), "saver", was)


def brighten(phone: PhoneState, by: int) -> Result:
    """Make the screen brighter or darker, as far as it goes."""
    to = min(BRIGHTEST, max(1, phone.device.brightness + by))
    if to == phone.device.brightness:
        return phone, ()
    device = replace(phone.device, brightness=to)
    return replace(phone, device=device), (Event.of("brightness-changed", to=str(to)),)


def louder(phone: PhoneState, by: int) -> Result:
    """Make the sound louder or softer, as far as it goes."""
    to = min(LOUDEST, max(0, phone.device.volume + by))
    if to == phone.device.volume:
        return phone, ()
    changed = Event.of("volume-changed", how="up" if by > 0 else "down", to=str(to))
    return replace(phone, device=replace(phone.device, volume=to)), (changed,)


def _switched(phone: PhoneState, device: Device, name: str, was: bool) -> Result:
    return replace(phone, device=device), (Event.of(f"{name}-changed", on="no" if was else "yes"),)
