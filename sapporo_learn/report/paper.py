"""A printed page as data: what stands where, in mm. Layouts make it, ``pdf`` draws it, tests measure it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

MM_PER_PT: Final = 25.4 / 72
SMALLEST_PT: Final = 18.0

SIZES: Final[Mapping[str, tuple[float, float]]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
}
"""Paper, upright: width and height in mm (ISO 216)."""

INKS: Final[Mapping[str, str]] = {
    "ink": "#1F1B24",
    "quiet": "#4A4453",
    "accent": "#5B3A8C",
    "tint": "#EFE8F8",
    "line": "#CFC7BA",
    "edge": "#857B6C",
    "care": "#6B4400",
    "careTint": "#FFF1D6",
    "sun": "#FFE08A",
    "paper": "#FFFFFF",
}
"""The colours of the bright theme, by their names there; ``sun`` is the ring's on the practice phone."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the page, mm from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def grown(self, mm: float) -> Rect:
        """Give a place that is wider on all sides."""
        return Rect(self.x - mm, self.y - mm, self.width + 2 * mm, self.height + 2 * mm)

    def meets(self, other: Rect, slack: float = 0.1) -> bool:
        """Say whether two places overlap by more than ``slack``."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > slack
            and min(self.bottom, other.bottom) - max(self.y, other.y) > slack
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A run of letters in one line; ``rect`` is as high as the letters' size."""

    rect: Rect
    text: str
    pt: float
    ink: str = "ink"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle, filled or framed or both; radius and stroke in mm."""

    rect: Rect
    fill: str = ""
    stroke: str = ""
    width: float = 0.4
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture made of dots."""

    rect: Rect
    image: QImage


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of ours, an SVG file."""

    rect: Rect
    path: Path


@dataclass(frozen=True, slots=True)
class Ring:
    """Marks a place to touch, on a picture."""

    rect: Rect


@dataclass(frozen=True, slots=True)
class Arrow:
    """Shows which way a finger slides, from one point to the other."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: rows of modules, dark ones True, without the quiet zone."""

    rect: Rect
    rows: tuple[tuple[bool, ...], ...]


Item = Words | Panel | Photo | Drawing | Ring | Arrow | Code


@dataclass(slots=True)
class Page:
    """One page, drawn in the order of its items."""

    width: float
    height: float
    items: list[Item] = field(default_factory=list)

    def words(self) -> Iterator[Words]:
        """Give everything that can be read."""
        return (item for item in self.items if isinstance(item, Words))
