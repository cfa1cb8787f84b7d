"""Where lessons, assets and data are found: in a checkout, in an installed wheel, and on this machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from sapporo_learn import paths
from sapporo_learn.errors import KnownError

ROOT = Path(__file__).parent.parent


def test_a_checkout_uses_the_folders_beside_the_package() -> None:
    assert paths.lessons_dir() == ROOT / "lessons"
    assert paths.assets_dir() == ROOT / "assets"


def test_a_wheel_uses_the_folders_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "sapporo_learn"
    shutil.copytree(ROOT / "sapporo_learn", package, ignore=shutil.ignore_patterns("__pycache__", "ui"))
    for name in ("lessons", "assets"):
        (package / "_data" / name).mkdir(parents=True)
    code = "from sapporo_learn import paths; print(paths.lessons_dir(), paths.assets_dir(), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:2] == [str(package / "_data" / name) for name in ("lessons", "assets")]


def test_the_variable_says_where_the_data_lives(data_dir: Path) -> None:
    assert paths.data_dir() == data_dir


def test_without_the_variable_the_data_lives_with_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.DATA_VARIABLE)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda name, appauthor: tmp_path / name)
    assert paths.data_dir() == tmp_path / "sapporo-learn"
    assert paths.data_dir().is_dir()


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "file" / "data"))
    with pytest.raises(KnownError, match="--data"):
        paths.data_dir()
