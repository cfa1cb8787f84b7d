"""Free practice: the whole phone and no task, so nothing is right or wrong, and nothing recorded. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from sapporo_learn.core import feedback, wording
from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone import simulator
from sapporo_learn.core.phone.actions import Action
from sapporo_learn.core.phone.apps.home import ICONS
from sapporo_learn.core.phone.catalog import SCENES
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.route import action_of
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.core.touch import Cause, Tolerance, Touch, adapt

NAMES: Final = {
    **{icon.opens: icon.word for icon in ICONS},
    Screen.HOME: "ホーム",
    Screen.DIALER: "電話",
}
"""Screen -> its name, a space where a line may break; others are reached within an app and not named."""


@dataclass(frozen=True, slots=True)
class Free:
    """Somebody who tries the phone.

    Attributes:
        phone: As it is.
        tolerance: How kindly the finger is read.
        slips: Touches that were answered with a sentence; the wording goes round with them.
    """

    phone: PhoneState
    tolerance: Tolerance = field(default_factory=Tolerance)
    slips: int = 0


Outcome = tuple[Free, tuple[Text, ...]]
"""How it stands afterwards, and what is said, if anything."""


def begin() -> Free:
    """Lay a fresh phone there."""
    return Free(SCENES["home"].build())


def touched(free: Free, touch: Touch) -> Outcome:
    """Let a finger do what it does; say kindly what it did, but nothing of right or wrong."""
    free = replace(free, tolerance=adapt(free.tolerance, touch))
    said: tuple[Text, ...] = ()
    if touch.cause is not Cause.TAP:
        said = (feedback.sentence(touch, "", Gesture.TAP, telling=True, count=free.slips),)
        free = replace(free, slips=free.slips + 1)
    if touch.gesture is None:
        return free, said
    free, where = pressed(free, action_of(touch.target, touch.gesture))
    return free, (*said, *where)


def pressed(free: Free, action: Action) -> Outcome:
    """Let a key or a screen reader do this; say where one is when that has changed."""
    phone, _ = simulator.apply(free.phone, action)
    moved = phone.screen is not free.phone.screen
    return replace(free, phone=phone), _where(phone.screen) if moved else ()


def restart(free: Free) -> Outcome:
    """Lay a fresh phone there; the hand stays known."""
    return replace(free, phone=begin().phone), (wording.FRESH_PHONE,)


def _where(screen: Screen) -> tuple[Text, ...]:
    return (parse(f"ここは、『{NAMES[screen]}』の {{画面|がめん}}です。"),) if screen in NAMES else ()
