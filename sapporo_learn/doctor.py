"""One look at everything the program needs; each finding is fine, or one sentence says what to do."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sapporo_learn import paths, speech
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.course import open_course
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from sapporo_learn.ui.sight import Sight, look

FONTS = ("BIZ UDPGothic", "BIZ UDPゴシック", "Noto Sans JP", "Noto Sans CJK JP")
LOW_DISK_BYTES = 200_000_000

NO_DISPLAY = "画面がありません。ディスプレイをつないでください。"
NO_WINDOW = "窓をひらけません。ディスプレイの線をたしかめ、packaging/run.sh をもう一度動かしてください。"
NO_PAINT = "窓に絵が出ません。packaging/run.sh をもう一度動かしてください。"
NO_OPENGL = "「--renderer opengl」では描けません。それをつけずに、はじめてください。"
NO_FONT = "日本語の字がありません。fonts-morisawa-bizud-gothic を入れてください。"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part, whether it is well, and a Japanese sentence."""

    part: str
    ok: bool
    text: str


def examine(data: Path, renderer: str = "software") -> list[Finding]:
    """Look at screen, renderer, fonts, voice, sound, data folder, record and lessons.

    Args:
        data: Folder of the record; it is made when it is not there yet.
        renderer: ``software`` or ``opengl``.
    """
    return [
        *_screen(renderer),
        *(
            Finding(part, ok, text)
            for part, ok, text in speech.health(paths.dictionary(), data / paths.VOICE_PACKS)
        ),
        _folder(data),
        _record(data),
        _lessons(),
    ]


def _screen(renderer: str) -> list[Finding]:
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    headless = sys.platform == "linux" and not display
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seen = tried = look(renderer)
    if seen is None and renderer != "software":
        seen = look("software")
    if seen is None:
        return [Finding("画面", False, NO_WINDOW)]
    return [
        Finding("画面", False, NO_DISPLAY)
        if headless
        else Finding("画面", True, f"{seen.width}×{seen.height}、1mm は {seen.px_per_mm:.2f} 画素です。"),
        _painting(renderer, tried),
        _font(seen),
    ]


def _painting(renderer: str, seen: Sight | None) -> Finding:
    if seen is not None and seen.painted:
        how = "ソフトウェアで描けます（画像用の部品はいりません）。"
        return Finding("描き方", True, how if renderer == "software" else "画像用の部品で描けます。")
    return Finding("描き方", False, NO_PAINT if renderer == "software" else NO_OPENGL)


def _font(seen: Sight) -> Finding:
    font = next((name for name in FONTS if name in seen.families), "")
    return Finding("字", bool(font), f"{font} で書きます。" if font else NO_FONT)


def _folder(data: Path) -> Finding:
    probe = data / ".probe"
    try:
        data.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"ok")
        free = shutil.disk_usage(data).free
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return Finding("置き場所", False, f"{data} がいっぱいです。いらないファイルを消してください。")
        return Finding("置き場所", False, f"{data} に書けません。別の場所を --data で指定してください。")
    finally:
        with suppress(OSError):
            probe.unlink()
    if free < LOW_DISK_BYTES:
        return Finding("置き場所", False, f"{data} の空きが少しです。いらないファイルを消してください。")
    return Finding("置き場所", True, f"{data}（空き {free // 1_000_000_000}GB）。")


def _record(data: Path) -> Finding:
    path = data / paths.RECORD
    if not os.path.lexists(path):
        return Finding("記録", True, "まだありません。はじめての練習でできます。")
    try:
        Store.open(path, load_pictures(paths.pictures_dir())).close()
    except KnownError as error:
        return Finding("記録", False, error.text)
    return Finding("記録", True, "正しくひらけます。")


def _lessons() -> Finding:
    course = open_course()
    if course.problems:
        return Finding(
            "教材", False, "使えない教材があります。「sapporo-learn lessons check」で見てください。"
        )
    return Finding("教材", True, f"{len(course.lessons)}つ使えます。")
