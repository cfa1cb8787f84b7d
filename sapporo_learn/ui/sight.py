"""What can be seen here: screen, fonts, and whether a renderer really paints.

It looks in a process of its own, because a display that does not open, and many a driver, end the process.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Final

PATIENCE_S: Final = 60.0  # for the process; a slow disk has to bring all of Qt
FRAME_PATIENCE_MS: Final = 10_000
EDGE: Final = 64  # px of the window
COLOUR: Final = "#2e7d32"


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen.

    Attributes:
        width: Of the screen, px.
        height: Of the screen, px.
        px_per_mm: As the screen tells it.
        families: Fonts by name.
        painted: A window was painted, by the renderer that was asked for.
    """

    width: int
    height: int
    px_per_mm: float
    families: tuple[str, ...]
    painted: bool


def look(renderer: str) -> Sight | None:
    """Open a small window with this renderer; None when that ended the process, or never came to an end."""
    try:
        done = subprocess.run(  # noqa: S603 - this module, by this interpreter
            [sys.executable, "-m", __name__, renderer], capture_output=True, timeout=PATIENCE_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    told = json.loads(done.stdout.splitlines()[-1])
    return Sight(**{**told, "families": tuple(told["families"])})


def _see(renderer: str) -> Sight:
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    from sapporo_learn.ui.window import make_application, px_per_mm_of

    screen = make_application(renderer).primaryScreen()
    window = QQuickWindow()
    window.setColor(COLOUR)
    window.resize(EDGE, EDGE)
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    window.sceneGraphError.connect(loop.quit)
    QTimer.singleShot(FRAME_PATIENCE_MS, loop.quit)
    window.show()
    loop.exec()
    apis = QSGRendererInterface.GraphicsApi
    wanted = {"software": apis.Software, "opengl": apis.OpenGL}[renderer]
    picture = window.grabWindow()
    shown = not picture.isNull() and picture.pixelColor(EDGE // 2, EDGE // 2).name() == COLOUR
    painted = shown and window.rendererInterface().graphicsApi() == wanted
    size = screen.size()
    families = tuple(QFontDatabase.families())
    return Sight(size.width(), size.height(), px_per_mm_of(screen), families, painted)


if __name__ == "__main__":
    print(json.dumps(asdict(_see(sys.argv[1]))))  # noqa: T201 - read by look()
