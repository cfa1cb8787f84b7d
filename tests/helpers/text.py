"""Finds text that a reader could not read whole: cut, elided, overflowing or out of the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Give every visible item below ``root``, parents first; glass and keys of the phone are tested apart."""
    for child in root.childItems():
        if child.isVisible() and child.objectName() not in ("glass", "keys"):
            yield child
            yield from items(child)


def texts(window: QQuickWindow) -> list[QQuickItem]:
    """Give every visible Text that says something."""
    return [
        item
        for item in items(window.contentItem())
        if item.inherits("QQuickText") and str(item.property("text")).strip()
    ]


def unreadable(window: QQuickWindow) -> list[str]:
    """Give one line for each text that is not shown whole.

    A text in a Scroller may lie on another page of it, whole; it may never be cut by the page's edge.
    """
    faults = ((item.property("text"), _fault(item, window)) for item in texts(window))
    return [f"{text!r}: {fault}" for text, fault in faults if fault]


def _fault(item: QQuickItem, window: QQuickWindow) -> str:
    if item.property("truncated"):
        return "elided"
    if item.property("contentWidth") > item.width() + 1:
        return f"wider than its place by {item.property('contentWidth') - item.width():.0f} px"
    if item.property("contentHeight") > item.height() + 1:
        return f"taller than its place by {item.property('contentHeight') - item.height():.0f} px"
    place = _place(item)
    for view in _views(item):
        window_of_view = _place(view)
        if not window_of_view.intersects(place):
            return ""  # on another page
        if not _inside(place, window_of_view):
            return "cut by the edge of its page"
    whole = QRectF(0, 0, window.width(), window.height())
    return "" if _inside(place, whole) else f"outside the window: {place.toRect().getRect()}"


def _place(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _views(item: QQuickItem) -> Iterator[QQuickItem]:
    """Give the clipping ancestors, nearest first."""
    parent = item.parentItem()
    while parent is not None:
        if parent.clip():
            yield parent
        parent = parent.parentItem()


def _inside(place: QRectF, frame: QRectF) -> bool:
    return frame.adjusted(-1, -1, 1, 1).contains(place)


def hidden_by_others(window: QQuickWindow) -> list[str]:
    """Give what a button that can be pressed now lies upon: another such button, or a text not its own."""
    here = [item for item in items(window.contentItem()) if item.isEnabled() and on_its_page(item)]
    buttons = [
        (item, _place(item))
        for item in here
        if item.inherits("QQuickAbstractButton") and item.objectName() != "meaning"  # a ground
    ]
    words = [(item, _place(item)) for item in here if item.inherits("QQuickText") and item.property("text")]
    found = [
        f"{one.property('spokenName')!r} and {other.property('spokenName')!r}"
        for index, (one, place) in enumerate(buttons)
        for other, there in buttons[index + 1 :]
        if place.adjusted(1, 1, -1, -1).intersects(there)
    ]
    found += [
        f"{button.property('spokenName')!r} on {text.property('text')!r}"
        for button, place in buttons
        for text, there in words
        if place.adjusted(1, 1, -1, -1).intersects(there) and not button.isAncestorOf(text)
    ]
    return found


def in_view(item: QQuickItem) -> bool:
    """Tell whether the whole item is on the page that its Scroller shows now."""
    return all(_inside(_place(item), _place(view)) for view in _views(item))


def on_its_page(item: QQuickItem) -> bool:
    """Tell whether the item is on the page that its Scroller shows now."""
    place = _place(item)
    return all(_place(view).intersects(place) for view in _views(item))
