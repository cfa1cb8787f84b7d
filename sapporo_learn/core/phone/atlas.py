"""The map that lies open on the phone: chosen once, before lessons are read, by ``catalog.open_map``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.phone.town import HERE, NOWHERE, How, Point, Town, Way

Finder = Callable[[str, How], Way]
"""Gives the best way from where the learner stands to a place of the town, by its id. Always the same one."""


@dataclass
class _Atlas:
    town: Town = NOWHERE
    find: Finder = lambda place, how: Way(())
    low: Point = HERE
    high: Point = HERE


_OPEN: Final = _Atlas()


def lay_open(town: Town, find: Finder) -> None:
    """Let the phone have this map."""
    _OPEN.town, _OPEN.find = town, find
    _OPEN.low, _OPEN.high = town.reach


def town() -> Town:
    """Give the town whose map lies open."""
    return _OPEN.town


def way(place: str, how: How) -> Way:
    """Give the best way from where the learner stands to a place of the town."""
    return _OPEN.find(place, how)


def held(x: int, y: int) -> Point:
    """Give the nearest point that the middle of the map can reach."""
    low, high = _OPEN.low, _OPEN.high
    return Point(max(low.x, min(high.x, x)), max(low.y, min(high.y, y)))
