"""Reads the map of a town: GeoJSON (RFC 7946) of our own form, as ``assets/map/README.md`` tells it.

Nothing in it is trusted. What does not fit is told in one Japanese sentence that names the feature.
"""

from __future__ import annotations

import math
import re
import stat
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from sapporo_learn.content.problems import quoted, short
from sapporo_learn.content.town_ways import finder
from sapporo_learn.core.phone import catalog
from sapporo_learn.core.phone.kana import ROWS
from sapporo_learn.core.phone.town import (
    Area,
    Band,
    Colour,
    Edge,
    Ground,
    Line,
    Place,
    Point,
    Street,
    Town,
    Track,
)
from sapporo_learn.errors import KnownError

MAX_BYTES: Final = 4 * 2**20
MAX_FEATURES: Final = 5000
MAX_POINTS: Final = 60_000
MAX_METRES: Final = 20_000
"""From where the learner stands: so far a map may reach. A town is seen, no country."""

MAX_CHARS: Final = 400
METRES_A_DEGREE: Final = 111_320
MERIDIAN: Final = 111_111
"""Metres of a degree along the equator and along a meridian; 0.2 % are lost at the most."""

AGAIN: Final = "地図の作りかたは、assets/map/README.md にあります。"

_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")
_KANA: Final = re.compile(r"[ぁ-んー]{1,40}")
_KINDS: Final = {
    **dict.fromkeys((ground.value for ground in Ground), "Polygon"),
    **dict.fromkeys((track.value for track in Track), "LineString"),
    "street": "LineString",
    "band": "LineString",
    "station": "Point",
    "place": "Point",
    "here": "Point",
}
"""What a feature can be -> the shape it must have."""

_WORDS: Final = frozenset(word for row in ROWS.values() for word in row)
Choice = TypeVar("Choice", bound=StrEnum)


def open_map(path: Path) -> Town:
    """Read a map and lay it open on the phone.

    Raises:
        KnownError: As :func:`read_town`.
    """
    town = read_town(path)
    catalog.open_map(town, finder(town))
    return town


def read_town(path: Path) -> Town:
    """Read the map of a town.

    Raises:
        KnownError: There is none, it cannot be read, is too large, or does not have the form.
    """
    try:
        raw = msgspec.json.decode(_bytes(path))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise KnownError(f"地図のファイル（{path.name}）を読みとれません。{AGAIN}") from error
    if not isinstance(raw, dict) or raw.get("type") != "FeatureCollection":
        raise KnownError(f"地図のファイル（{path.name}）は、FeatureCollection ではありません。{AGAIN}")
    features = raw.get("features")
    if not isinstance(features, list) or not features:
        raise KnownError(f"地図のファイル（{path.name}）に、features がありません。{AGAIN}")
    if len(features) > MAX_FEATURES:
        raise KnownError(
            f"この地図は大きすぎます（ものは {MAX_FEATURES}こまで）。小さい地図をえらんでください。"
        )
    return _Reader(raw, [_Feature(number, each) for number, each in enumerate(features, 1)]).town()


def _bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise KnownError(
                f"「{path}」は、ふつうのファイルではありません。地図のファイルをえらんでください。"
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise KnownError(f"地図のファイル（{path}）がありません。場所をたしかめてください。") from None
    except (OSError, ValueError) as error:
        raise KnownError(f"地図のファイル（{path}）を開けません。読みとりを許可してください。") from error
    if len(data) > MAX_BYTES:
        raise KnownError(
            f"この地図は大きすぎます（{MAX_BYTES >> 20} MB まで）。小さい地図をえらんでください。"
        )
    return data


class _Feature:
    """One feature, held to the form."""

    def __init__(self, number: int, raw: Any) -> None:
        self.label = f"{number}番めのもの"
        if not isinstance(raw, dict) or raw.get("type") != "Feature":
            raise self.wrong("Feature ではありません")
        properties, shape = raw.get("properties"), raw.get("geometry")
        if not isinstance(properties, dict) or not isinstance(shape, dict):
            raise self.wrong("properties か geometry がありません")
        self._given: dict[str, Any] = properties
        self.kind: str = self.text("kind")
        called = properties.get("name") or properties.get("id") or self.kind
        self.label = f"{self.label}「{short(str(called))}」"
        if self.kind not in _KINDS:
            raise self.wrong(f"kind の「{short(self.kind)}」は使えません")
        if shape.get("type") != _KINDS[self.kind]:
            raise self.wrong(f"形は {_KINDS[self.kind]} にします")
        self.places = self._places(shape.get("coordinates"))

    def wrong(self, what: str) -> KnownError:
        """Tell of a fault: what it is, in which feature."""
        return KnownError(f"地図の {self.label}：{what}。{AGAIN}")

    def text(self, name: str, needed: bool = True) -> str:
        """Give a property that is a text on one line."""
        value = self._given.get(name, "")
        if not isinstance(value, str) or len(value) > MAX_CHARS or not value.isprintable():
            raise self.wrong(f"{name} を、みじかい文字で書きます")
        if needed and not value:
            raise self.wrong(f"{name} がありません")
        return value

    def number(self, name: str, usual: int, most: int) -> int:
        """Give a property that is a whole number, from 0 on."""
        value = self._given.get(name, usual)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise self.wrong(f"{name} を、0 から {most} までの数で書きます")
        return value

    def choice(self, name: str, kind: type[Choice], usual: Choice) -> Choice:
        """Give a property that is one of a few words."""
        value = self.text(name, needed=False) or usual.value
        if value not in [each.value for each in kind]:
            raise self.wrong(f"{name} に使えるのは{quoted(each.value for each in kind)}です")
        return kind(value)

    def own(self) -> str:
        """Give the id."""
        own = self.text("id")
        if not _ID.fullmatch(own):
            raise self.wrong("id は、半角の英小文字・数字・「-」で書きます")
        return own

    def _places(self, raw: Any) -> list[tuple[float, float]]:
        """Give the longitudes and latitudes of the shape: one, a line's, or the outer ring's."""
        match self.kind, raw:
            case _ if _KINDS[self.kind] == "Point":
                found = [raw]
            case _ if _KINDS[self.kind] == "LineString":
                found = raw if isinstance(raw, list) and len(raw) >= 2 else []
            case _, [list() as ring] if len(ring) >= 4 and ring[0] == ring[-1]:
                found = ring
            case _:
                found = []
        if not found or len(found) > MAX_POINTS:
            raise self.wrong("coordinates の数が合いません")
        return [self._place(each) for each in found]

    def _place(self, raw: Any) -> tuple[float, float]:
        match raw:
            case [int() | float() as lon, int() | float() as lat] if (
                not isinstance(lon, bool) and not isinstance(lat, bool) and abs(lon) <= 180 and abs(lat) <= 85
            ):
                return float(lon), float(lat)
        raise self.wrong("coordinates は［経度, 緯度］のならびにします")


class _Reader:
    """Turns features into a town around the one that says where the learner stands."""

    def __init__(self, raw: dict[str, Any], features: Sequence[_Feature]) -> None:
        self._raw, self._features = raw, features
        here = [feature for feature in features if feature.kind == "here"]
        if len(here) != 1:
            raise KnownError(f"地図に、今いるところ（here）を1つ書いてください。{AGAIN}")
        if sum(len(feature.places) for feature in features) > MAX_POINTS:
            raise KnownError(
                f"この地図は大きすぎます（点は {MAX_POINTS}こまで）。小さい地図をえらんでください。"
            )
        self._here, (self._lon, self._lat) = here[0], here[0].places[0]
        turn = math.radians(-self._number("up", 360))
        self._cos, self._sin = math.cos(turn), math.sin(turn)

    def _text(self, name: str) -> str:
        value = self._raw.get(name)
        if not isinstance(value, str) or not value or len(value) > MAX_CHARS or not value.isprintable():
            raise KnownError(f"地図の {name} を、みじかい文字で書いてください。{AGAIN}")
        return value

    def _number(self, name: str, most: int) -> int:
        value = self._raw.get(name, 0)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise KnownError(f"地図の {name} を、0 から {most} までの数で書いてください。{AGAIN}")
        return value

    def town(self) -> Town:
        """Give the town."""
        self._text("licence")
        stops = self._named("station")
        places = self._named("place") | {own: stop for own, stop in stops.items() if stop.address}
        for names in (self._ids("station", "place"), [place.name for place in places.values()]):
            if twice := next((name for name in names if names.count(name) > 1), ""):
                raise KnownError(f"地図に「{short(twice)}」が二度あります。1つにしてください。")
        if not (streets := tuple(map(self._street, self._of("street")))):
            raise KnownError(f"地図に、道（street）がありません。{AGAIN}")
        town = Town(
            name=self._text("name"),
            source=self._text("source"),
            address=self._here.text("address"),
            block=self._number("block", 1000),
            areas=tuple(
                Area(Ground(each.kind), self._points(each)) for each in self._of(*(g.value for g in Ground))
            ),
            streets=streets,
            lines=tuple(map(self._line, self._of(*(track.value for track in Track)))),
            bands=tuple(
                Band(each.text("name"), each.choice("edge", Edge, Edge.TOP), self._points(each))
                for each in self._of("band")
            ),
            places=dict(sorted(places.items(), key=lambda item: item[1].kana)),
            stops=stops,
        )
        self._hold_stations(town)
        return town

    def _of(self, *kinds: str) -> list[_Feature]:
        return [feature for feature in self._features if feature.kind in kinds]

    def _ids(self, *kinds: str) -> list[str]:
        return [feature.own() for feature in self._of(*kinds)]

    def _named(self, kind: str) -> dict[str, Place]:
        return {feature.own(): self._place(feature) for feature in self._of(kind)}

    def _place(self, feature: _Feature) -> Place:
        kana, station = feature.text("kana"), feature.kind == "station"
        if not _KANA.fullmatch(kana) or kana[0] not in _WORDS:
            raise feature.wrong("kana を、ひらがなで書きます")
        return Place(
            name=feature.text("name"),
            kana=kana,
            address=feature.text("address", needed=not station),
            point=self._points(feature)[0],
            zoom=feature.number("zoom", 0, 9),
            station=station,
        )

    def _street(self, feature: _Feature) -> Street:
        width = feature.number("width", 15, 100)
        return Street(self._points(feature), feature.text("name", needed=False), width)

    def _line(self, feature: _Feature) -> Line:
        underground = feature.kind == Track.SUBWAY
        return Line(
            track=Track(feature.kind),
            points=self._points(feature),
            name=feature.text("name", needed=underground),
            colour=feature.choice("colour", Colour, Colour.GREY),
            begin=feature.text("begin", needed=underground),
            end=feature.text("end", needed=underground),
            width=feature.number("width", 0, 1000),
        )

    def _points(self, feature: _Feature) -> tuple[Point, ...]:
        """Give the places of a feature in metres from here, up being where the map's upper edge looks."""
        points = []
        for lon, lat in feature.places:
            east = (lon - self._lon) * METRES_A_DEGREE * math.cos(math.radians(self._lat))
            north = (lat - self._lat) * MERIDIAN
            right, up = east * self._cos + north * self._sin, north * self._cos - east * self._sin
            if max(abs(right), abs(up)) > MAX_METRES:
                raise feature.wrong(f"今いるところから {MAX_METRES // 1000}km より遠くにあります")
            points.append(Point(round(right), round(up)))
        return tuple(points)

    def _hold_stations(self, town: Town) -> None:
        """See that every station lies on a line, and every subway leads through two of them."""
        lines = [line for line in town.lines if line.track in (Track.SUBWAY, Track.TRAM)]
        at = {stop.point for stop in town.stops.values()}
        off = [
            stop.name for stop in town.stops.values() if not any(stop.point in line.points for line in lines)
        ]
        off += [
            line.name
            for line in lines
            if line.track is Track.SUBWAY and len(at.intersection(line.points)) < 2
        ]
        if off:
            raise KnownError(f"地図の「{short(off[0])}」：線と駅が、同じ点にありません。{AGAIN}")
