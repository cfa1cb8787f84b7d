"""What まちの地図 shows: where its middle is, what is looked for, which place, which part of the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.keyboard import KeyboardState
from sapporo_learn.core.phone.town import How

ACROSS: Final = (2000, 1150, 680)
"""Metres from edge to edge, for each zoom."""

ZOOMS: Final = len(ACROSS)
PER_PAGE: Final = 3
"""Places of a list that are seen at once; so many are found by a name, too."""

HOWS: Final = tuple(how.value for how in How)


@dataclass(frozen=True, slots=True)
class MapState:
    """What is shown.

    Attributes:
        x: The middle of the map, metres to the right of where the learner stands.
        y: The same, up.
        zoom: 0 (wide) to 2 (close).
        rows: The 五十音 is open.
        typing: The name of a place is written, over the keyboard.
        sheet: What is written of it.
        sought: The name that was looked for; what was found is listed.
        row: A key of ROWS: its places are listed.
        page: Page of the list.
        place: Whose card is shown, an id of the town, or "".
        how: The way is shown, by a :class:`How`; "" = not yet.
        leg: Part of the way that is told; 0 = the whole, one more than there are = arrived.
    """

    x: int = 0
    y: int = 0
    zoom: int = 1
    rows: bool = False
    typing: bool = False
    sheet: KeyboardState = field(default_factory=lambda: KeyboardState(lines=False))
    sought: str = ""
    row: str = ""
    page: int = 0
    place: str = ""
    how: str = ""
    leg: int = 0

    @property
    def chosen(self) -> bool:
        """A place of this town was chosen."""
        return self.place in atlas.town().places

    @property
    def led(self) -> bool:
        """A way is shown."""
        return self.chosen and self.how in HOWS

    @property
    def found(self) -> tuple[str, ...]:
        """Ids of the places that are listed."""
        return sought(self.sought) if self.sought else atlas.town().row(self.row)

    @property
    def last(self) -> int:
        """The last leg: the arrival."""
        return len(atlas.way(self.place, How(self.how)).legs) + 1


def pages_of(places: int) -> int:
    """Give how many pages so many places take."""
    return max(1, -(-places // PER_PAGE))


def page_of(state: MapState) -> tuple[int, int, tuple[str, ...]]:
    """Give the page of the list, how many there are, and the places on it."""
    found = state.found
    pages = pages_of(len(found))
    page = max(0, min(pages - 1, state.page))
    return page, pages, found[page * PER_PAGE : (page + 1) * PER_PAGE]


def zoom_of(state: MapState) -> int:
    """Give the zoom, whatever was saved."""
    return max(0, min(ZOOMS - 1, state.zoom))


def sought(text: str) -> tuple[str, ...]:
    """Give the ids of a few places whose reading or name begins with a text, then of those that have it."""
    name = text.strip()
    places = atlas.town().places.items() if name else ()
    known = [(own, (place.kana, place.name.replace(" ", ""))) for own, place in places]
    first = [own for own, words in known if any(word.startswith(name) for word in words)]
    rest = [own for own, words in known if any(name in word for word in words) and own not in first]
    return tuple([*first, *rest][:PER_PAGE])
