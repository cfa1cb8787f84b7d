"""Starts the program: the first page stands there while everything else is loaded."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

from sapporo_learn.entrance import Entrance, Options
from sapporo_learn.ui import crash

TURN_S: Final = 0.001  # so long at most a finger waits while a sentence is being made; Python's own is 0.005


def run(options: Options) -> int:
    """Start the program and stay until it ends; give the exit status."""
    sys.setswitchinterval(TURN_S)
    entrance = Entrance(options)
    try:
        crash.log_qt()
        entrance.wait_for_paint()
        return _go_on(options, entrance)
    finally:
        entrance.close()


def _go_on(options: Options, entrance: Entrance) -> int:
    from sapporo_learn.app import App  # nine tenths of the program

    app = App(options, entrance)
    try:
        app.show()
        return QGuiApplication.exec()
    finally:
        app.close()
