"""Draws pages, to a PDF or, for eyes, to a picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from sapporo_learn.errors import KnownError
from sapporo_learn.report.lettering import font
from sapporo_learn.report.paper import INKS, Arrow, Code, Drawing, Item, Page, Panel, Photo, Rect, Ring, Words

DPI: Final = 600
ASCENT: Final = 0.88  # of the letters' size, from its upper edge down to the line they stand on
RING_MM: Final = 1.5
HALO_MM: Final = 0.5
MOST_RADIUS_MM: Final = 6.0
ARROW_MM: Final = 5.0


def write(pages: Sequence[Page], path: Path, title: str) -> None:
    """Write a PDF; a file that was there is replaced only when the new one is whole.

    Raises:
        KnownError: It cannot be written there.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(b"")
        _write(pages, part, title)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise KnownError(f"{path} に書けませんので、別の場所を指定してください。") from error


def _write(pages: Sequence[Page], path: Path, title: str) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Sapporo Learn")
    writer.setResolution(DPI)
    _set_up(writer, pages[0])
    painter = QPainter(writer)
    if not painter.isActive():
        raise OSError(f"{path} cannot be painted")
    for number, page in enumerate(pages):
        if number:
            _set_up(writer, page)
            writer.newPage()
        paint(painter, page, DPI / 25.4)
    painter.end()


def _set_up(writer: QPdfWriter, page: Page) -> None:
    size = QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF(), QPageLayout.Unit.Millimeter))


def image(page: Page, px_per_mm: float = 6.0) -> QImage:
    """Draw a page as a picture."""
    drawn = QImage(round(page.width * px_per_mm), round(page.height * px_per_mm), QImage.Format.Format_RGB32)
    drawn.fill(QColor(INKS["paper"]))
    painter = QPainter(drawn)
    paint(painter, page, px_per_mm)
    painter.end()
    return drawn


def paint(painter: QPainter, page: Page, px_per_mm: float) -> None:
    """Paint everything on a page."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    for item in page.items:
        _PAINTERS[type(item)](painter, item, px_per_mm)


def _rect(rect: Rect, px: float) -> QRectF:
    return QRectF(rect.x * px, rect.y * px, rect.width * px, rect.height * px)


def _pen(ink: str, width: float) -> QPen:
    return QPen(
        QColor(INKS[ink]), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _words(painter: QPainter, item: Words, px: float) -> None:
    size = item.rect.height * px
    painter.setFont(font(round(size), item.bold))
    painter.setPen(QColor(INKS[item.ink]))
    painter.drawText(QPointF(item.rect.x * px, item.rect.y * px + ASCENT * size), item.text)


def _panel(painter: QPainter, item: Panel, px: float) -> None:
    painter.setPen(_pen(item.stroke, item.width * px) if item.stroke else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(INKS[item.fill]) if item.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_rect(item.rect, px), item.radius * px, item.radius * px)


def _photo(painter: QPainter, item: Photo, px: float) -> None:
    painter.drawImage(_rect(item.rect, px), item.image)


def _drawing(painter: QPainter, item: Drawing, px: float) -> None:
    QSvgRenderer(str(item.path)).render(painter, _rect(item.rect, px))


def _ring(painter: QPainter, item: Ring, px: float) -> None:
    """Draw dark, bright, dark, so that it is seen on every ground, also without colours."""
    radius = min(item.rect.width / 2.6, item.rect.height / 2.6, MOST_RADIUS_MM) * px
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, wide in (("ink", RING_MM + 2 * HALO_MM), ("sun", RING_MM)):
        painter.setPen(_pen(ink, wide * px))
        painter.drawRoundedRect(_rect(item.rect, px), radius, radius)


def _arrow(painter: QPainter, item: Arrow, px: float) -> None:
    line = QLineF(item.x * px, item.y * px, item.to_x * px, item.to_y * px)
    turn = math.atan2(line.dy(), line.dx())
    reach = ARROW_MM * px
    wings = [
        line.p2() - QPointF(reach * math.cos(turn + side), reach * math.sin(turn + side))
        for side in (-0.6, 0.6)
    ]
    head = QPolygonF([wings[0], line.p2(), wings[1]])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, wide in (("ink", RING_MM + 2 * HALO_MM), ("sun", RING_MM)):
        painter.setPen(_pen(ink, wide * px))
        painter.drawLine(line)
        painter.drawPolyline(head)


def _code(painter: QPainter, item: Code, px: float) -> None:
    """Fill whole runs of modules, so that no hair of paper shines through between them."""
    step = item.rect.width / len(item.rows) * px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#000000"))
    for row, modules in enumerate(item.rows):
        begin = 0
        while begin < len(modules):
            end = begin
            while end < len(modules) and modules[end]:
                end += 1
            if end > begin:
                x, y = item.rect.x * px + begin * step, item.rect.y * px + row * step
                painter.drawRect(QRectF(x, y, (end - begin) * step, step))
            begin = end + 1


_PAINTERS: Final[dict[type[Item], Callable[..., None]]] = {
    Words: _words,
    Panel: _panel,
    Photo: _photo,
    Drawing: _drawing,
    Ring: _ring,
    Arrow: _arrow,
    Code: _code,
}
