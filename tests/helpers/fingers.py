"""Hands and eyes for tests of pages."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.helpers.screens import Screens
from tests.helpers.text import items, texts

FINGER = QTest.createTouchDevice()
BETWEEN, PRESSED = 2.0, 0.1  # s between two touches and of one


def button(screens: Screens, name: str) -> QQuickItem:
    found = [
        item
        for item in items(screens.window.contentItem())
        if item.inherits("QQuickAbstractButton") and item.property("spokenName") == name
    ]
    assert found, name
    return found[0]


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def touch(screens: Screens, down: QPoint, up: QPoint | None = None) -> None:
    window = screens.window
    screens.hand += BETWEEN
    QTest.touchEvent(window, FINGER).press(0, down, window).commit()
    if up is not None:
        for part in (1, 2, 3):
            QTest.touchEvent(window, FINGER).move(0, down + (up - down) * part / 3, window).commit()
    screens.hand += PRESSED
    QTest.touchEvent(window, FINGER).release(0, up or down, window).commit()


def shown(screens: Screens) -> str:
    return "".join(str(text.property("text")) for text in texts(screens.window)).replace("\u2060", "")


def button_named(screens: Screens, name: str) -> QQuickItem:
    found = [
        item
        for item in items(screens.window.contentItem())
        if item.inherits("QQuickAbstractButton")
        and str(item.property("name") or "").replace("\u2060", "") == name
    ]
    assert found, name
    return found[0]
