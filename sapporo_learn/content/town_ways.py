"""Finds ways through a town: on foot along its streets, by underground, by tram. The graph is networkx's."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, groupby, pairwise
from typing import Any, Final, NamedTuple

from sapporo_learn.core.phone.atlas import Finder
from sapporo_learn.core.phone.town import HERE, How, Leg, Line, Point, Side, Street, Town, Track, Way

WALK: Final = 65.0
"""Metres a minute of an unhurried walker."""

TURN: Final = 0.3
"""Minutes that a corner counts: of two equal ways the one with fewer corners is easier to walk."""

RIDE: Final = 550.0
"""Metres a minute of an underground train, its stops included: 30–35 km/h."""

DOWN: Final = 2.0
WAIT: Final = 3.0
UP: Final = 2.0
CHANGE: Final = 3.0
"""Minutes: down to the platform, until the train comes (one every 6), up again, over to another line."""


TRAM: Final = 230.0
"""Metres a minute of a tram, its stops included: 13–15 km/h."""

TRAM_WAIT: Final = 4.0
"""Minutes until the tram comes: one every 7 or 8."""


class _Vehicle(NamedTuple):
    """What is ridden: along which lines, how fast, and the minutes before and after."""

    track: Track
    speed: float
    down: float
    wait: float
    up: float


_VEHICLES: Final = {
    How.RIDE: _Vehicle(Track.SUBWAY, RIDE, DOWN, WAIT, UP),
    How.TRAM: _Vehicle(Track.TRAM, TRAM, 0.0, TRAM_WAIT, 0.0),
}


class _Node(NamedTuple):
    """A corner of a street, or a stop of a line: which street or line, and which point of it."""

    ridden: bool
    way: int
    at: int


def finder(town: Town) -> Finder:
    """Give what finds ways in this town. Nothing is computed before the first is asked for."""

    @cache
    def graph(how: How) -> _Graph:
        return _Graph(town, how)

    @cache
    def found(how: How) -> dict[_Node, list[_Node]]:
        import networkx  # 15 MB and a tenth of a second; seldom needed

        ways: dict[_Node, list[_Node]] = networkx.single_source_dijkstra_path(
            graph(how).net, graph(how).nearest(HERE), weight="minutes"
        )
        return ways

    @cache
    def find(place: str, how: How) -> Way:
        end = graph(how).nearest(town.places[place].point, found(how))
        return graph(how).told(found(how)[end])

    return find


class _Graph:
    """The town as a graph: the points of every street, joined where streets meet; the stops of lines."""

    def __init__(self, town: Town, how: How) -> None:
        import networkx

        self.net: Any = networkx.DiGraph()
        self._streets: tuple[Street, ...] = town.streets
        self._vehicle = _VEHICLES.get(how, _VEHICLES[How.RIDE])
        self._lines: tuple[Line, ...] = tuple(
            line for line in town.lines if how != How.WALK and line.track is self._vehicle.track and line.name
        )
        self._stops = {stop.point: stop.name for stop in town.stops.values()}
        self._at: dict[Point, list[_Node]] = {}
        for number, street in enumerate(self._streets):
            self._add_street(number, street)
        for nodes in self._at.values():
            self._join(nodes, TURN)
        self._add_lines()

    def _add_street(self, number: int, street: Street) -> None:
        for index, point in enumerate(street.points):
            self._at.setdefault(point, []).append(_Node(False, number, index))
        for index, (one, other) in enumerate(pairwise(street.points)):
            minutes = math.dist(one, other) / WALK
            self._both(_Node(False, number, index), _Node(False, number, index + 1), minutes)

    def _add_lines(self) -> None:
        vehicle = self._vehicle
        platforms: dict[Point, list[_Node]] = {}
        for number, line in enumerate(self._lines):
            called = [index for index, point in enumerate(line.points) if point in self._stops]
            for index in called:
                platforms.setdefault(line.points[index], []).append(_Node(True, number, index))
            for one, other in pairwise(called):
                metres = sum(math.dist(*pair) for pair in pairwise(line.points[one : other + 1]))
                self._both(_Node(True, number, one), _Node(True, number, other), metres / vehicle.speed)
        for point, nodes in platforms.items():
            self._join(nodes, CHANGE + vehicle.wait)
            gate = self.nearest(point)
            walk = math.dist(point, self.point(gate)) / WALK
            for node in nodes:
                self.net.add_edge(gate, node, minutes=walk + vehicle.down + vehicle.wait)
                self.net.add_edge(node, gate, minutes=walk + vehicle.up)

    def _both(self, one: _Node, other: _Node, minutes: float) -> None:
        self.net.add_edge(one, other, minutes=minutes)
        self.net.add_edge(other, one, minutes=minutes)

    def _join(self, nodes: Iterable[_Node], minutes: float) -> None:
        for one, other in combinations(nodes, 2):
            self._both(one, other, minutes)

    def point(self, node: _Node) -> Point:
        """Give where a node is."""
        return (self._lines if node.ridden else self._streets)[node.way].points[node.at]

    def nearest(self, point: Point, among: Iterable[_Node] | None = None) -> _Node:
        """Give the corner that is nearest to a point, of those that can be reached."""
        allowed = None if among is None else set(among)
        nodes = (node for nodes in self._at.values() for node in nodes)
        return min(
            (node for node in nodes if allowed is None or node in allowed),
            key=lambda node: (math.dist(self.point(node), point), node),
        )

    def told(self, nodes: list[_Node]) -> Way:
        """Turn a path into parts that can be told one after the other."""
        legs: list[Leg] = []
        for (ridden, _), part in groupby(nodes, key=_vehicle):
            told = self._ridden if ridden else self._walked
            legs += told(list(part))
        return Way(tuple(legs) or (Leg((self.point(nodes[0]),) * 2, 0.0),))

    def _walked(self, nodes: list[_Node]) -> Iterator[Leg]:
        """Join what goes on the same way."""
        steps = [(one, other) for one, other in pairwise(nodes) if self.point(one) != self.point(other)]
        for side, group in groupby(steps, key=lambda step: side_of(self.point(step[0]), self.point(step[1]))):
            part = list(group)
            points = (self.point(part[0][0]), *(self.point(other) for _, other in part))
            metres = sum(math.dist(*pair) for pair in pairwise(points))
            names = {self._streets[one.way].name for one, _ in part}
            street = names.pop() if len(names) == 1 else ""
            yield Leg(points, metres / WALK, side, round(metres), street)

    def _ridden(self, nodes: list[_Node]) -> Iterator[Leg]:
        """Tell of one train or tram, from the first stop to the last."""
        vehicle = self._vehicle
        line = self._lines[nodes[0].way]
        first, last = nodes[0].at, nodes[-1].at
        low, high = min(first, last), max(first, last)
        points = line.points[low : high + 1]
        metres = sum(math.dist(*pair) for pair in pairwise(points))
        onward = first < last
        begin, end = line.points[first], line.points[last]
        toward = line.end if onward else line.begin
        yield Leg(
            (begin,), vehicle.down + vehicle.wait, line=line.name, begin=self._stops[begin], toward=toward
        )
        yield Leg(
            points if onward else points[::-1],
            metres / vehicle.speed + vehicle.up,
            line=line.name,
            end=self._stops[end],
            stops=len(nodes) - 1,
        )


def _vehicle(node: _Node) -> tuple[bool, int]:
    """Tell what one goes by: on foot, whatever the street, or with a line."""
    return node.ridden, node.way if node.ridden else 0


def side_of(one: Point, other: Point) -> Side:
    """Tell where one point lies from another, mostly."""
    east, north = other.x - one.x, other.y - one.y
    if abs(east) > abs(north):
        return Side.EAST if east > 0 else Side.WEST
    return Side.NORTH if north > 0 else Side.SOUTH
