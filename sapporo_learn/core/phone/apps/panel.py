"""The quick panel: pulled down from the upper edge, it lies over everything until it is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.apps import call, switches, video
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

TARGETS: tuple[Target, ...] = (
    Target("panel/open", "画面のいちばん上", slides=(Direction.DOWN,)),
    Target("panel/sheet", "上からおろした板", tap=False, slides=(Direction.UP,)),
    Target("panel/wifi", "『ワイファイ』の四角"),
    Target("panel/airplane", "『機内モード』の四角"),
    Target("panel/light", "『ライト』の四角"),
    Target("panel/manner", "『マナーモード』の四角"),
    Target("panel/darker", "『明るさを下げる』ボタン", bounce_ms=150.0),
    Target("panel/brighter", "『明るさを上げる』ボタン", bounce_ms=150.0),
    Target("panel/close", "『とじる』ボタン"),
)

EVENTS: tuple[EventKind, ...] = (
    EventKind("panel-opened", "上から板（クイックパネル）がおりました"),
    EventKind("panel-closed", "上からおろした板がとじました"),
)

_INSIDE: Final = tuple(target.id for target in TARGETS[1:])


@dataclass(frozen=True, slots=True)
class PanelState:
    """The quick panel.

    Attributes:
        open: It lies over everything.
    """

    open: bool = False


def covers(phone: PhoneState) -> bool:
    """Say whether the panel lies over everything."""
    return phone.panel.open


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app on the glass now. The green bar of a call takes the place of the upper edge."""
    if phone.panel.open:
        return _INSIDE
    shut = phone.screen in (Screen.LOCK, Screen.DARK) or call.ringing(phone) or video.fills(phone)
    barred = "call/return" in call.visible(phone) or video.behind(phone)
    return () if shut or barred else ("panel/open",)


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    match action:
        case Tap("panel/open") | Slide("panel/open", Direction.DOWN):
            return replace(phone, panel=PanelState(open=True)), (Event.of("panel-opened"),)
        case Tap("panel/close") | Slide("panel/sheet", Direction.UP):
            return replace(phone, panel=PanelState()), (Event.of("panel-closed"),)
        case Tap("panel/darker"):
            return switches.brighten(phone, -1)
        case Tap("panel/brighter"):
            return switches.brighten(phone, +1)
        case Tap(target) if target in _SWITCHES:
            return _SWITCHES[target](phone)
        case _:
            return phone, ()


_SWITCHES: Final = {
    "panel/wifi": switches.wifi,
    "panel/airplane": switches.airplane,
    "panel/light": switches.light,
    "panel/manner": switches.manner,
}
