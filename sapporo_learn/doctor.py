"""One look at everything the program needs; each finding is fine, or one sentence says what to do."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from sapporo_learn import paths, speech
from sapporo_learn.app import dictionary, pictures
from sapporo_learn.content.loader import load_course
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store

FONTS = ("BIZ UDPGothic", "BIZ UDPゴシック", "Noto Sans JP", "Noto Sans CJK JP")
LOW_DISK_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One part, whether it is well, and a Japanese sentence."""

    part: str
    ok: bool
    text: str


def examine(data: Path) -> list[Finding]:
    """Look at screen, renderer, fonts, voice, sound, data folder, record and lessons; nothing is changed."""
    return [
        *_screen(),
        *(Finding(part, ok, text) for part, ok, text in speech.health(dictionary())),
        _folder(data),
        _record(data),
        _lessons(),
    ]


def _screen() -> list[Finding]:
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    headless = sys.platform == "linux" and not display
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase

    from sapporo_learn.ui.window import make_application, px_per_mm_of

    app = make_application()
    screen = app.primaryScreen()
    size = screen.size()
    known = set(QFontDatabase.families())
    font = next((name for name in FONTS if name in known), "")
    shown = f"{size.width()}×{size.height()}、1mm は {px_per_mm_of(screen):.2f} 画素です。"
    return [
        Finding(
            "画面", not headless, "画面がありません。ディスプレイをつないでください。" if headless else shown
        ),
        Finding("描き方", True, "ソフトウェアで描きます（画像用の部品はいりません）。"),
        Finding(
            "字",
            bool(font),
            f"{font} で書きます。"
            if font
            else "日本語の字がありません。fonts-morisawa-bizud-gothic を入れてください。",
        ),
    ]


def _folder(data: Path) -> Finding:
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe = data / ".probe"
        probe.write_bytes(b"ok")
        probe.unlink()
        free = shutil.disk_usage(data).free
    except OSError:
        return Finding("置き場所", False, f"{data} に書けません。別の場所を --data で指定してください。")
    if free < LOW_DISK_BYTES:
        return Finding(
            "置き場所", False, f"{data} の空きが少なくなっています。いらないファイルを消してください。"
        )
    return Finding("置き場所", True, f"{data}（空き {free // 1_000_000_000}GB）。")


def _record(data: Path) -> Finding:
    path = data / paths.RECORD
    if not path.exists():
        return Finding("記録", True, "まだありません。はじめての練習でできます。")
    try:
        Store.open(path, pictures()).close()
    except KnownError as error:
        return Finding("記録", False, error.text)
    return Finding("記録", True, "正しくひらけます。")


def _lessons() -> Finding:
    course = load_course(paths.lessons_dir())
    if course.problems:
        return Finding(
            "教材", False, "使えない教材があります。「sapporo-learn lessons check」で見てください。"
        )
    return Finding("教材", True, f"{len(course.lessons)}つ使えます。")
