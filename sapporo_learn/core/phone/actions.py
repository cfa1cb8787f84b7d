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
    """A finger put on a target and moved away in one direction.

    Attributes:
        target: Where it was put.
        direction: Where it went, mostly.
        pull: How far it carried a target that follows the finger, in widths of the target, right and down;
            None of others, and of keys and screen readers.
    """

    target: str
    direction: Direction
    pull: tuple[float, float] | None = None


class Scale(StrEnum):
    """What two fingers ask for: apart to see it closer, together to see more."""

    CLOSER = "closer"
    FARTHER = "farther"


@dataclass(frozen=True, slots=True)
class Pinch:
    """Two fingers on a target, moved apart or together."""

    target: str
    scale: Scale


Action = Tap | Hold | Slide | Pinch
