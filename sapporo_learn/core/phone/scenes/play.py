"""The pages of ゆきあそび."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.playground import PlaygroundState
from sapporo_learn.core.phone.scenes.base import at
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _page(page: int) -> PhoneState:
    return replace(at(Screen.PLAYGROUND), playground=PlaygroundState(page=page))


SCENES: tuple[Scene, ...] = (
    Scene("playground", "『ゆきあそび』の雪だるまのページ", partial(_page, 0)),
    Scene("playground-lantern", "『ゆきあそび』のランプのページ", partial(_page, 1)),
    Scene("playground-sledge", "『ゆきあそび』のそりのページ", partial(_page, 2)),
    Scene("playground-bird", "『ゆきあそび』の小鳥のページ", partial(_page, 3)),
)
