"""The plan of the lesson page for QML: what comes in is measured, what goes out are rectangles."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtQml import QmlElement

from sapporo_learn.ui.layout import LessonLayout, Mode, Panes, Rect, plan

QML_IMPORT_NAME = "SapporoLearn.Models"
QML_IMPORT_MAJOR_VERSION = 1


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@QmlElement
class LayoutModel(QObject):
    """A lesson page's plan; it follows the window, the screen's true size and the learner's text size."""

    measured = Signal()
    viewed = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with the smallest window that is supported."""
        super().__init__(parent)
        self._width, self._height, self._px_per_mm, self._text_scale = 1024.0, 768.0, 96 / 25.4, 1.0
        self._doing = False
        self._plan: LessonLayout | None = None

    def plan(self) -> LessonLayout:
        """Give the plan in force."""
        if self._plan is None:
            self._plan = plan(self._width, self._height, self._px_per_mm, self._text_scale)
        return self._plan

    def panes(self) -> Panes:
        """Give the places of the view in force."""
        return self.plan().doing if self._doing else self.plan().reading

    def _measure(self, name: str, value: float) -> None:
        if value > 0 and getattr(self, name) != value:
            setattr(self, name, value)
            self._plan = None
            self.measured.emit()
            self.changed.emit()

    def _set_width(self, value: float) -> None:
        self._measure("_width", value)

    def _set_height(self, value: float) -> None:
        self._measure("_height", value)

    def _set_px_per_mm(self, value: float) -> None:
        self._measure("_px_per_mm", value)

    def _set_text_scale(self, value: float) -> None:
        self._measure("_text_scale", value)

    def _set_doing(self, doing: bool) -> None:
        if doing != self._doing:
            self._doing = doing
            self.viewed.emit()
            self.changed.emit()

    def _get_short_labels(self) -> bool:
        return self.plan().doing_short if self._doing else self.plan().reading_short

    @staticmethod
    def _pane(name: str) -> Any:
        return lambda self: _rect(getattr(self.panes(), name))

    width = Property(float, lambda self: self._width, _set_width, notify=measured)
    height = Property(float, lambda self: self._height, _set_height, notify=measured)
    pxPerMm = Property(float, lambda self: self._px_per_mm, _set_px_per_mm, notify=measured)
    textScale = Property(float, lambda self: self._text_scale, _set_text_scale, notify=measured)
    doing = Property(bool, lambda self: self._doing, _set_doing, notify=viewed)

    mode = Property(str, lambda self: self.plan().mode.value, notify=changed)
    turns = Property(bool, lambda self: self.plan().mode is Mode.TURNS, notify=changed)
    magnification = Property(float, lambda self: self.plan().magnification, notify=changed)
    sentencePt = Property(float, lambda self: self.plan().sentence_pt, notify=changed)
    shortLabels = Property(bool, _get_short_labels, notify=changed)
    small = Property(bool, lambda self: self.plan().small, notify=changed)
    bar = Property(QRectF, _pane("bar"), notify=changed)
    sentence = Property(QRectF, _pane("sentence"), notify=changed)
    feedback = Property(QRectF, _pane("feedback"), notify=changed)
    tools = Property(QRectF, _pane("tools"), notify=changed)
    column = Property(QRectF, _pane("column"), notify=changed)
    phone = Property(QRectF, _pane("phone"), notify=changed)
