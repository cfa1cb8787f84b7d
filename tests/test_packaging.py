"""The scripts of packaging/: what they ask of a machine, what they refuse, and what the wheel holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QML = Path("sapporo_learn/ui/qml/SapporoLearn")


# --- system packages ----------------------------------------------------------------------------------------


class Machine:
    """A Debian of our own making: what it offers, what is installed, who asks."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "apt.log"
        self.write(
            "dpkg-query", 'shift 2; for n; do grep -qx "$n" "$HERE/installed" && echo installed; done; true'
        )
        self.write(
            "apt-cache",
            'grep -qx "$2" "$HERE/offered" && echo "  Candidate: 1" || echo "  Candidate: (none)"',
        )
        self.write("apt-get", 'echo "$*" >>"$HERE/apt.log"')
        self.write("sudo", "exit 1")
        (folder / "offered").write_text("")
        (folder / "installed").write_text("")

    def write(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f'#!/bin/bash\nHERE="{self.folder}"\n{script}\n')
        path.chmod(0o755)

    def run(self, code: str, user: int) -> subprocess.CompletedProcess[str]:
        self.write("id", f"echo {user}")
        path = f"{self.folder}:{Path(sys.executable).parent}:{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", f'. "{ROOT}/packaging/prepare.sh"; {code}'],
            env={**os.environ, "PATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_second_choice_is_taken_only_where_the_first_is_not_offered(machine: Machine) -> None:
    (machine.folder / "offered").write_text("old\nnew\nfallback\n")
    done = machine.run("names_of 'old|new' 'gone|fallback' 'unknown|unknown-too'", user=0)
    assert done.stdout.split() == ["old", "fallback", "unknown"]


def test_root_installs_what_is_missing_and_nothing_else(machine: Machine) -> None:
    (machine.folder / "installed").write_text("libegl1\nlibgl1\n")
    done = machine.run("prepare_system run", user=0)
    assert done.returncode == 0, done.stderr
    update, install = machine.log.read_text().splitlines()
    assert update.endswith("update")
    assert "libxcb-cursor0" in install
    assert "fonts-morisawa-bizud-gothic" in install
    assert {"libegl1", "xvfb", "python3"}.isdisjoint(install.split())


def test_nothing_missing_means_nothing_done(machine: Machine) -> None:
    names = machine.run('names_of "${qt_packages[@]}" "${other_packages[@]}"', user=0).stdout
    assert len(names.split()) > 20
    (machine.folder / "installed").write_text(names)
    done = machine.run("prepare_system run", user=1000)
    assert (done.returncode, done.stderr) == (0, "")
    assert not machine.log.exists()


def test_a_user_who_may_not_install_is_told_the_line_in_both_languages(machine: Machine) -> None:
    done = machine.run("prepare_system test", user=1000)
    assert done.returncode == 1
    assert not machine.log.exists()
    (line,) = done.stderr.splitlines()
    assert "管理者" in line
    assert "administrator" in line
    assert {"libegl1", "xvfb", "pulseaudio"} <= set(line.partition("apt-get install ")[2].split())


# --- the gates bite -----------------------------------------------------------------------------------------


def gate(script: str, *arguments: str | Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "packaging" / script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **env})


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The package, to be broken; its own faults, if any, are not the subject here."""
    shutil.copytree(
        ROOT / "sapporo_learn", tmp_path / "sapporo_learn", ignore=shutil.ignore_patterns("__pycache__")
    )
    return tmp_path


def test_qmllint_sees_a_misspelt_name_of_a_python_property(checkout: Path) -> None:
    (checkout / QML / "Planted.qml").write_text(
        "pragma ComponentBehavior: Bound\nimport QtQuick\nimport SapporoLearn.Models\n"
        "Item {\n    required property ShellModel shell\n    visible: shell.crushed\n}\n"
    )
    done = gate("check_qml.py", "lint", checkout)
    assert done.returncode == 1
    assert 'Member "crushed" not found on type "ShellModel"' in done.stdout
    assert 'Did you mean "crashed"' in done.stdout


def test_qmlformat_sees_a_badly_set_line_and_leaves_the_file_alone(checkout: Path) -> None:
    planted = checkout / QML / "Planted.qml"
    planted.write_text("import QtQuick\nItem {\n  x:1\n}\n")
    done = gate("check_qml.py", "format", checkout)
    assert done.returncode == 1
    assert "-  x:1\n+    x: 1\n" in done.stdout
    assert planted.read_text() == "import QtQuick\nItem {\n  x:1\n}\n"


@pytest.mark.parametrize("name", ["format", "lint"])
def test_the_qml_gates_do_not_pass_without_qml(tmp_path: Path, name: str) -> None:
    (tmp_path / "sapporo_learn" / "ui").mkdir(parents=True)
    assert gate("check_qml.py", name, tmp_path).returncode == 1


def test_full_coverage_does_not_pass_when_nothing_was_measured(tmp_path: Path) -> None:
    done = gate("check_coverage.py", COVERAGE_FILE=str(tmp_path / "none"))
    assert done.returncode == 1
    assert "no module of these packages was measured" in done.stderr


# --- the wheel ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", folder]
    subprocess.run([*pip, "wheel", *options, ROOT], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    zipfile.ZipFile(built).extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_wheel_holds_everything_the_program_reads(wheel: Path) -> None:
    package = wheel / "sapporo_learn"
    for name in ("lessons", "assets"):
        there = {path.relative_to(ROOT) for path in (ROOT / name).rglob("*") if path.is_file()}
        assert there
        assert {path for path in there if not (package / "_data" / path).is_file()} == set()
    qml = {path.relative_to(ROOT) for path in (ROOT / QML).rglob("*") if path.is_file()}
    assert {path for path in qml if not (wheel / path).is_file()} == set()
    assert list(wheel.glob("*.dist-info/licenses/LICENSE"))


def test_the_window_opens_from_the_wheel_without_a_warning(wheel: Path, data_dir: Path) -> None:
    code = (
        "from PySide6.QtCore import QSize, QTimer\n"
        "from sapporo_learn.app import App\nfrom sapporo_learn.entrance import Options\n"
        "app = App(Options(silent=True, size=QSize(1024, 768)))\n"
        "app.show()\n"
        "QTimer.singleShot(300, app.gui.quit)\n"
        "app.gui.exec()\n"
        "print(app.shell.__module__, __import__('sapporo_learn').__file__)\n"
        "app.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=wheel,
        env={**os.environ, "PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert str(wheel) in done.stdout
    warnings = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert warnings == []
