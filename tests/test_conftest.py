"""What conftest.py does for every test, tried on a test that is none."""

from __future__ import annotations

import gc
import threading
import weakref
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from tests.conftest import pytest_runtest_protocol


class Ring(QObject):
    """Keeps itself, as models do that know one another."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def protocol(*fixtures: str):
    """The frame that conftest.py puts around a test with these fixtures."""
    return pytest_runtest_protocol(SimpleNamespace(fixturenames=fixtures))


@pytest.fixture
def _collecting(qapp):
    """As it is between tests; the protocol of this test itself expects the collector at rest again."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("_collecting")
def test_the_collector_rests_during_a_test_of_qt_and_clears_away_after_it_on_this_thread() -> None:
    died: list[threading.Thread] = []
    around = protocol("qapp")
    next(around)
    assert not gc.isenabled()
    left = Ring()
    ended = weakref.ref(left, lambda ref: died.append(threading.current_thread()))
    del left
    assert died == []
    with pytest.raises(StopIteration):
        next(around)
    assert died == [threading.current_thread()]
    assert ended() is None
    assert gc.isenabled()


@pytest.mark.usefixtures("_collecting")
def test_what_is_to_be_deleted_later_is_deleted_after_the_test() -> None:
    around = protocol("qapp")
    next(around)
    gone: list[bool] = []
    parent = QObject()
    child = QObject(parent)
    child.destroyed.connect(lambda: gone.append(True))
    child.deleteLater()
    assert gone == []
    with pytest.raises(StopIteration):
        next(around)
    assert gone == [True]


@pytest.mark.usefixtures("_collecting")
def test_other_tests_are_left_alone() -> None:
    around = protocol("tmp_path")
    next(around)
    assert gc.isenabled()
    with pytest.raises(StopIteration):
        next(around)
