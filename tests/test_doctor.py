"""The doctor finds what is really wrong, and says in one sentence what to do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from sapporo_learn import doctor, paths
from sapporo_learn.doctor import Finding
from sapporo_learn.store import Store
from tests.helpers.disks import fill, lock, small_disk
from tests.helpers.sounds import sound_server

linux = pytest.mark.skipif(sys.platform != "linux", reason="fonts, displays and sound of Linux")
PICTURES = [("suzuran", "すずらん")]
NO_FONTS = """<?xml version="1.0"?><fontconfig><dir>{0}</dir><cachedir>{0}</cachedir></fontconfig>"""


def told(
    data: Path, environment: Mapping[str, str], *options: str
) -> tuple[int, dict[str, tuple[bool, str]]]:
    """Run the command; its exit status, and for each part whether it is well and the sentence."""
    done = subprocess.run(
        [sys.executable, "-m", "sapporo_learn", "--data", data, "doctor", "--json", *options],
        env={**environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, {row["part"]: (row["ok"], row["text"]) for row in json.loads(done.stdout)}


def outside(**others: str) -> dict[str, str]:
    """The environment of a command, without a display, a sound server or a renderer."""
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "PULSE_SERVER")
    return {key: value for key, value in os.environ.items() if key not in gone} | others


@linux
def test_everything_that_is_missing_is_told(tmp_path: Path) -> None:
    fonts, packages, cage = tmp_path / "fonts.conf", tmp_path / "packages", tmp_path / "cage"
    packages.mkdir()
    cage.write_text("")
    fonts.write_text(NO_FONTS.format(packages))
    (packages / "pyopenjtalk.py").write_text("raise ImportError(__name__)")
    here = f"{packages}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    silent = {
        "XDG_RUNTIME_DIR": str(packages),
        "PULSE_SERVER": "unix:/nowhere",
        "ALSA_CONFIG_PATH": "/nowhere",
    }
    status, found = told(
        cage / "data", outside(FONTCONFIG_FILE=str(fonts), PYTHONPATH=here, QT_QUICK_BACKEND="", **silent)
    )
    assert status == 1
    assert found == {
        "画面": (False, "画面がありません。ディスプレイをつないでください。"),
        "描き方": (True, "ソフトウェアで描けます（画像用の部品はいりません）。"),
        "字": (False, "日本語の字がありません。fonts-morisawa-bizud-gothic を入れてください。"),
        "声の部品": (
            False,
            "声の部品（pyopenjtalk-plus）がありません。packaging/run.sh をもう一度動かしてください。",
        ),
        "地名の読み": (True, found["地名の読み"][1]),
        "声": (
            False,
            "声の部品（pyopenjtalk-plus）がありません。packaging/run.sh をもう一度動かしてください。",
        ),
        "音の出口": (
            False,
            "音が出る機器が見つかりません。スピーカーの線と、音量をたしかめてください。",
        ),
        "置き場所": (False, f"{cage / 'data'} に書けません。別の場所を --data で指定してください。"),
        "記録": (True, "まだありません。はじめての練習でできます。"),
        "教材": (True, found["教材"][1]),
    }


@linux
@pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("pulseaudio")), reason="needs Xvfb and PulseAudio"
)
def test_where_nothing_is_missing_all_is_well(tmp_path: Path) -> None:
    Store.open(tmp_path / "data" / paths.RECORD, PICTURES).close()
    serving = sound_server(tmp_path)
    _, own = next(serving)
    ours, theirs = os.pipe()
    screen = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(screen, pass_fds=[theirs], stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        with os.fdopen(ours) as pipe:
            number = pipe.readline().strip()
        try:
            status, found = told(tmp_path / "data", outside(DISPLAY=f":{number}", **own))
        finally:
            server.terminate()
            serving.close()
    assert [part for part, (ok, _) in found.items() if not ok] == []
    assert status == 0
    assert found["画面"][1].startswith("1366×768、")
    assert found["音の出口"][1] == "音が出せます。"
    assert found["記録"][1] == "正しくひらけます。"


def test_where_qt_cannot_be_loaded_the_rest_is_told(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    here = f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    status, found = told(tmp_path / "data", outside(PYTHONPATH=here, DISPLAY=":0"))
    assert status == 1
    assert found["画面"] == (False, doctor.NO_WINDOW)
    assert found["声"][0]
    assert found["教材"][0]


# --- screen -------------------------------------------------------------------------------------------------


def by_part(findings: list[Finding]) -> dict[str, Finding]:
    return {finding.part: finding for finding in findings}


def test_the_renderer_paints(monkeypatch: pytest.MonkeyPatch) -> None:
    found = by_part(doctor._screen("software"))
    assert found["描き方"].ok
    assert found["字"].ok


@linux
def test_a_renderer_that_does_not_paint_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QUICK_BACKEND"):
        monkeypatch.delenv(name, raising=False)
    found = by_part(doctor._screen("opengl"))  # nothing here can do that without a display
    assert found["描き方"] == Finding("描き方", False, doctor.NO_OPENGL)
    assert found["字"].ok


@linux
@pytest.mark.parametrize("renderer", ["software", "opengl"])
def test_a_display_that_does_not_open_ends_nothing(monkeypatch: pytest.MonkeyPatch, renderer: str) -> None:
    monkeypatch.setenv("DISPLAY", ":999")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert doctor._screen(renderer) == [Finding("画面", False, doctor.NO_WINDOW)]


# --- record, folder and lessons -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"dear diary", "記録ではないファイルがありますので、べつの場所へ移してください"),
        (
            b"SQLite format 3\0" + bytes(4096),
            "記録ではないファイルがありますので、べつの場所へ移してください",
        ),
    ],
)
def test_a_record_that_is_none_is_told_and_left_alone(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / paths.RECORD
    path.write_bytes(content)
    assert doctor._record(tmp_path) == Finding("記録", False, f"{sentence}（{path}）。")
    assert path.read_bytes() == content


def test_a_broken_record_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / paths.RECORD
    Store.open(path, PICTURES).close()
    assert doctor._record(tmp_path) == Finding("記録", True, "正しくひらけます。")
    broken = bytearray(path.read_bytes())
    broken[4096:12288] = b"\xa5" * 8192
    path.write_bytes(broken)
    found = doctor._record(tmp_path)
    assert not found.ok
    assert found.text.startswith(
        "記録のファイルがこわれていますので、講師の「安全」で、きのうの状態にもどして"
    )
    assert path.read_bytes() == bytes(broken)


def test_a_folder_nobody_may_write_to_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        Store.open(disk / paths.RECORD, PICTURES).close()
        lock(disk)
        assert not doctor._folder(disk).ok
        found = doctor._record(disk)
        assert not found.ok
        assert found.text.startswith("記録のフォルダーに書きこめませんので、")


def test_a_disk_that_is_nearly_or_wholly_full_is_told(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        delete = "いらないファイルを消してください。"
        assert doctor._folder(disk) == Finding("置き場所", False, f"{disk} の空きが少しです。{delete}")
        fill(disk / "photos")
        assert doctor._folder(disk) == Finding("置き場所", False, f"{disk} がいっぱいです。{delete}")
        assert not (disk / ".probe").exists()


def test_a_broken_lesson_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(paths.lessons_dir(), tmp_path / "lessons")
    monkeypatch.setattr(paths, "lessons_dir", lambda: tmp_path / "lessons")
    assert doctor._lessons().ok
    (tmp_path / "lessons" / "010-finger" / "lesson.toml").write_text("id = ", "utf-8")
    found = doctor._lessons()
    assert (found.ok, "lessons check" in found.text) == (False, True)
