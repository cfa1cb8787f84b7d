"""What the screens of まちの地図 are drawn from."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone.apps.town_map import PAGES, PER_PAGE, ZOOMS, MapState
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.phone.streets import HERE, PLACES, Crossing, Place, corners, held, legs, minutes
from sapporo_learn.ui.phone_words import Keep, Map, together

_ACROSS: Final = (12, 8, 5)
"""Blocks from edge to edge, for each zoom."""

_ROUND: Final = 3
"""Blocks left free round a way, both sides together."""

_ARROWS: Final = {"north": "↑ 北", "south": "↓ 南", "east": "→ 東", "west": "← 西"}


def town_map(phone: PhoneState, _keep: Keep) -> Map:
    """Give what is shown of the town and what lies on it; y counts rows of blocks north of 大通公園."""
    state = phone.map
    place = PLACES.get(state.place)
    shown: Map = {"here": _point(HERE), "pin": [], "corners": [], "names": [], "down": 0}
    if place and state.way:
        return shown | _way(place)
    if place:
        return shown | _card(place)
    if state.listed:
        return shown | _list(state.page)
    return shown | _free(state)


def _free(state: MapState) -> Map:
    zoom = max(0, min(ZOOMS - 1, state.zoom))
    return {
        "pane": "map",
        "middle": _point(held(state.x, state.y)),
        "across": _ACROSS[zoom],
        "names": [
            {"word": together(each.name), "x": each.x, "y": each.y}
            for each in PLACES.values()
            if each.zoom <= zoom
        ],
    }


def _list(page: int) -> Map:
    page = max(0, min(PAGES - 1, page))
    return {
        "pane": "list",
        "page": page,
        "pages": PAGES,
        "places": [
            {"target": f"map/place-{own}", "word": each.name, "note": each.note}
            for own, each in list(PLACES.items())[page * PER_PAGE : (page + 1) * PER_PAGE]
        ],
    }


def _card(place: Place) -> Map:
    return {
        "pane": "card",
        "middle": {"x": place.x, "y": place.y + 0.5},
        "across": _ACROSS[1],
        "pin": [{"x": place.x, "y": place.y}],
        "name": together(place.name),
        "address": place.address,
    }


def _way(place: Place) -> Map:
    turns = corners(HERE, place.gate)
    north, east = place.gate.y - HERE.y, place.gate.x - HERE.x
    start = _point(HERE)
    return {
        "pane": "way",
        "middle": {"x": start["x"] + east / 2, "y": start["y"] + north / 2 + 0.3},
        "across": max(_ACROSS[2], abs(east) + _ROUND),
        "down": abs(north) + _ROUND,
        "pin": [_point(place.gate)],
        "corners": [_point(turn) for turn in turns],
        "name": together(f"{place.name}まで"),
        "time": f"徒歩 約{minutes(HERE, place.gate)}分",
        "legs": [f"{_ARROWS[side]}へ{blocks}丁" for side, blocks in legs(HERE, place.gate)],
    }


def _point(crossing: Crossing) -> Map:
    return {"x": crossing.x, "y": crossing.y - 0.5}
