"""The way in: the window with its first page, before the rest of the program is loaded."""

from __future__ import annotations

from sapporo_learn.ui import quick_imports  # noqa: F401 - before everything that it makes quick

# isort: split
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from sapporo_learn import paths
from sapporo_learn.content.kana_table import load_kana_table
from sapporo_learn.content.phrases import keep, spans
from sapporo_learn.errors import KnownError
from sapporo_learn.store import glance
from sapporo_learn.ui import crash
from sapporo_learn.ui.lines import WELCOME, Lines
from sapporo_learn.ui.shell_model import ShellModel
from sapporo_learn.ui.voice_model import VoiceModel
from sapporo_learn.ui.window import make_application, open_window, px_per_mm_of

PAINT_PATIENCE_MS = 1000


@dataclass(frozen=True, slots=True)
class Options:
    """How to start.

    Attributes:
        data: Folder of the record, the voice cache and the log; None = the user's own.
        lessons: Folder of the course; None = the one that came with the program.
        map: The map of the town, as GeoJSON; None = the one that came with the program.
        renderer: ``software`` or ``opengl``.
        size: Window size in px; None = the whole screen.
        px_per_mm: True size of the pixels; None = calibrated value, else the screen's own.
        pace: Scales all durations; 1 = normal.
        silent: No sound device is opened; captions run on the clock.
        clock: Monotonic seconds, for the finger too; None = the computer's clock, and as the panel reports.
    """

    data: Path | None = None
    lessons: Path | None = None
    map: Path | None = None
    renderer: str = "software"
    size: QSize | None = None
    px_per_mm: float | None = None
    pace: float = 1.0
    silent: bool = False
    clock: Callable[[], float] | None = None


class Entrance(QObject):
    """The window with its first page. It shows the promise; the voice comes with the rest of the program.

    Attributes:
        data: Folder of everything that is kept.
        trouble: Why nothing can be kept there, in one sentence, or "".
        shell: The window's frame, with ``voice``, still without a speaker.
        lines: Makes lines for every page.
        window: None before :meth:`show` and after :meth:`close`.
    """

    def __init__(self, options: Options) -> None:
        """Prepare what the first page needs."""
        super().__init__()
        self.options = options
        self.trouble = ""
        self._spare: tempfile.TemporaryDirectory[str] | None = None
        self.data = self._find_data()
        self._stop_log = crash.log_to(self.data)
        self.gui = make_application(options.renderer)
        self.lines = Lines(spans, keep, lambda: load_kana_table(paths.kana_table()))
        self.voice = VoiceModel(None, self, lambda: datetime.now().hour)
        self.shell = ShellModel(self.voice, self.lines, self._px_per_mm(), options.pace, self)
        self.engine: QQmlApplicationEngine | None = None
        self.window: QQuickWindow | None = None

    def _find_data(self) -> Path:
        try:
            return self.options.data or paths.data_dir()
        except KnownError as error:
            self.trouble = error.text
            return self.spare_folder()

    def spare_folder(self) -> Path:
        """Give a folder for a record that lives as long as the program."""
        if self._spare is None:
            self._spare = tempfile.TemporaryDirectory(prefix="sapporo-learn-", ignore_cleanup_errors=True)
        return Path(self._spare.name)

    def _px_per_mm(self) -> float:
        if self.options.px_per_mm:
            return self.options.px_per_mm
        calibrated = glance.setting(self.data / paths.RECORD, "px_per_mm")
        return float(calibrated or 0) or px_per_mm_of(self.gui.primaryScreen())

    def show(self) -> tuple[QQmlApplicationEngine, QQuickWindow]:
        """Open the window, if that has not been done, and give it."""
        if self.engine is None or self.window is None:
            models: dict[str, QObject] = {"shell": self.shell, "voice": self.voice}
            self.engine, self.window = open_window(models, paths.assets_dir(), self.options.size)
            self.shell.show("welcome", WELCOME)
        return self.engine, self.window

    def wait_for_paint(self) -> None:
        """Show the window and come back when it has been painted; a hidden one is not waited for long."""
        _, window = self.show()
        loop = QEventLoop()
        window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(PAINT_PATIENCE_MS, loop.quit)
        loop.exec()
        window.frameSwapped.disconnect(loop.quit)

    def close_window(self) -> None:
        """Take the window away; the models that it shows must still be there."""
        if self.engine is not None:
            self.window = None
            self.engine.deleteLater()
            self.engine = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Let go of everything; what was kept in a spare folder is gone."""
        self.close_window()
        if self._spare is not None:
            self._spare.cleanup()
        self._stop_log()
