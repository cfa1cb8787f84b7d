"""The drawn town: painted once for a place and a size, then moved and stretched as one picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import Property, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from sapporo_learn.core.phone import atlas
from sapporo_learn.core.phone.town import Band, Edge, Ground, Place, Point, Town, Track
from sapporo_learn.ui.phone_words import together

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1

LEAST_STREET_PX: Final = 2.0
LETTERS: Final = 1.1
"""Width that a letter takes on a sign, in its height, with a little air."""


@lru_cache(maxsize=1)
def streets(town: Town) -> dict[int, QPainterPath]:
    """Give the streets by their width, in metres, y downwards."""
    paths: dict[int, QPainterPath] = {}
    for street in town.streets:
        path = paths.setdefault(street.width, QPainterPath())
        path.addPolygon(polygon(street.points))
    return paths


def polygon(points: tuple[Point, ...]) -> QPolygonF:
    """Give points as Qt draws them, y downwards."""
    return QPolygonF([QPointF(point.x, -point.y) for point in points])


def across(band: Band, level: float) -> float | None:
    """Find where a band's line meets the edge of the map: x at this height, or y at this x."""
    for one, other in zip(band.points, band.points[1:], strict=False):
        (a, b), (c, d) = (one, other) if band.edge is Edge.SIDE else (one[::-1], other[::-1])
        if min(a, c) <= level <= max(a, c) and a != c:
            return b + (d - b) * (level - a) / (c - a)
    return None


@QmlElement
class TownSheet(QQuickPaintedItem):
    """The map around a place, with as much beyond its frame as a finger may pull in.

    It is painted anew when what it shows changes, not while it moves. The names that stand on it, and those
    along its edges, are given as places in px; QML writes them.
    """

    shownChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAntialiasing(True)
        self._values: dict[str, Any] = {
            "middle": {},
            "scale_": 0.1,
            "spare": 0.0,
            "mm": 1.0,
            "letters": 10.0,
            "zoom": 0,
            "way": [],
            "colours": {},
        }
        self._signs: list[dict[str, Any]] = []
        self._bands: list[dict[str, Any]] = []
        for changed in (self.widthChanged, self.heightChanged):
            changed.connect(self._renew)

    # --- where everything is

    def _place(self, x: float, y: float) -> QPointF:
        """Turn metres into px of this item."""
        middle, scale = self._values["middle"], self._values["scale_"]
        return QPointF(
            self.width() / 2 + (x - middle.get("x", 0.0)) * scale,
            self.height() / 2 - (y - middle.get("y", 0.0)) * scale,
        )

    def _renew(self) -> None:
        self._signs, self._bands = list(self._put_signs()), list(self._put_bands())
        self.shownChanged.emit()
        self.update()

    def _put_signs(self) -> Iterator[dict[str, Any]]:
        """Put up the names of places, the important first; none covers another, or the dot."""
        high = 1.5 * self._values["letters"]
        here = self._place(0, 0)
        taken = [(here.x(), here.y(), 3 * self._values["mm"], 3 * self._values["mm"])]
        known = [place for place in atlas.town().places.values() if place.zoom <= self._values["zoom"]]
        for place in sorted(known, key=lambda each: each.zoom):
            at = self._place(*place.point)
            half = LETTERS * self._values["letters"] * len(place.name) / 2
            if not (0 < at.x() < self.width() and 0 < at.y() < self.height()):
                continue
            if all(
                abs(at.x() - x) > half + wide or abs(at.y() - y) > high / 2 + tall
                for x, y, wide, tall in taken
            ):
                taken.append((at.x(), at.y(), half, high / 2))
                yield self._sign(place, at)

    @staticmethod
    def _sign(place: Place, at: QPointF) -> dict[str, Any]:
        return {"word": together(place.name), "x": at.x(), "y": at.y(), "station": place.station}

    def _put_bands(self) -> Iterator[dict[str, Any]]:
        """Find where the names of 条 and 丁目 stand along the frame; too many are thinned out."""
        middle, scale, spare = self._values["middle"], self._values["scale_"], self._values["spare"]
        top = middle.get("y", 0.0) + (self.height() / 2 - spare) / scale
        left = middle.get("x", 0.0) - (self.width() / 2 - spare) / scale
        last = {Edge.TOP: -1e9, Edge.SIDE: -1e9}
        letters = self._values["letters"]
        room = {Edge.TOP: 2.9 * letters, Edge.SIDE: 1.4 * letters}
        found = []
        for band in atlas.town().bands:
            at = across(band, top if band.edge is Edge.TOP else left)
            if at is not None:
                place = self._place(at, at)
                found.append((band, place.x() if band.edge is Edge.TOP else place.y()))
        for band, px in sorted(found, key=lambda each: each[1]):
            if px - last[band.edge] >= room[band.edge]:
                last[band.edge] = px
                yield {"word": band.name, "top": band.edge is Edge.TOP, "at": px - spare}

    # --- painting

    def paint(self, painter: QPainter) -> None:
        """Paint the ground, then what lies on it, from the widest to the thinnest; the way last."""
        scale, town = self._values["scale_"], atlas.town()
        painter.fillRect(0, 0, int(self.width()) + 1, int(self.height()) + 1, self._colour("block"))
        painter.translate(self._place(0, 0))
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        for area in town.areas:
            painter.setBrush(self._colour("park" if area.ground is Ground.PARK else "water"))
            painter.drawPolygon(polygon(area.ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, path in streets(town).items():
            painter.setPen(self._pen("street", max(width, LEAST_STREET_PX / scale)))
            painter.drawPath(path)
        mm = self._values["mm"] / scale
        widths = {Track.RAILWAY: 0.7 * mm, Track.TRAM: 0.5 * mm, Track.SUBWAY: 1.1 * mm}
        for line in town.lines:
            name = line.colour.value if line.track is Track.SUBWAY else line.track.value
            painter.setPen(self._pen(name, max(line.width, widths.get(line.track, LEAST_STREET_PX / scale))))
            painter.drawPolyline(polygon(line.points))
        painter.setBrush(self._colour("street"))
        painter.setPen(self._pen("stop", 0.5 * mm))
        for stop in town.stops.values():
            painter.drawEllipse(QPointF(stop.point.x, -stop.point.y), 1.1 * mm, 1.1 * mm)
        self._paint_way(painter, mm)

    def _paint_way(self, painter: QPainter, mm: float) -> None:
        for leg in sorted(self._values["way"], key=lambda each: bool(each["now"])):
            path = QPolygonF([QPointF(point["x"], -point["y"]) for point in leg["points"]])
            painter.setPen(self._pen("way" if leg["now"] else "rest", 2.6 * mm))
            painter.drawPolyline(path)
            if leg["line"]:
                painter.setPen(self._pen(leg["line"], 1.3 * mm))
                painter.drawPolyline(path)

    def _colour(self, name: str) -> QColor:
        return QColor(self._values["colours"].get(name, "#808080"))

    def _pen(self, name: str, width: float) -> QPen:
        round_ = Qt.PenCapStyle.RoundCap
        return QPen(self._colour(name), width, Qt.PenStyle.SolidLine, round_, Qt.PenJoinStyle.RoundJoin)

    # --- for QML

    def _get(name: str) -> Callable[[Any], Any]:  # type: ignore[misc]  # a helper for the class body only
        return lambda self: self._values[name]

    def _set(name: str) -> Callable[[Any, Any], None]:  # type: ignore[misc]  # likewise
        def setter(self: Any, value: Any) -> None:
            if value != self._values[name]:
                self._values[name] = value
                self._renew()

        return setter

    middle = Property("QVariantMap", _get("middle"), _set("middle"), notify=shownChanged)  # type: ignore[arg-type]
    pxPerMetre = Property(float, _get("scale_"), _set("scale_"), notify=shownChanged)
    spare = Property(float, _get("spare"), _set("spare"), notify=shownChanged)
    mm = Property(float, _get("mm"), _set("mm"), notify=shownChanged)
    letters = Property(float, _get("letters"), _set("letters"), notify=shownChanged)
    zoom = Property(int, _get("zoom"), _set("zoom"), notify=shownChanged)
    way = Property("QVariantList", _get("way"), _set("way"), notify=shownChanged)  # type: ignore[arg-type]
    colours = Property("QVariantMap", _get("colours"), _set("colours"), notify=shownChanged)  # type: ignore[arg-type]
    signs = Property("QVariantList", lambda self: self._signs, notify=shownChanged)  # type: ignore[arg-type]
    bands = Property("QVariantList", lambda self: self._bands, notify=shownChanged)  # type: ignore[arg-type]
    del _get, _set
