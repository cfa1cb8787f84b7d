"""Contacts in numbers: how a finger went, and which drawing lies under it. Milliseconds and mm."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sapporo_learn.core.lesson import Gesture
from sapporo_learn.core.phone.actions import Direction

AXIS: Final = 0.8  # a slide may stray sideways by this share of its way (about 39°)


@dataclass(frozen=True, slots=True)
class Sample:
    """One report of the panel: ms since any fixed start, and mm from the glass's top-left corner."""

    ms: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Contact:
    """One finger from down to up: at least one sample, in order of time."""

    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Where a target is drawn on the glass, mm, what it answers to, and how soon a second tap counts."""

    target: str
    x: float
    y: float
    width: float
    height: float
    gestures: frozenset[Gesture]
    bounce_ms: float = 500.0
    drags: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """One contact: where it began, its farthest way, how long it lasted, the way to its end."""

    x: float
    y: float
    dx: float
    dy: float
    ms: float
    end: tuple[float, float] = (0.0, 0.0)

    @property
    def travel(self) -> float:
        """Distance of the farthest point from the first, mm."""
        return math.hypot(self.dx, self.dy)

    @property
    def direction(self) -> Direction:
        """Where it went, mostly."""
        return direction_of(self.dx, self.dy)

    @property
    def straight(self) -> bool:
        """It went mostly along one axis."""
        return min(abs(self.dx), abs(self.dy)) <= AXIS * max(abs(self.dx), abs(self.dy))


def stroke_of(contact: Contact) -> Stroke:
    """Sum a contact up."""
    begin, end = contact.samples[0], contact.samples[-1]
    far = max(contact.samples, key=lambda sample: math.hypot(sample.x - begin.x, sample.y - begin.y))
    return Stroke(
        begin.x,
        begin.y,
        far.x - begin.x,
        far.y - begin.y,
        max(0.0, end.ms - begin.ms),
        (end.x - begin.x, end.y - begin.y),
    )


def parted(one: Stroke, other: Stroke) -> float:
    """Tell how much farther two fingers are from each other in the end, mm; negative: how much nearer."""
    x, y = other.x - one.x, other.y - one.y
    after = math.hypot(x + other.end[0] - one.end[0], y + other.end[1] - one.end[1])
    return after - math.hypot(x, y)


def together(contacts: Sequence[Contact]) -> list[Contact]:
    """Keep the first contact and all that overlap with it in time, directly or one through another."""
    first, *rest = sorted(contacts, key=lambda contact: contact.samples[0].ms)
    kept, end = [first], first.samples[-1].ms
    for contact in rest:
        if contact.samples[0].ms <= end:
            kept.append(contact)
            end = max(end, contact.samples[-1].ms)
    return kept


def direction_of(dx: float, dy: float) -> Direction:
    """Name the main direction of a way on the glass (y grows downwards)."""
    if abs(dx) >= abs(dy):
        return Direction.RIGHT if dx >= 0 else Direction.LEFT
    return Direction.DOWN if dy >= 0 else Direction.UP


def away(box: Box, stroke: Stroke) -> tuple[float, float]:
    """From the box's edge to where the finger landed, mm; zeros inside."""
    return (
        stroke.x - min(max(stroke.x, box.x), box.x + box.width),
        stroke.y - min(max(stroke.y, box.y), box.y + box.height),
    )


def distance(box: Box, stroke: Stroke) -> float:
    """From the box's edge to where the finger landed, mm; 0 inside."""
    return math.hypot(*away(box, stroke))


def encloses(ground: Box, box: Box) -> bool:
    """Say whether ``box`` is drawn on ``ground``, as a picture on a page."""
    return (
        ground.x <= box.x
        and ground.y <= box.y
        and ground.x + ground.width >= box.x + box.width
        and ground.y + ground.height >= box.y + box.height
        and ground.width * ground.height > box.width * box.height
    )


def top(boxes: Iterable[Box], stroke: Stroke, answers: Callable[[Box], bool]) -> Box | None:
    """Choose the box that a finger means among those that answer.

    What is drawn on something comes before what it is drawn on, a drawing before the margin of another, the
    nearer margin before the farther, the smaller drawing before the larger.
    """
    able = [box for box in boxes if answers(box)]
    upper = [box for box in able if not any(encloses(box, other) for other in able)]
    return min(upper, key=lambda box: (distance(box, stroke), box.width * box.height), default=None)
