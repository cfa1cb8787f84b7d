"""What every test gets: no screen, no data of this machine, no chance in CI; no thread, no rest of Qt."""

from __future__ import annotations

import os

# Before the first import of Qt, which reads them once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ.pop("QT_SCALE_FACTOR", None)

import gc
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtGui import QGuiApplication

from sapporo_learn import paths
from sapporo_learn.content.town import open_map

open_map(paths.town_map())  # what lessons and the phone know of places stands in it

THREADS_END_WITHIN_S = 5.0

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The program has no widgets, so its tests have none either."""
    return QGuiApplication


def pytest_collection_finish() -> None:
    """Take what is loaded by now out of the collector's sight, so that looking for garbage takes no time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the objects of Qt that a test leaves in a ring of references die after it, on this thread.

    The cyclic collector runs at any time on any thread of Python. A QObject that dies on another while this
    one handles events takes the process with it.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        gc.enable()


@pytest.fixture(autouse=True)
def data_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test alone; the one of this machine is out of reach (for children too)."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv(paths.DATA_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test whose threads or jobs go on after it."""
    before = set(threading.enumerate())
    yield
    limit = time.monotonic() + THREADS_END_WITHIN_S
    for thread in left_since(before):
        thread.join(max(0.0, limit - time.monotonic()))
    left = left_since(before)
    assert not left, f"threads still running: {', '.join(thread.name for thread in left)}"
    pool = QThreadPool.globalInstance()
    assert pool.waitForDone(round(THREADS_END_WITHIN_S * 1000)), "jobs still running"


def left_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads of Python that were not there before; those of Qt's pool and of the tools are not counted."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
