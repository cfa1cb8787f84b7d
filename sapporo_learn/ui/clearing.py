"""Where a drawn hand covers the fewest words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

TRIFLE = 0.04  # of the hand's box: so little covered is nothing, the corners of the box are empty


def words(root: QQuickItem, frame: QQuickItem, small: float) -> Iterator[QRectF]:
    """Give the places of the visible words and small signs below an item, in the frame's px.

    Args:
        root: Whose words.
        frame: Whose px.
        small: Pictures narrower than this (px) are signs to be read, like the plus on a key.
    """
    for item in root.childItems():
        if not item.isVisible():
            continue
        if item.property("text") and (lead := item.property("lead")) is not None:  # a PhoneText
            wide, high = item.property("contentWidth"), item.property("contentHeight")
            yield item.mapRectToItem(frame, QRectF((item.width() - wide) * lead, 0.0, wide, high))
        elif item.inherits("QQuickImage") and item.width() < small:
            yield item.mapRectToItem(frame, QRectF(0.0, 0.0, item.width(), item.height()))
        yield from words(item, frame, small)


def clearest(boxes: Sequence[QRectF], taken: Sequence[QRectF], frame: QRectF) -> int:
    """Say which box, the earlier the better, covers the least; what sticks out of the frame counts most."""

    def cost(box: QRectF) -> float:
        size = _area(box)
        hidden = sum(_area(box.intersected(place)) for place in taken)
        return (hidden if hidden > TRIFLE * size else 0.0) + 10 * (size - _area(box.intersected(frame)))

    return min(range(len(boxes)), key=lambda index: round(cost(boxes[index])))


def _area(box: QRectF) -> float:
    return max(0.0, box.width()) * max(0.0, box.height())
