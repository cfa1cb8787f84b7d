"""A window with a piece of QML in it, to see that a check finds what it is made for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

IMPORTS = "import QtQuick\nimport QtQuick.Controls.Basic\n"


@contextmanager
def planted_window(content: str) -> Iterator[QQuickWindow]:
    """Show ``content`` in a window of 400×300 px."""
    engine = QQmlApplicationEngine()
    source = f"{IMPORTS}Window {{ width: 400; height: 300; visible: true\n{content} }}"
    engine.loadData(source.encode(), QUrl("file:///planted.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    window.grabWindow()
    yield window
    window.close()
    engine.deleteLater()
