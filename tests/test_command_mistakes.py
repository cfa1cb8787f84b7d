"""A command that was written wrongly ends with status 2 and one line, before anything is done."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from sapporo_learn import cli

CHOOSE = "「--all」か「--matrix」の、どちらか一つをつけてください。"
NO_LESSON = "「nope」という教材はありませんので、「sapporo-learn lessons list」で見てください。"
NO_SOUND = "たくさんためすときは声が出ませんので、「--sound」をはずしてください。"


def look(command: str, name: str) -> str:
    return f"「{name}」の値が合いません。「sapporo-learn {command} --help」をごらんください。"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("start --map /nope", look("start", "--map")),
        ("timetable x --feed /nope", look("timetable", "--feed")),
        ("demo --lesson nope", look("demo", "--lesson")),
        ("demo --all --matrix", CHOOSE),
        ("demo --all --sound", NO_SOUND),
        ("demo --matrix --sound", NO_SOUND),
        ("print handout nope --out a.pdf", NO_LESSON),
        ("print homework nope --out a.pdf", NO_LESSON),
        ("speech pack-list nope --out pack", NO_LESSON),
        ("record export", "「--csv」か「--person 名前」の、どちらか一つをつけてください。"),
        ("record salvage /nope", "「/nope」がありませんので、書き方をたしかめてください。"),
        ("record card-key --key abc", "カードのかぎが合いませんので、もう一度、ぜんぶ書きうつしてください。"),
        ("record card-key --passphrase abc", "あいことばが短いですので、8文字からにしてください。"),
    ],
)
def test_what_was_written_wrongly(
    line: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as end:
        cli.main(["--data", str(tmp_path / "data"), *line.split()])
    assert (capsys.readouterr().err, end.value.code) == (f"{told}\n", 2)
    assert list(tmp_path.iterdir()) == []


def test_a_card_that_nobody_can_hold_up_is_to_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with pytest.raises(SystemExit) as end:
        cli.main(["--data", str(tmp_path), "record", "resume-card"])
    told = capsys.readouterr().err
    assert (end.value.code, "「resume-card」のあとに" in told) == (1, True)
