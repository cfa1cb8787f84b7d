"""What scenes of several apps begin with."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sapporo_learn.core.phone.apps.messenger_state import Message, MessengerState, Talk
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene

YUKI: Final = Talk("yuki", (Message("1", mine=False, text="おはよう。雪がふったね。", at="08:15"),))
SATO: Final = Talk("sato", (Message("1", mine=False, text="土曜の朝、公園の雪かきです。", at="09:30"),))
HANA: Final = Talk(
    "hana",
    (
        Message("1", mine=False, text="きのうは、楽しかったですね。", at="07:50"),
        Message("2", mine=True, stamp="smile", at="07:55", read=True),
    ),
)


def home(page: int = 0) -> PhoneState:
    """Give the home screen, with a few talks in the messenger."""
    phone = PhoneState(messenger=MessengerState(talks=(SATO, YUKI, HANA)))
    return replace(phone, home=replace(phone.home, page=page))


def at(screen: Screen) -> PhoneState:
    """Give the same phone with another screen on the glass."""
    return replace(home(), screen=screen)


SCENES: tuple[Scene, ...] = (Scene("home", "ホームの画面", home),)
