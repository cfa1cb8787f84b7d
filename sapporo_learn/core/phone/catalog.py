"""Every word a lesson can use about the phone: targets, events, scenes; also as tables for authors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from sapporo_learn.core.phone import atlas, scenes
from sapporo_learn.core.phone.actions import Action, Scale
from sapporo_learn.core.phone.apps import (
    bus,
    call,
    camera,
    dark,
    dialer,
    drill,
    gallery,
    home,
    keyboard,
    keys,
    lock,
    messenger,
    nav,
    notes,
    own_bus,
    panel,
    playground,
    power,
    settings,
    town_map,
    video,
    weather,
)
from sapporo_learn.core.phone.apps.dialer_state import DIALLED, KNOWN, NAMES
from sapporo_learn.core.phone.apps.messenger_state import PHOTOS, STAMPS
from sapporo_learn.core.phone.books import BOOKS
from sapporo_learn.core.phone.events import EventKind
from sapporo_learn.core.phone.people import FALSE_CALLERS, STRANGERS, WRITERS
from sapporo_learn.core.phone.state import PhoneState, Result, Scene
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.phone.town import Town


class App(Protocol):
    """What the module of a simulated app offers."""

    @property
    def TARGETS(self) -> tuple[Target, ...]:
        """Everything of it that can be touched."""

    @property
    def EVENTS(self) -> tuple[EventKind, ...]:
        """Everything that can happen in it."""

    def visible(self, phone: PhoneState) -> tuple[str, ...]:
        """Targets of this app that are on the glass now."""

    def apply(self, phone: PhoneState, action: Action) -> Result:
        """Let a visible target of this app answer."""


class Cover(App, Protocol):
    """What the module of an app offers that may lie over everything."""

    def covers(self, phone: PhoneState) -> bool:
        """Say whether it lies over everything now: then nothing else on the glass answers."""


COVERS: dict[str, Cover] = {
    "power": power,
    "drill": drill,
    "panel": panel,
}
"""The apps that may cover everything, the topmost first."""

BESIDE: dict[str, tuple[str, ...]] = {"drill": ("nav",)}
"""What still answers beside a cover; the side keys always do."""

APPS: dict[str, App] = {
    "power": power,
    "drill": drill,
    "dark": dark,
    "lock": lock,
    "call": call,
    "dialer": dialer,
    "home": home,
    "messenger": messenger,
    "video": video,
    "playground": playground,
    "bus": bus,
    "ownbus": own_bus,
    "weather": weather,
    "notes": notes,
    "keyboard": keyboard,
    **{screen.value: book for screen, book in BOOKS.items()},
    "camera": camera,
    "gallery": gallery,
    "map": town_map,
    "settings": settings,
    "nav": nav,
    "panel": panel,
    "keys": keys,
}
"""First part of a target's id -> its app, from the top of the glass to the bottom."""

TARGETS: dict[str, Target] = {target.id: target for app in APPS.values() for target in app.TARGETS}
EVENTS: dict[str, EventKind] = {kind.name: kind for app in APPS.values() for kind in app.EVENTS}
"""With what the town has whose map lies open: see :func:`open_map`."""

SCENES: dict[str, Scene] = {scene.name: scene for scene in scenes.SCENES}

_GESTURES = {
    "tap": "ポンとさわる",
    "hold": "長くおす",
    "slide-left": "左へすべらせる",
    "slide-right": "右へすべらせる",
    "slide-up": "上へすべらせる",
    "slide-down": "下へすべらせる",
    "pinch-closer": "2本の指をひろげる",
    "pinch-farther": "2本の指をせばめる",
}


def open_map(town: Town, find: atlas.Finder) -> None:
    """Lay a map open on the phone. Its places become targets, and values of events; those of the last one go.

    Args:
        town: Whose map it is.
        find: Gives the best way to a place.
    """
    for target in town_map.targets(atlas.town()):
        del TARGETS[target.id]
    atlas.lay_open(town, find)
    TARGETS.update((target.id, target) for target in town_map.targets(town))
    EVENTS.update((kind.name, kind) for kind in town_map.events(town))


def describe() -> str:
    """Return the vocabulary as Japanese Markdown tables, for the authors of lessons."""
    targets = ((f"`{t.id}`", t.name, _codes(_gestures(t)), f"{t.min_mm:g}") for t in TARGETS.values())
    events = (
        (
            f"`{e.name}`",
            e.meaning,
            "<br>".join(f"`{arg}` = {_codes(values) or '文字'}" for arg, values in e.args),
        )
        for e in EVENTS.values()
    )
    parts = (
        ("さわれるもの（`point_at`）", _table(("id", "よび名", "`gesture`", "大きさ（mm 以上）"), targets)),
        ("さわりかた（`gesture`）", _table(("書きかた", "意味"), _named(_GESTURES))),
        ("できごと（`event`）", _table(("名前", "意味", "そえる値"), events)),
        (
            "場面（`scene`）",
            _table(("名前", "見えるもの"), _named({s.name: s.meaning for s in SCENES.values()})),
        ),
        ("人（`person`）", _table(("値", "名前"), _named(_everybody()))),
        ("新しい連絡先の名前（`name`）", _table(("値", "名前"), _named(NAMES))),
        ("スタンプ（`stamp`）", _table(("値", "ことば"), _named(STAMPS))),
        ("写真（`photo`）", _table(("値", "写っているもの"), _named(PHOTOS))),
    )
    return "\n\n".join(f"### {title}\n\n{table}" for title, table in parts) + "\n"


def _everybody() -> dict[str, str]:
    """Who can be at the other end of a call or a talk."""
    strangers = {party: f"名前のない番号（{number}）" for party, number in STRANGERS.items()}
    return (
        {p.id: p.name for p in KNOWN.values()}
        | strangers
        | WRITERS
        | FALSE_CALLERS
        | {DIALLED: "自分で打った番号"}
    )


def _gestures(target: Target) -> tuple[str, ...]:
    """The gestures a target answers to, as lessons write them."""
    simple = (("tap", target.tap), ("hold", target.hold))
    pinches = tuple(f"pinch-{scale}" for scale in Scale) if target.pinches else ()
    return (*(name for name, meant in simple if meant), *(f"slide-{way}" for way in target.slides), *pinches)


def _codes(words: Iterable[str]) -> str:
    return "・".join(f"`{word}`" for word in words)


def _named(names: dict[str, str]) -> Iterable[tuple[str, str]]:
    return ((f"`{key}`", name) for key, name in names.items())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
