"""Pictures of the real practice phone, for paper: drawn off the screen as the window draws it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from sapporo_learn.core.phone.state import PhoneState
from sapporo_learn.ui import pages  # noqa: F401 - makes the types known to QML
from sapporo_learn.ui.phone_model import PhoneModel
from sapporo_learn.ui.touch_surface import TouchSurface
from sapporo_learn.ui.window import QML_ROOT

PX_PER_MM: Final = 9.0  # of the phone's life size; 74 mm of phone on 56 mm of paper gives 300 dpi
ROUNDS: Final = 3  # what is loaded by what was loaded

_HOST: Final = b"""
import QtQuick
import SapporoLearn
import SapporoLearn.Models
Window {
    id: host
    required property PhoneModel phone
    required property real mm
    width: Math.ceil(view.x + view.width + 13 * mm)
    height: Math.ceil(view.height + 4 * mm)
    color: "transparent"
    flags: Qt.FramelessWindowHint
    visible: true
    PhoneView {
        id: view
        objectName: "phone"
        x: 2 * host.mm
        y: 2 * host.mm
        width: implicitWidth
        height: implicitHeight
        phone: host.phone
        mm: host.mm
        screenMm: host.mm
        pace: 0
    }
}
"""


@dataclass(frozen=True, slots=True)
class PhonePicture:
    """A picture of the phone, and where targets are on it.

    Attributes:
        image: The phone with its side keys; around it nothing is painted.
        places: Target -> rectangle in parts of the picture's width and height (0-1).
    """

    image: QImage
    places: dict[str, QRectF]


class PhoneCamera:
    """Takes pictures of phones. Open as long as the ``with`` block lasts."""

    def __init__(self, keep: Callable[[str], str], assets: Path) -> None:
        """Take the phrase breaker, as :class:`PhoneModel` does, and the folder of the drawings."""
        self._assets = assets
        self._model = PhoneModel(keep=keep)
        self._engine = QQmlApplicationEngine()

    def __enter__(self) -> PhoneCamera:
        """Open the window."""
        self._engine.addImportPath(str(QML_ROOT))
        theme = self._engine.singletonInstance("SapporoLearn", "Theme")
        assert isinstance(theme, QObject)
        theme.setProperty("assets", QUrl.fromLocalFile(f"{self._assets}/"))
        self._engine.setInitialProperties({"phone": self._model, "mm": PX_PER_MM})
        self._engine.loadData(_HOST)
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        surface = window.findChild(QQuickItem, "surface")
        assert isinstance(surface, TouchSurface)
        self._surface = surface
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the window away."""
        self._window.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def take(self, phone: PhoneState, targets: Sequence[str]) -> PhonePicture:
        """Take a picture; a target that cannot be seen has no place."""
        self._model.show(phone)
        for _ in range(ROUNDS):
            QCoreApplication.processEvents()
        self._window.grabWindow()
        QCoreApplication.processEvents()
        image = self._window.grabWindow()
        found = {target: self._surface.find(target) for target in targets}
        return PhonePicture(image, {name: self._place(item) for name, item in found.items() if item})

    def _place(self, item: QQuickItem) -> QRectF:
        grip = item.property("grip")
        part = grip if isinstance(grip, QQuickItem) else item
        place = part.mapRectToScene(QRectF(0, 0, part.width(), part.height()))
        wide, high = self._window.width(), self._window.height()
        return QRectF(place.x() / wide, place.y() / high, place.width() / wide, place.height() / high)
