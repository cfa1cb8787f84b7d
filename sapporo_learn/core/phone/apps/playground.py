"""ゆきあそび: the app in which a finger learns to touch, hold, slide and turn pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sapporo_learn.core.phone.actions import Action, Direction, Hold, Slide, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

_SIDEWAYS = (Direction.LEFT, Direction.RIGHT)

TARGETS: tuple[Target, ...] = (
    Target("playground/page", "絵本のページ", tap=False, slides=_SIDEWAYS),
    Target("playground/snowman", "雪だるま"),
    Target("playground/lantern", "雪あかりのランプ", hold=True),
    Target("playground/close-lantern", "『とじる』ボタン"),
    Target("playground/sledge", "そり", tap=False, slides=_SIDEWAYS),
    Target("playground/bird", "小鳥"),
)

_PAGES = ("playground/snowman", "playground/lantern", "playground/sledge", "playground/bird")
_SLEDGE = ("left", "middle", "right")

EVENTS: tuple[EventKind, ...] = (
    EventKind("snowman-touched", "雪だるまにさわりました"),
    EventKind("lantern-lit", "ランプがつきました（yes）、または消えました（no）", (("on", ("yes", "no")),)),
    EventKind("lantern-held", "ランプを長くおして、小さな窓が開きました"),
    EventKind("lantern-menu-closed", "ランプの小さな窓がとじました"),
    EventKind("sledge-moved", "そりが動きました", (("to", _SLEDGE),)),
    EventKind(
        "page-turned", "絵本のページがめくれました", (("to", tuple(str(n) for n in range(len(_PAGES)))),)
    ),
    EventKind("bird-touched", "小鳥にさわりました"),
)


@dataclass(frozen=True, slots=True)
class PlaygroundState:
    """The finger's playground.

    Attributes:
        page: Picture-book page 0..3; 0 snowman, 1 lantern, 2 sledge, 3 little bird.
        snowman_happy: Touched shortly: it smiles.
        lantern_lit: Touched shortly: light on.
        lantern_menu: Pressed long: a small menu stands over the lantern, with 「とじる」.
        sledge: 0 on the left, 1 in the middle, 2 on the right.
        bird_sings: The small bird (the smallest target) was touched.
    """

    page: int = 0
    snowman_happy: bool = False
    lantern_lit: bool = False
    lantern_menu: bool = False
    sledge: int = 0
    bird_sings: bool = False


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now; the lantern's menu lets nothing through."""
    if phone.screen is not Screen.PLAYGROUND:
        return ()
    play = phone.playground
    if play.lantern_menu:
        return ("playground/close-lantern",)
    return ("playground/page", *_PAGES[play.page : play.page + 1])


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    play = phone.playground
    match action:
        case Tap("playground/snowman"):
            return _with(phone, replace(play, snowman_happy=True), Event.of("snowman-touched"))
        case Tap("playground/lantern"):
            lit = Event.of("lantern-lit", on="no" if play.lantern_lit else "yes")
            return _with(phone, replace(play, lantern_lit=not play.lantern_lit), lit)
        case Hold("playground/lantern"):
            return _with(phone, replace(play, lantern_menu=True), Event.of("lantern-held"))
        case Tap("playground/close-lantern"):
            return _close_menu(phone)
        case Slide("playground/sledge", Direction.LEFT):
            return _pull_sledge(phone, play.sledge - 1)
        case Slide("playground/sledge", Direction.RIGHT):
            return _pull_sledge(phone, play.sledge + 1)
        case Slide("playground/page", Direction.LEFT):
            return _turn_to(phone, play.page + 1)
        case Slide("playground/page", Direction.RIGHT):
            return _turn_to(phone, play.page - 1)
        case Tap("playground/bird"):
            return _with(phone, replace(play, bird_sings=True), Event.of("bird-touched"))
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    return _close_menu(phone) if phone.playground.lantern_menu else None


def put_away(phone: PhoneState) -> PhoneState:
    """What is found again when the app is opened the next time: no menu."""
    return renewed(phone, playground=renewed(phone.playground, lantern_menu=False))


def _with(phone: PhoneState, play: PlaygroundState, event: Event) -> Result:
    return replace(phone, playground=play), (event,)


def _close_menu(phone: PhoneState) -> Result:
    return put_away(phone), (Event.of("lantern-menu-closed"),)


def _pull_sledge(phone: PhoneState, place: int) -> Result:
    if not 0 <= place < len(_SLEDGE):
        return phone, ()
    return _with(phone, replace(phone.playground, sledge=place), Event.of("sledge-moved", to=_SLEDGE[place]))


def _turn_to(phone: PhoneState, page: int) -> Result:
    if not 0 <= page < len(_PAGES):
        return phone, ()
    return _with(phone, replace(phone.playground, page=page), Event.of("page-turned", to=str(page)))
