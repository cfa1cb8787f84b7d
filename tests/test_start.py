"""The start: the first page stands there before anything heavy is loaded, and then the rest comes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from sapporo_learn import paths, start
from sapporo_learn.entrance import Options
from sapporo_learn.store import Store

HEAVY = {
    "PySide6.QtTest", "argon2", "msgspec", "numpy", "pyopenjtalk", "sapporo_learn.app",
    "sapporo_learn.core.practice", "sapporo_learn.speech", "sqlite_utils", "sudachipy",
}  # fmt: skip
NEVER = {"PySide6.QtTest", "argon2", "cryptography", "sapporo_learn.store.sharing", "sqlite_utils"}

SCRIPT = """
import json, linecache, sys
from pathlib import Path
from sapporo_learn import cli, start  # as the command does it
from PySide6.QtCore import QSize
from sapporo_learn.entrance import Entrance, Options

options = Options(Path(sys.argv[1]), size=QSize(1024, 768), silent=True)
entrance = Entrance(options)
painted = []
_, window = entrance.show()
window.frameSwapped.connect(lambda: painted.append(sorted(sys.modules)))
entrance.wait_for_paint()
from sapporo_learn.app import App
app = App(options, entrance)
app.show()
print(json.dumps({
    "first": painted[0], "all": sorted(sys.modules), "px_per_mm": entrance.shell.px_per_mm(),
    "texts": sorted(linecache.cache),
    "page": window.property("page"), "line": entrance.shell.property("line"),
}))
app.close()
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a process with a current record says of its start."""
    data = tmp_path_factory.mktemp("current")
    store = Store.open(data / paths.RECORD, [("suzuran", "すずらん")])
    store.settings.set("px_per_mm", "5.25")
    store.close()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, data], capture_output=True, text=True, check=True, timeout=120
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_nothing_heavy_is_loaded_before_the_first_page_is_painted(told: dict[str, Any]) -> None:
    assert "PySide6.QtQuick" in told["first"]
    assert HEAVY & set(told["first"]) == set()


def test_what_is_seldom_needed_is_not_loaded_at_all(told: dict[str, Any]) -> None:
    assert "sapporo_learn.core.practice" in told["all"]
    assert NEVER & set(told["all"]) == set()


def test_the_text_of_modules_is_not_read(told: dict[str, Any]) -> None:
    """PySide6 would read the text of everything imported after it, and keep it: 13 MB, and time."""
    assert {"sapporo_learn.app", "sapporo_learn.entrance"} <= set(told["all"])
    assert [file for file in told["texts"] if "sapporo_learn" in file] == []


def test_the_first_page_has_the_true_size_of_the_screen(told: dict[str, Any]) -> None:
    assert told["px_per_mm"] == 5.25


def test_the_first_page_is_there_and_speaks_when_the_rest_has_come(told: dict[str, Any]) -> None:
    assert told["page"] == "welcome"
    assert told["line"]["shown"].startswith("ここは練習用です。")
    assert told["line"]["utterance"] > 0


def test_the_program_runs_until_it_is_told_to_end(qapp: QGuiApplication, tmp_path: Path) -> None:
    end = QTimer()
    end.timeout.connect(
        lambda: qapp.exit(3) if any(window.property("ready") for window in qapp.allWindows()) else None
    )
    end.start(5)
    before = sys.getswitchinterval()
    try:
        assert start.run(Options(tmp_path, size=QSize(1024, 768), pace=0.01, silent=True)) == 3
        assert sys.getswitchinterval() == pytest.approx(0.001)
    finally:
        sys.setswitchinterval(before)
    assert (tmp_path / paths.RECORD).exists()
