"""Central Sapporo as a grid of blocks: where places lie, and how to walk from one crossing to another.

Real in outline and right within about a block: 条 are counted from 大通公園, 丁目 from 創成川.
Every street is drawn between two blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MINUTES_A_BLOCK: Final = 2
"""Walking time: a block with its street is about 130 m, an unhurried walker does 65 m a minute."""

WEST: Final = -12
EAST: Final = 6
SOUTH: Final = -14
NORTH: Final = 10
"""The crossings the middle of the map can reach."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where two streets meet.

    Attributes:
        x: Blocks east of 創成川; west is negative.
        y: Blocks north of the street along the southern edge of 大通公園; the northern edge is 1.
    """

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go.

    Attributes:
        name: As on the map; a space where the line may break.
        note: Its reading, or what it belongs to.
        address: The short form people say, 「北1西2」.
        gate: The crossing where one arrives.
        x: Where it stands, blocks east of 創成川.
        y: The same, in rows of blocks north of 大通公園 (北1条 = 1).
        zoom: From which zoom on its name is on the map.
    """

    name: str
    note: str
    address: str
    gate: Crossing
    x: float
    y: float
    zoom: int


PLACES: Final[dict[str, Place]] = {
    "city-hall": Place("市役所", "しやくしょ", "北1西2", Crossing(-2, 1), -1.5, 0.65, 1),
    "station": Place("札幌駅", "さっぽろえき", "北6西4", Crossing(-3, 6), -3.5, 6, 0),
    "clock-tower": Place("時計台", "とけいだい", "北1西2", Crossing(-2, 2), -1.5, 1.4, 2),
    "tv-tower": Place("テレビ塔", "てれびとう", "大通西1", Crossing(-1, 0), -0.5, -0.3, 2),
    "susukino": Place("すすきの駅", "地下鉄 南北線", "南4西4", Crossing(-3, -3), -3.5, -4, 0),
    "nakajima": Place("中島公園", "なかじまこうえん", "南9西4", Crossing(-3, -8), -4, -11, 0),
}
"""In the order of the list. Addresses are the public ones of the places."""

HERE: Final = Crossing(-3, -1)
"""Where the learner stands: a corner of 南1西4."""

HERE_ADDRESS: Final = "南1西4"


def held(x: int, y: int) -> Crossing:
    """Give the nearest crossing that the middle of the map can reach."""
    return Crossing(max(WEST, min(EAST, x)), max(SOUTH, min(NORTH, y)))


def corners(start: Crossing, end: Crossing) -> tuple[Crossing, ...]:
    """Give the corners of a shortest way along the streets: first north or south, then east or west."""
    found = (start, Crossing(start.x, end.y), end)
    return tuple(each for number, each in enumerate(found) if each not in found[:number])


def legs(start: Crossing, end: Crossing) -> tuple[tuple[str, int], ...]:
    """Give the parts of that way: north, south, east or west, and how many blocks."""
    north, east = end.y - start.y, end.x - start.x
    parts = (("north" if north > 0 else "south", abs(north)), ("east" if east > 0 else "west", abs(east)))
    return tuple((side, blocks) for side, blocks in parts if blocks)


def minutes(start: Crossing, end: Crossing) -> int:
    """Give the time on foot, in minutes."""
    return MINUTES_A_BLOCK * sum(blocks for _, blocks in legs(start, end))
