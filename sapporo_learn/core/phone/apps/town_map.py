"""まちの地図: where one is, where a place is, and how to get there, on foot, by underground or by tram."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sapporo_learn.core.phone import atlas, keyboard
from sapporo_learn.core.phone.actions import Action, Direction, Pinch, Scale, Slide, Tap
from sapporo_learn.core.phone.apps.town_state import (
    ACROSS,
    ZOOMS,
    MapState,
    page_of,
    pages_of,
    sought,
    zoom_of,
)
from sapporo_learn.core.phone.events import Event, EventKind
from sapporo_learn.core.phone.kana import ROWS
from sapporo_learn.core.phone.keyboard import KeyboardState
from sapporo_learn.core.phone.screens import Screen
from sapporo_learn.core.phone.sparing import renewed
from sapporo_learn.core.phone.targets import Target
from sapporo_learn.core.phone.town import How, Town

if TYPE_CHECKING:
    from sapporo_learn.core.phone.state import PhoneState, Result

STEP: Final = 0.4
"""Without a finger's way a slide moves the map by this share of what is seen."""

GRAIN: Final = 10
"""Metres that the middle of the map is rounded to."""

_SIDES: Final = {
    Direction.LEFT: ("east", 1, 0),
    Direction.RIGHT: ("west", -1, 0),
    Direction.UP: ("south", 0, -1),
    Direction.DOWN: ("north", 0, 1),
}
"""Paper pulled to the left shows more of the east."""

_PLACE: Final = "map/place-"
_ROW_OF: Final = {f"map/row-{row}": row for row in ROWS}
_HOW_OF: Final = {"map/way": How.WALK, "map/ride": How.RIDE, "map/tram": How.TRAM}

TARGETS: tuple[Target, ...] = (
    Target("map/area", "地図", tap=False, slides=tuple(Direction), pinches=True, drags=True),
    Target("map/closer", "『＋』ボタン"),
    Target("map/farther", "『−』ボタン"),
    Target("map/here", "『現在地』ボタン"),
    Target("map/search", "『さがす』ボタン"),
    Target("map/type", "『文字で さがす』ボタン"),
    Target("map/previous", "『まえのページ』の矢印"),
    Target("map/next", "『つぎのページ』の矢印"),
    Target("map/way", "『徒歩』ボタン"),
    Target("map/ride", "『地下鉄』ボタン"),
    Target("map/tram", "『市電』ボタン"),
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
    EventKind("map-typing-opened", "名前を文字で書く画面が出ました"),
    EventKind("map-found", "書いた名前の行き先が、ならびました"),
    EventKind("map-not-found", "書いた名前の行き先が、ありませんでした"),
    EventKind("map-row-chosen", "その行ではじまる行き先が、ならびました", (("row", ()),)),
    EventKind("map-search-turned", "行き先のページがめくれました（0 がはじめのページ）", (("to", ()),)),
    EventKind("place-chosen", "行き先の場所が地図に出ました", (("place", ()),)),
    EventKind("place-closed", "行き先の場所をとじました"),
    EventKind(
        "map-way-shown",
        "行く道が地図に出ました（walk は徒歩、ride は地下鉄、tram は市電）",
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
    pages = max((pages_of(len(town.row(row))) for row in town.rows), default=1)
    known = {
        "row": town.rows,
        "place": tuple(town.places),
        "to": tuple(str(page) for page in range(pages)),
    }
    return tuple(
        replace(kind, args=tuple((name, values or known[name]) for name, values in kind.args))
        for kind in EVENTS
    )


def visible(phone: PhoneState) -> tuple[str, ...]:
    """Targets of this app that are on the glass now."""
    state = phone.map
    if phone.screen is not Screen.MAP:
        return ()
    if state.led:
        return ("map/onward", "map/end") if state.leg < state.last else ("map/end",)
    if state.chosen:
        return ("map/way", "map/ride", *(("map/tram",) if atlas.town().trams else ()), "map/close")
    if state.found:
        page, pages, found = page_of(state)
        turning = (("map/previous", page > 0), ("map/next", page + 1 < pages))
        return (
            *(f"{_PLACE}{own}" for own in found),
            *(target for target, there in turning if there),
        )
    if state.typing:
        return ()
    if state.rows:
        return (*(f"map/row-{row}" for row in atlas.town().rows), "map/type")
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
    if target == "map/type":
        return _with(phone, _writing(state), "map-typing-opened")
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


def writing(phone: PhoneState) -> KeyboardState | None:
    """Give what is written of a name, or None while the keyboard is away."""
    state = phone.map
    return state.sheet if state.typing and not (state.chosen or state.found) else None


def written(phone: PhoneState, action: Action, after: KeyboardState, events: tuple[Event, ...]) -> Result:
    """Keep what came of a touch of the keyboard; a confirmed name is looked for."""
    state = replace(phone.map, sheet=after, sought="")
    if not any(event.name == "text-entered" for event in events):
        return replace(phone, map=state), events
    found = bool(sought(after.text))
    if found:
        state = replace(state, sought=after.text, row="", page=0)
    return replace(phone, map=state), (*events, Event.of("map-found" if found else "map-not-found"))


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
    elif state.sought and state.found:
        up = _writing(state)
    elif state.found:
        up = replace(state, row="", page=0)
    elif state.typing and state.sheet.listening:
        up = replace(state, sheet=keyboard.put_away(state.sheet))
        return replace(phone, map=up), (Event.of("voice-closed"),)
    elif state.typing:
        up = replace(state, typing=False)
    elif state.rows:
        up = _closed(state)
    else:
        return None
    return replace(phone, map=up), ()


def put_away(phone: PhoneState) -> PhoneState:
    """Who opens the app the next time sees where they are."""
    return renewed(phone, map=MapState())


def _writing(state: MapState) -> MapState:
    """Begin to write a name."""
    return replace(_closed(state), rows=True, typing=True)


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
