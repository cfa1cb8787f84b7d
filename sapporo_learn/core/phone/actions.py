"""What a finger, a key or a screen reader can do to the phone. Closed vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Where a slide goes, as seen by the learner."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Tap:
    """A short touch on a target."""

    target: str


@dataclass(frozen=True, slots=True)
class Hold:
    """A long press on a target that offers one."""

    target: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A finger put on a target and moved away in one direction."""

    target: str
    direction: Direction


Action = Tap | Hold | Slide
