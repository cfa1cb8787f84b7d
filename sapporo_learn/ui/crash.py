"""When something breaks: log it; go on if the world is at fault, else call the instructor."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from sapporo_learn.errors import KnownError

log = logging.getLogger("sapporo_learn")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


Undo = Callable[[], None]


def log_to(folder: Path) -> Undo:
    """Write the log into ``folder``/log.txt (five files of 1 MB); where that cannot be, to stderr only."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "log.txt", maxBytes=1_000_000, backupCount=4, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)

    def undo() -> None:
        log.removeHandler(handler)
        handler.close()

    return undo


def install(known: Callable[[str], None], bug: Callable[[], None]) -> Undo:
    """Catch what nobody caught: ``known`` takes the sentence of the world's faults, ``bug`` hears of ours.

    Both are called on the thread where it happened.
    """
    before = sys.excepthook, threading.excepthook

    def handle(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KnownError):
            log.warning("%s", error.text)
            known(error.text)
        elif issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            log.critical("a bug", exc_info=(kind, error, trace))
            bug()

    def handle_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            handle(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = handle
    threading.excepthook = handle_thread

    def undo() -> None:
        sys.excepthook, threading.excepthook = before

    return undo


def log_qt() -> None:
    """Send Qt's and QML's messages into the log."""

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS[kind], "qt: %s (%s:%s)", message, context.file, context.line)

    qInstallMessageHandler(handle)
