"""The map of the town. The places are real, the walk is invented."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.apps.town_state import MapState
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import Scene

SCENES: tuple[Scene, ...] = (
    Scene("map", "『まちの地図』。まんなかが、現在地", partial(at, Screen.MAP)),
    Scene(
        "map-away",
        "『まちの地図』。北へ動かしすぎて、現在地が見えない",
        partial(lambda: replace(at(Screen.MAP), map=MapState(x=600, y=1200))),
    ),
    Scene("home-with-map", "ホームの、『まちの地図』のあるページ", partial(home, page_of(Screen.MAP))),
)
