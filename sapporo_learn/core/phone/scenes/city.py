"""The city's window, and the machine that can be asked."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sapporo_learn.core.phone.apps.home import page_of
from sapporo_learn.core.phone.book import BookState
from sapporo_learn.core.phone.scenes.base import at, home
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.state import PhoneState, Scene


def _open(screen: Screen, page: str) -> PhoneState:
    return replace(at(screen), book=BookState(page))


SCENES: tuple[Scene, ...] = (
    Scene("home-with-city", "ホームの、『市役所のまど』の絵があるページ", lambda: home(page_of(Screen.CITY))),
    Scene("city", "『市役所のまど』のはじめの画面", partial(at, Screen.CITY)),
    Scene("city-asked", "電話で、暗証番号を聞かれたところ", partial(_open, Screen.CITY, "asked")),
    Scene("home-with-ai", "ホームの、『AIにそうだん』の絵があるページ", lambda: home(page_of(Screen.AI))),
    Scene("ai", "『AIにそうだん』のはじめの画面", partial(at, Screen.AI)),
    Scene("ai-asked", "AIが、名前と番号を聞いたところ", partial(_open, Screen.AI, "letter")),
)
