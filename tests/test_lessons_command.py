"""``sapporo-learn lessons`` as it is written on the command line: lessons whose facts age."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sapporo_learn import cli, paths

AGEING = {"bus-times", "weather-and-snow", "emergency-alert", "scam-sms", "scam-message", "city-services"}


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["lessons", *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_the_list_says_until_when_the_facts_of_a_lesson_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "--json") == 0
    until = {row["id"]: row["valid_until"] for row in json.loads(capsys.readouterr().out)}
    assert {until[lesson] for lesson in AGEING} == {"2027-03-31"}
    assert until["finger"] is None


def test_facts_that_are_past_are_a_warning_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "lessons"
    shutil.copytree(paths.lessons_dir() / "_template", folder / "_old")
    text = (folder / "_old" / "lesson.toml").read_text("utf-8")
    text = text.replace('"template"', '"old"').replace(
        "# valid_until = 2027-03-31", "valid_until = 2020-03-31"
    )
    (folder / "_old" / "lesson.toml").write_text(text, "utf-8")
    (folder / "catalog.toml").write_text("format = 1\nunit = []\n", "utf-8")
    assert run("check", str(folder)) == 0
    assert "（おすすめ）「valid_until」の 2020年3月31日（火）は、過ぎました。" in capsys.readouterr().out
