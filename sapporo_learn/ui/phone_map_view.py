"""What the screens of まちの地図 are drawn from; places in metres from where the learner stands."""

from __future__ import annotations

from typing import Final

from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.apps.town_state import ACROSS, MapState, page_of, zoom_of
from sapporo_learn.core.phone.kana import ROWS
from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.core.phone.town import HERE, Colour, How, Leg, Place, Point, Side, Track, Way
from sapporo_learn.ui.phone_keyboard_view import lines
from sapporo_learn.ui.phone_words import Keep, Map, together

_LEAST: Final = 560
_ROUND: Final = 420
"""Metres that are seen at the least, and left free round a way."""

_SIDES: Final = {Side.NORTH: "↑ 北", Side.SOUTH: "↓ 南", Side.EAST: "→ 東", Side.WEST: "← 西"}
_HOWS: Final = {How.WALK: "徒歩", How.RIDE: "地下鉄", How.TRAM: "市電"}


def town_map(phone: PhoneState, _keep: Keep) -> Map:
    """Give what is shown of the town and what lies on it."""
    state = phone.map
    shown: Map = {"zoom": zoom_of(state), "pin": [], "way": [], "down": 0, "me": _at(HERE)}
    if state.led:
        return shown | _way(state)
    if state.chosen:
        return shown | _card(atlas.town().places[state.place])
    if state.found:
        return shown | _list(state)
    if state.typing:
        return shown | {
            "pane": "type",
            "lines": lines(state.sheet),
            "written": state.sheet.shown,
            "missing": bool(state.sheet.text) and not state.sheet.pending,
        }
    if state.rows:
        return shown | {
            "pane": "rows",
            "keys": [{"target": f"map/row-{row}", "word": ROWS[row][0]} for row in atlas.town().rows],
        }
    middle = atlas.held(state.x, state.y)
    return shown | {"pane": "map", "middle": _at(middle), "across": ACROSS[zoom_of(state)]}


def _list(state: MapState) -> Map:
    page, pages, found = page_of(state)
    places = atlas.town().places
    return {
        "pane": "list",
        "title": "見つかりました" if state.sought else f"『{ROWS[state.row][0]}』の行",
        "page": page,
        "pages": pages,
        "places": [
            {"target": f"map/place-{own}", "word": places[own].name, "note": places[own].kana}
            for own in found
        ],
    }


def _card(place: Place) -> Map:
    return {
        "pane": "card",
        "middle": _at(place.point),
        "across": ACROSS[1],
        "pin": [_at(place.point)],
        "name": together(place.name),
        "address": place.address,
    }


def _way(state: MapState) -> Map:
    """Give the whole way, one part of it, or the arrival."""
    place, how = atlas.town().places[state.place], How(state.how)
    way = atlas.way(state.place, how)
    leg = max(0, min(len(way.legs) + 1, state.leg))
    parts = (way.points, *(each.points for each in way.legs), way.points[-1:])
    return _frame(parts[leg]) | {
        "pane": "way",
        "me": _at(parts[leg][0]),
        "pin": [_at(place.point)],
        "way": [_drawn(each, leg in (0, number)) for number, each in enumerate(way.legs, 1)],
        "name": together(f"{place.name}まで"),
        **(
            _whole(way, how) if leg == 0 else _arrived(place) if leg > len(way.legs) else _told(way, leg, how)
        ),
    }


def _whole(way: Way, how: How) -> Map:
    """Tell how long it takes; whoever wants to ride and is quicker on foot is told so."""
    taken = _HOWS[how if way.rides else How.WALK]
    better = how is not How.WALK and not way.rides
    note = "歩くほうが 早く着きます。" if better else f"道は {len(way.legs)}つに わかれます。"
    return {"words": together(f"{taken} 約{way.minutes}分"), "note": together(note)}


def _arrived(place: Place) -> Map:
    return {"words": together(f"{place.name}に 着きました"), "note": together(f"{place.address} です。")}


def _told(way: Way, number: int, how: How) -> Map:
    """Tell one part of the way in words."""
    leg, tram = way.legs[number - 1], how is How.TRAM
    if leg.begin:
        words = f"{leg.begin}で {leg.line}に のります"
        note = f"{leg.toward}です。" if tram else f"{leg.toward}ゆきです。"
    elif leg.line:
        words = f"{leg.end}で おります"
        note = f"{leg.stops}つめの 停留場です。" if tram else f"{leg.stops}つめの 駅です。"
    else:
        words = f"{_SIDES[leg.side]}へ {_far(leg)}"
        note = f"{leg.street}を 行きます。" if leg.street else "まっすぐ 行きます。"
    return {"words": together(words), "note": together(note)}


def _far(leg: Leg) -> str:
    """Say how far to walk: in blocks (丁) where the town has some, else in metres."""
    block = atlas.town().block
    return f"{max(1, round(leg.metres / block))}丁" if block else f"{max(10, round(leg.metres, -1))}m"


def _drawn(leg: Leg, now: bool) -> Map:
    lines = {
        line.name: line.colour.value if line.track is Track.SUBWAY else line.track.value
        for line in atlas.town().lines
    }
    colour = lines.get(leg.line, Colour.GREY.value) if leg.line else ""
    return {"points": [_at(point) for point in leg.points], "line": colour, "now": now}


def _frame(points: tuple[Point, ...]) -> Map:
    """Give the middle of these points, and how much must be seen round them."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return {
        "middle": {"x": (min(xs) + max(xs)) / 2, "y": (min(ys) + max(ys)) / 2},
        "across": max(_LEAST, max(xs) - min(xs) + _ROUND),
        "down": max(ys) - min(ys) + _ROUND,
    }


def _at(point: Point) -> Map:
    return {"x": point.x, "y": point.y}
