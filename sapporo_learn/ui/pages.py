"""All pages but the first, put into the open window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from sapporo_learn.ui.layout_model import LayoutModel
from sapporo_learn.ui.touch_surface import TouchSurface
from sapporo_learn.ui.town_sheet import TownSheet

QML_TYPES: Final = (
    LayoutModel,
    TouchSurface,
    TownSheet,
)  # made by QML alone; importing them makes them known to it


def add_pages(engine: QQmlEngine, window: QQuickWindow, models: Mapping[str, QObject]) -> None:
    """Load Pages.qml with these models as its properties into the window, which owns it from then on.

    Raises:
        RuntimeError: The QML could not be loaded.
    """
    component = QQmlComponent(engine)
    component.loadFromModule("SapporoLearn", "Pages")
    pages = component.createWithInitialProperties({**models, "main": window, "parent": window.contentItem()})
    if not isinstance(pages, QQuickItem):
        raise RuntimeError(component.errorString())
    pages.setParent(window)
