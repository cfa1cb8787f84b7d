"""``sapporo-learn speech pack-list`` and ``pack-check`` as they are written on the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sapporo_learn import cli, paths, speech
from sapporo_learn.cli_packs import _texts
from sapporo_learn.content import robot
from sapporo_learn.content.loader import load_course
from sapporo_learn.core import practice
from sapporo_learn.core.session import Say
from sapporo_learn.speech import packs, recorded
from tests.helpers.recordings import in_a_room, read_aloud, wav


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["speech", *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_a_sheet_is_written_read_and_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "yamada"
    assert run("pack-list", "common", "--out", str(out), "--reader", "やまだ") == 0
    pack = packs.read_pack(out)
    assert (pack.lesson, pack.reader, len(pack.numbers)) == ("common", "やまだ", 16)
    with (out / "sheet.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["番号", "ファイル", "文", "よみ", "しるし"]
    source = next(source for source, number in pack.numbers.items() if number == 4)
    assert rows[4] == ["4", "004.wav", "できました。", "できました。", packs.mark_of(source)]
    assert "\n004　できました。\n　　　（できました。）\n" in (out / "sheet.txt").read_text("utf-8")

    assert run("pack-check", str(out)) == 1
    told = capsys.readouterr()
    assert "004：録音がありません。「できました。」" in told.out
    assert "直すところが16つあります" in told.err
    for number in pack.numbers.values():
        (out / f"{number:03d}.wav").write_bytes(wav(in_a_room(read_aloud(1.6))))
    assert run("pack-check", str(out)) == 0
    assert capsys.readouterr().out == "16文、すべて使えます。\n"


def test_without_the_voice_the_sheet_has_no_kana(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyopenjtalk", None)
    speech.desk._loaded.cache_clear()
    assert run("pack-list", "common", "--out", str(tmp_path)) == 0
    assert "\n004　できました。\n" in (tmp_path / "sheet.txt").read_text("utf-8")
    assert "（）" not in (tmp_path / "sheet.txt").read_text("utf-8")


def test_what_cannot_be_done_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    for words, told in (
        (("pack-list", "common", "--out", str(tmp_path / "file" / "x")), "書けません"),
        (("pack-check", str(tmp_path)), "pack.toml がありません。"),
    ):
        assert run(*words) == 1
        assert told in capsys.readouterr().err
    assert run("pack-check", str(tmp_path / "nowhere")) == 2


def test_whatever_a_lesson_says_stands_in_its_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A robot that makes no slip hears nothing that a volunteer could not have read."""
    said: list[str] = []
    advance = practice.advance

    def listened(*given: object) -> object:
        session, effects = advance(*given)  # type: ignore[arg-type]
        said.extend(
            source
            for effect in effects
            if isinstance(effect, Say)
            for source in recorded.sources(effect.texts)
        )
        return session, effects

    monkeypatch.setattr(practice, "advance", listened)
    common = recorded.sources(_texts("common")[1])
    for lesson in load_course(paths.lessons_dir()).lessons[:3]:
        said.clear()
        assert robot.play(lesson) is None
        assert len(said) > 30
        assert set(said) <= {*common, *recorded.sources(_texts(lesson.id)[1])}
