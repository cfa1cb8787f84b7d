"""The one window: renderer, fonts, true millimetres, QML.

This module is loaded before anything can be seen; the enums of ``Qt`` alone, made when that name is first
imported, take as long as drawing the first page.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

QML_ROOT: Final = Path(__file__).parent / "qml"
DEFAULT_PX_PER_MM: Final = 96 / 25.4


def make_application(renderer: str = "software") -> QGuiApplication:
    """Make the application object; ``renderer`` is ``software`` (fastest without a GPU) or ``opengl``."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    QQuickWindow.setGraphicsApi(
        QSGRendererInterface.GraphicsApi.OpenGL
        if renderer == "opengl"
        else QSGRendererInterface.GraphicsApi.Software
    )
    app = QGuiApplication([])
    app.setApplicationName("sapporo-learn")
    app.setApplicationDisplayName("さっぽろスマホれんしゅう")
    return app


def px_per_mm_of(screen: QScreen) -> float:
    """Give the screen's own idea of px/mm (device-independent px); 96 dpi when it is not credible."""
    value = screen.physicalDotsPerInch() / 25.4
    return value if 2.5 <= value <= 9.0 else DEFAULT_PX_PER_MM


def open_window(
    models: Mapping[str, QObject], assets: Path, size: QSize | None = None, *, full_screen: bool = False
) -> tuple[QQmlApplicationEngine, QQuickWindow]:
    """Load Main.qml, which is the first page, with the pictures of ``assets``, and show it.

    Args:
        models: ``shell`` and ``voice``.
        assets: Folder of the pictures.
        size: Size in px; None = the whole screen.
        full_screen: Without the frame of the desktop.

    Raises:
        RuntimeError: The QML could not be loaded; the log tells why.
    """
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML_ROOT))
    theme = engine.singletonInstance("SapporoLearn", "Theme")
    assert isinstance(theme, QObject)
    theme.setProperty("assets", QUrl.fromLocalFile(f"{assets}/"))
    engine.setInitialProperties(dict(models))
    engine.loadFromModule("SapporoLearn", "Main")
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise RuntimeError("Main.qml did not load")
    window = roots[0]
    if size is not None:
        window.resize(size)
        window.show()
    elif full_screen:
        window.showFullScreen()
    else:
        window.showMaximized()
    return engine, window
