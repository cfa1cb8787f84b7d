"""まちの地図: where one is, where a place is, and how to walk there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone.actions import Action, Direction, Slide, Tap
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.streets import HERE, PLACES, held
from sapporo_learn.core.phone.targets import Target

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

ZOOMS: Final = 3
PER_PAGE: Final = 3
PAGES: Final = -(-len(PLACES) // PER_PAGE)
STEPS: Final = (5, 3, 2)
"""Blocks that one slide moves the map, for each zoom."""

_SIDES: Final = {
    Direction.LEFT: ("east", 1, 0),
    Direction.RIGHT: ("west", -1, 0),
    Direction.UP: ("south", 0, -1),
    Direction.DOWN: ("north", 0, 1),
}
"""Paper pulled to the left shows more of the east."""

_PLACE_OF = {f"map/place-{place}": place for place in PLACES}

TARGETS: tuple[Target, ...] = (
    Target("map/area", "地図", tap=False, slides=tuple(Direction)),
    Target("map/closer", "『＋』ボタン"),
    Target("map/farther", "『−』ボタン"),
    Target("map/here", "『現在地』ボタン"),
    Target("map/search", "『さがす』ボタン"),
    *(Target(target, f"『{PLACES[place].name}』") for target, place in _PLACE_OF.items()),
    Target("map/previous", "『まえのページ』の矢印"),
    Target("map/next", "『つぎのページ』の矢印"),
    Target("map/way", "『経路』ボタン"),
    Target("map/close", "『とじる』ボタン"),
    Target("map/end", "『案内 とじる』ボタン"),
)

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
        (("to", ("closer", "farther")),),
    ),
    EventKind("map-search-opened", "行き先をえらぶ画面が出ました"),
    EventKind(
        "map-search-turned",
        "行き先のページがめくれました（0 がはじめのページ）",
        (("to", tuple(str(page) for page in range(PAGES))),),
    ),
    EventKind("place-chosen", "行き先の場所が地図に出ました", (("place", tuple(PLACES)),)),
    EventKind("place-closed", "行き先の場所をとじました"),
    EventKind("map-way-shown", "歩く道が地図に出ました", (("place", tuple(PLACES)),)),
    EventKind("map-way-closed", "歩く道の案内をとじました"),
)


@dataclass(frozen=True, slots=True)
class MapState:
    """What is shown.

    Attributes:
        x: The middle of the map, blocks east of 創成川.
        y: The same, blocks north of the southern edge of 大通公園.
        zoom: 0 (wide) to 2 (close).
        listed: The list of places is open.
        page: Page of the list.
        place: Whose card is shown, a key of PLACES, or "".
        way: The way to the place is shown.
    """

    x: int = HERE.x
    y: int = HERE.y
    zoom: int = 1
    listed: bool = False
    page: int = 0
    place: str = ""
    way: bool = False


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    state = phone.map
    if phone.screen is not Screen.MAP:
        return ()
    if state.place in PLACES:
        return ("map/end",) if state.way else ("map/way", "map/close")
    if state.listed:
        page = max(0, min(PAGES - 1, state.page))
        turning = (("map/previous", page > 0), ("map/next", page + 1 < PAGES))
        here = tuple(_PLACE_OF)[page * PER_PAGE : (page + 1) * PER_PAGE]
        return (*here, *(target for target, there in turning if there))
    zooming = (("map/closer", state.zoom + 1 < ZOOMS), ("map/farther", state.zoom > 0))
    return ("map/area", *(target for target, there in zooming if there), "map/here", "map/search")


def apply(phone: PhoneState, action: Action) -> Result:
    """Let a visible target of this app answer."""
    state = phone.map
    match action:
        case Slide("map/area", direction):
            return _moved(phone, direction)
        case Tap("map/closer"):
            return _with(
                phone, replace(state, zoom=min(ZOOMS - 1, state.zoom + 1)), "map-zoomed", to="closer"
            )
        case Tap("map/farther"):
            return _with(phone, replace(state, zoom=max(0, state.zoom - 1)), "map-zoomed", to="farther")
        case Tap("map/here"):
            return _with(phone, replace(state, x=HERE.x, y=HERE.y), "map-returned")
        case _:
            return _on_the_way(phone, action)


def _on_the_way(phone: PhoneState, action: Action) -> Result:
    """Answer what leads to a place: the list, the card, the way."""
    state = phone.map
    match action:
        case Tap("map/search"):
            return _with(phone, replace(state, listed=True, page=0), "map-search-opened")
        case Tap("map/previous" | "map/next" as arrow):
            page = max(0, min(PAGES - 1, state.page + (1 if arrow == "map/next" else -1)))
            return _with(phone, replace(state, page=page), "map-search-turned", to=str(page))
        case Tap(target) if target in _PLACE_OF:
            place = _PLACE_OF[target]
            return _with(phone, replace(state, place=place), "place-chosen", place=place)
        case Tap("map/way"):
            return _with(phone, replace(state, way=True), "map-way-shown", place=state.place)
        case Tap("map/close"):
            return _with(phone, _closed(state), "place-closed")
        case Tap("map/end"):
            return _with(phone, _closed(state), "map-way-closed")
        case _:
            return phone, ()


def back(phone: PhoneState) -> Result | None:
    """One level up inside the app, or None when only home is above."""
    state = phone.map
    if state.place in PLACES:
        up = replace(state, way=False) if state.way else replace(state, place="")
    elif state.listed:
        up = _closed(state)
    else:
        return None
    return replace(phone, map=up), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens the app the next time sees where they are."""
    return replace(phone, map=MapState())


def _closed(state: MapState) -> MapState:
    return replace(state, listed=False, page=0, place="", way=False)


def _moved(phone: PhoneState, direction: Direction) -> Result:
    state = phone.map
    side, east, north = _SIDES[direction]
    step = STEPS[max(0, min(ZOOMS - 1, state.zoom))]
    middle = held(state.x + east * step, state.y + north * step)
    return _with(phone, replace(state, x=middle.x, y=middle.y), "map-moved", direction=side)


def _with(phone: PhoneState, state: MapState, event: str, **args: str) -> Result:
    """Tell what became true, unless nothing changed."""
    if state == phone.map:
        return phone, ()
    return replace(phone, map=state), (Event.of(event, **args),)
