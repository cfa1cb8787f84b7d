"""まちの地図: where one is, where a place is, and how to get there, on foot or by underground."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.actions import Action, Direction, Pinch, Scale, Slide, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.kana import ROWS
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.phone.town import How, Town

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

ACROSS: Final = (2000, 1150, 680)
"""Metres from edge to edge, for each zoom."""

ZOOMS: Final = len(ACROSS)
STEP: Final = 0.4
"""Without a finger's way a slide moves the map by this share of what is seen."""

GRAIN: Final = 10
"""Metres that the middle of the map is rounded to."""

PER_PAGE: Final = 3

_SIDES: Final = {
    Direction.LEFT: ("east", 1, 0),
    Direction.RIGHT: ("west", -1, 0),
    Direction.UP: ("south", 0, -1),
    Direction.DOWN: ("north", 0, 1),
}
"""Paper pulled to the left shows more of the east."""

_PLACE: Final = "map/place-"
_ROW_OF: Final = {f"map/row-{row}": row for row in ROWS}
_HOW_OF: Final = {"map/way": How.WALK, "map/ride": How.RIDE}
_HOWS: Final = tuple(how.value for how in How)

TARGETS: tuple[Target, ...] = (
    Target("map/area", "地図", tap=False, slides=tuple(Direction), pinches=True, drags=True),
    Target("map/closer", "『＋』ボタン"),
    Target("map/farther", "『−』ボタン"),
    Target("map/here", "『現在地』ボタン"),
    Target("map/search", "『さがす』ボタン"),
    Target("map/previous", "『まえのページ』の矢印"),
    Target("map/next", "『つぎのページ』の矢印"),
    Target("map/way", "『徒歩』ボタン"),
    Target("map/ride", "『地下鉄』ボタン"),
    Target("map/close", "『とじる』ボタン"),
    Target("map/onward", "『つぎへ』ボタン"),
    Target("map/end", "『案内 とじる』ボタン"),
)
"""What every map has; ``targets`` adds what a town has."""

EVENTS: tuple[EventKind, ...] = (
    EventKind(
        "map-moved",
        "地図が動いて、北（north）・南（south）・東（east）・西（west）が見えました",
        (("direction", tuple(side for side, *_ in _SIDES.values())),),
    ),
    EventKind("map-returned", "地図のまんなかが、現在地にもどりました"),
    EventKind(
        "map-zoomed",
        "地図が大きく（closer）、または広く（farther）なりました",
        (("to", tuple(scale.value for scale in Scale)),),
    ),
    EventKind("map-search-opened", "五十音の行をえらぶ画面が出ました"),
    EventKind("map-row-chosen", "その行ではじまる行き先が、ならびました", (("row", ()),)),
    EventKind("map-search-turned", "行き先のページがめくれました（0 がはじめのページ）", (("to", ()),)),
    EventKind("place-chosen", "行き先の場所が地図に出ました", (("place", ()),)),
    EventKind("place-closed", "行き先の場所をとじました"),
    EventKind(
        "map-way-shown",
        "行く道が地図に出ました（walk は徒歩、ride は地下鉄）",
        (("how", tuple(how.value for how in How)), ("place", ())),
    ),
    EventKind("map-way-led", "案内が、つぎの道にすすみました"),
    EventKind("map-arrived", "案内が、行き先に着きました", (("place", ()),)),
    EventKind("map-way-closed", "道の案内をとじました"),
)
"""What can happen on every map; ``events`` adds the values that a town gives."""


def targets(town: Town) -> tuple[Target, ...]:
    """Give what can be touched on the map of a town, over what every map has."""
    rows = (Target(f"map/row-{row}", f"『{ROWS[row][0]}』のならび") for row in town.rows)
    return (*rows, *(Target(f"{_PLACE}{own}", f"『{place.name}』") for own, place in town.places.items()))


def events(town: Town) -> tuple[EventKind, ...]:
    """Give what can happen on the map of a town, with all values."""
    pages = max((_pages(len(town.row(row))) for row in town.rows), default=1)
    known = {
        "row": town.rows,
        "place": tuple(town.places),
        "to": tuple(str(page) for page in range(pages)),
    }
    return tuple(
        replace(kind, args=tuple((name, values or known[name]) for name, values in kind.args))
        for kind in EVENTS
    )


@dataclass(frozen=True, slots=True)
class MapState:
    """What is shown.

    Attributes:
        x: The middle of the map, metres to the right of where the learner stands.
        y: The same, up.
        zoom: 0 (wide) to 2 (close).
        rows: The 五十音 is open.
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
        return self.chosen and self.how in _HOWS

    @property
    def found(self) -> tuple[str, ...]:
        """Ids of the places that are listed."""
        return atlas.town().row(self.row)

    @property
    def last(self) -> int:
        """The last leg: the arrival."""
        return len(atlas.way(self.place, How(self.how)).legs) + 1


def _pages(places: int) -> int:
    return max(1, -(-places // PER_PAGE))


def page_of(state: MapState) -> tuple[int, int, tuple[str, ...]]:
    """Give the page of the list, how many there are, and the places on it."""
    found = state.found
    pages = _pages(len(found))
    page = max(0, min(pages - 1, state.page))
    return page, pages, found[page * PER_PAGE : (page + 1) * PER_PAGE]


def zoom_of(state: MapState) -> int:
    """Give the zoom, whatever was saved."""
    return max(0, min(ZOOMS - 1, state.zoom))


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    state = phone.map
    if phone.screen is not Screen.MAP:
        return ()
    if state.led:
        return ("map/onward", "map/end") if state.leg < state.last else ("map/end",)
    if state.chosen:
        return ("map/way", "map/ride", "map/close")
    if state.found:
        page, pages, found = page_of(state)
        turning = (("map/previous", page > 0), ("map/next", page + 1 < pages))
        return (
            *(f"{_PLACE}{own}" for own in found),
            *(target for target, there in turning if there),
        )
    if state.rows:
        return tuple(f"map/row-{row}" for row in atlas.town().rows)
    zoom = zoom_of(state)
    zooming = (("map/closer", zoom + 1 < ZOOMS), ("map/farther", zoom > 0))
    return ("map/area", *(target for target, there in zooming if there), "map/here", "map/search")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.map
    match action:
        case Slide("map/area", direction, pull):
            return _moved(phone, direction, pull)
        case Pinch("map/area", scale):
            return _zoomed(phone, scale)
        case Tap("map/closer"):
            return _zoomed(phone, Scale.CLOSER)
        case Tap("map/farther"):
            return _zoomed(phone, Scale.FARTHER)
        case Tap("map/here"):
            return _with(phone, replace(state, x=0, y=0), "map-returned")
        case Tap(target):
            return _sought(phone, target)
        case _:
            return phone, ()


def _sought(phone: PhoneState, target: str) -> Result:
    """Answer what leads to a place: the rows, the list, the card, the way."""
    state = phone.map
    if target == "map/search":
        return _with(phone, replace(state, rows=True), "map-search-opened")
    if target in _ROW_OF:
        row = _ROW_OF[target]
        return _with(phone, replace(state, row=row, page=0), "map-row-chosen", row=row)
    if target in ("map/previous", "map/next"):
        page = page_of(state)[0] + (1 if target == "map/next" else -1)
        return _with(phone, replace(state, page=page), "map-search-turned", to=str(page))
    if target in _HOW_OF:
        how = _HOW_OF[target].value
        shown = replace(state, how=how, leg=0)
        return _with(phone, shown, "map-way-shown", place=state.place, how=how)
    match target:
        case "map/close":
            return _with(phone, _closed(state), "place-closed")
        case "map/end":
            return _with(phone, _closed(state), "map-way-closed")
        case "map/onward":
            return _led(phone)
        case _ if target.startswith(_PLACE):
            place = target.removeprefix(_PLACE)
            return _with(phone, replace(state, place=place), "place-chosen", place=place)
        case _:
            return phone, ()


def _led(phone: PhoneState) -> Result:
    state = replace(phone.map, leg=max(0, phone.map.leg) + 1)
    if state.leg == state.last:
        return _with(phone, state, "map-arrived", place=state.place)
    return _with(phone, state, "map-way-led")


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.map
    if state.led:
        up = replace(state, leg=0) if state.leg else replace(state, how="")
    elif state.chosen:
        up = replace(state, place="", how="", leg=0)
    elif state.found:
        up = replace(state, row="", page=0)
    elif state.rows:
        up = _closed(state)
    else:
        return None
    return replace(phone, map=up), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens the app the next time sees where they are."""
    return renewed(phone, map=MapState())


def _closed(state: MapState) -> MapState:
    return MapState(x=state.x, y=state.y, zoom=state.zoom)


def _moved(phone: PhoneState, direction: Direction, pull: tuple[float, float] | None) -> Result:
    """Move the middle against the finger's way, which is told in widths of the map."""
    state = phone.map
    across = ACROSS[zoom_of(state)]
    side, east, north = _SIDES[direction]
    if pull is None:
        dx, dy = STEP * across * east, STEP * across * north
    else:
        dx, dy = -pull[0] * across, pull[1] * across
    middle = atlas.held(_rounded(state.x + dx), _rounded(state.y + dy))
    return _with(phone, replace(state, x=middle.x, y=middle.y), "map-moved", direction=side)


def _rounded(metres: float) -> int:
    return round(metres / GRAIN) * GRAIN


def _zoomed(phone: PhoneState, to: Scale) -> Result:
    zoom = max(0, min(ZOOMS - 1, phone.map.zoom + (1 if to is Scale.CLOSER else -1)))
    return _with(phone, replace(phone.map, zoom=zoom), "map-zoomed", to=to.value)


def _with(phone: PhoneState, state: MapState, event: str, **args: str) -> Result:
    """Tell what became true, unless nothing changed."""
    if state == phone.map:
        return phone, ()
    return replace(phone, map=state), (Event.of(event, **args),)
