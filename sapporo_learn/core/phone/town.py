"""A town as a map file tells of it: streets, parks and water, lines and stations, places; and ways in it.

Places are whole metres from where the learner stands: x to the right of the map, y up.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from sapporo_learn.core.phone.kana import ROWS


class Point(NamedTuple):
    """Somewhere on the map, metres from where the learner stands."""

    x: int
    y: int


HERE: Final = Point(0, 0)


class Ground(StrEnum):
    """What an area of the map is."""

    PARK = "park"
    WATER = "water"


class Track(StrEnum):
    """What is drawn as a line and is not walked on."""

    RIVER = "river"
    RAILWAY = "railway"
    TRAM = "tram"
    SUBWAY = "subway"


class Edge(StrEnum):
    """Along which edge of the map the name of a row of blocks stands."""

    TOP = "top"
    SIDE = "side"


class Colour(StrEnum):
    """The colours that a line can have; the phone's theme says how they look."""

    GREEN = "green"
    ORANGE = "orange"
    BLUE = "blue"
    GREY = "grey"


class How(StrEnum):
    """How one goes."""

    WALK = "walk"
    RIDE = "ride"
    TRAM = "tram"


class Side(StrEnum):
    """Where a part of a way leads, as the map is drawn."""

    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"


@dataclass(frozen=True, slots=True)
class Area:
    """Green or water."""

    ground: Ground
    ring: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Street:
    """What one can walk along; streets that share a point meet there. ``width`` is in metres."""

    points: tuple[Point, ...]
    name: str = ""
    width: int = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A river or railway. Of a subway ``begin`` and ``end`` are its last stops, of a tram its directions."""

    track: Track
    points: tuple[Point, ...]
    name: str = ""
    colour: Colour = Colour.GREY
    begin: str = ""
    end: str = ""
    width: int = 0


@dataclass(frozen=True, slots=True)
class Band:
    """A row of blocks with its name, 「北1」 or 「西2」: the line through its middle."""

    name: str
    edge: Edge
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go.

    Attributes:
        name: As on the map; a space where the line may break.
        kana: Its reading, in hiragana.
        address: The short form people say, 「北1西2」; "" when it is only drawn.
        point: Where it stands.
        zoom: From which zoom on its name is on the map.
        station: Trains or trams stop here.
    """

    name: str
    kana: str
    address: str
    point: Point
    zoom: int = 0
    station: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Town:
    """Everything the map is drawn from.

    Attributes:
        name: What part of the world it is.
        source: Where the facts come from, and how far they may be off.
        address: Of the crossing where the learner stands.
        block: From one street to the next, in metres; ways are told in blocks (丁). 0: in metres.
        places: Id -> somewhere to go, in the order of the readings.
        stops: Id -> a station; those with an address are places, too.
    """

    name: str = ""
    source: str = ""
    address: str = ""
    block: int = 0
    areas: tuple[Area, ...] = ()
    streets: tuple[Street, ...] = ()
    lines: tuple[Line, ...] = ()
    bands: tuple[Band, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    stops: Mapping[str, Place] = field(default_factory=dict)

    @property
    def reach(self) -> tuple[Point, Point]:
        """The corners that the middle of the map can go to: lower left, upper right."""
        points = [HERE, *(point for street in self.streets for point in street.points)]
        xs, ys = [point.x for point in points], [point.y for point in points]
        return Point(min(xs), min(ys)), Point(max(xs), max(ys))

    @property
    def trams(self) -> bool:
        """Trams can be taken."""
        at = {stop.point for stop in self.stops.values()}
        trams = (line for line in self.lines if line.track is Track.TRAM and line.name)
        return any(len(at.intersection(line.points)) > 1 for line in trams)

    def row(self, name: str) -> tuple[str, ...]:
        """Give the ids of the places whose reading begins in a row of the 五十音."""
        first = ROWS.get(name, "")
        return tuple(own for own, place in self.places.items() if place.kana[0] in first)

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows of the 五十音 in which there is a place."""
        return tuple(name for name in ROWS if self.row(name))


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a way: along one street, onto a train or tram, or with it.

    Attributes:
        points: Where it leads, from its beginning to its end; one where one gets on.
        minutes: How long it takes: down and until the train comes, the ride, up.
        side: Where one walks to.
        metres: How far one walks.
        street: The street's name, "" when it has none.
        line: The train's line; "" = on foot.
        begin: The station where one gets on; "" = one is on the train already.
        toward: The last stop of that train, the direction of that tram.
        end: The station where one gets off.
        stops: How many stations further that is.
    """

    points: tuple[Point, ...]
    minutes: float
    side: Side = Side.NORTH
    metres: int = 0
    street: str = ""
    line: str = ""
    begin: str = ""
    toward: str = ""
    end: str = ""
    stops: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """How to get somewhere, in at least one part."""

    legs: tuple[Leg, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return max(1, round(sum(leg.minutes for leg in self.legs)))

    @property
    def rides(self) -> bool:
        """A train is taken."""
        return any(leg.line for leg in self.legs)

    @property
    def points(self) -> tuple[Point, ...]:
        """All of it, from here to the end."""
        return tuple(point for leg in self.legs for point in leg.points)


NOWHERE: Final = Town()
"""The map of a phone on which none was laid open."""
