"""The yardstick: a bare QML window with one button, as large as the program's, by the same interpreter."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface


def main() -> None:
    """Open it, tell when it was painted, and stay as long as is wanted."""
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    app = QGuiApplication([])
    app.setApplicationName("bare")
    engine = QQmlApplicationEngine()
    engine.load(QUrl.fromLocalFile(str(Path(__file__).parent / "Bare.qml")))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    from tests.benchmarks import child  # not part of what is measured

    wanted = child.options()
    teller = child.Teller(wanted.began)
    first = QEventLoop()
    window.frameSwapped.connect(first.quit)
    first.exec()
    window.frameSwapped.disconnect(first.quit)
    teller.mark("painted")
    if wanted.touches:
        button = window.findChild(QObject, "begin")
        assert isinstance(button, QQuickItem)
        hand = child.Hand(window)
        for _ in range(wanted.touches):
            hand.touch(child.middle_of(button), lambda: bool(button.property("pressed")), hand.lift)
        teller.told["touches"] = hand.touches
    if wanted.watch:
        teller.watch(wanted.settle, wanted.watch)
    teller.tell()
    engine.deleteLater()


if __name__ == "__main__":
    main()
