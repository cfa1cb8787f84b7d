"""A pile of pages that is filled from above, and the few forms that all sheets share."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.ruby import Text
from sapporo_learn.report.lettering import Align, Setter, Style, em, width
from sapporo_learn.report.paper import SIZES, SMALLEST_PT, Item, Page, Panel, Rect

SMALL: Final = Style(SMALLEST_PT, "quiet")
LABEL: Final = Style(SMALLEST_PT, "accent", bold=True)
FOOT_GAP: Final = 5.0
RADIUS: Final = 3.0
CHIP_PAD: Final = 3.5


class Sheet:
    """Pages of one size. ``y`` is where the next thing goes; the foot of every page is written at the end.

    Attributes:
        setter: Sets the texts.
        margin: mm on all sides.
    """

    def __init__(self, setter: Setter, paper: str, margin: float, *, across: bool = False) -> None:
        """Begin with one page; ``across`` lays the paper on its side."""
        self.setter, self.margin = setter, margin
        wide, high = SIZES[paper]
        self._size = (high, wide) if across else (wide, high)
        self.pages: list[Page] = []
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append(Page(*self._size))
        self.y = self.margin

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def width(self) -> float:
        """Width between the margins."""
        return self._size[0] - 2 * self.margin

    @property
    def bottom(self) -> float:
        """Where the foot begins."""
        return self._size[1] - self.margin - em(SMALLEST_PT) - FOOT_GAP

    @property
    def room(self) -> float:
        """Height that is left on this page."""
        return self.bottom - self.y

    @property
    def fresh(self) -> bool:
        """Nothing stands on this page yet."""
        return not self.page.items

    def add(self, *items: Item) -> None:
        """Put things onto this page."""
        self.page.items += items

    def text(self, text: Text | str, style: Style, x: float | None = None, room: float | None = None) -> None:
        """Set a text at ``y``, over the whole width or into a column, and go on below it."""
        left = self.margin if x is None else x
        items, self.y = self.setter.set(text, left, self.y, self.width if room is None else room, style)
        self.add(*items)

    def chip(self, text: str, x: float, y: float, style: Style = LABEL) -> Rect:
        """Put a short word on a tinted ground; give the place."""
        size = em(style.pt)
        place = Rect(x, y, width(text, style.pt, style.bold) + 2 * CHIP_PAD, size + 2 * CHIP_PAD * 0.6)
        self.add(Panel(place, fill="tint", radius=place.height / 2))
        self.add(*self.setter.set(text, x + CHIP_PAD, y + CHIP_PAD * 0.6, place.width, style)[0])
        return place

    def finish(self, foot: str) -> list[Page]:
        """Write the foot of every page: what it is, which of how many; give the pages."""
        right = Style(SMALL.pt, SMALL.ink, align=Align.RIGHT)
        for number, page in enumerate(self.pages, 1):
            y = page.height - self.margin - em(SMALLEST_PT)
            page.items += self.setter.set(foot, self.margin, y, self.width, SMALL)[0]
            if len(self.pages) > 1:
                told = f"{number}／{len(self.pages)}ページ"
                page.items += self.setter.set(told, self.margin, y, self.width, right)[0]
        return self.pages
