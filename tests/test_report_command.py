"""``record report`` and ``record read-report``, called as the group of the record will call them."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import click
import pytest

from sapporo_learn import course, paths
from sapporo_learn.cli_report import _save, read_report, report
from sapporo_learn.errors import KnownError
from sapporo_learn.store import database
from tests.benchmarks.many_events import build


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    build(made / paths.RECORD, 2000)
    return made


@pytest.fixture
def no_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles take a second to read."""
    monkeypatch.setattr(course, "open_course", lambda: SimpleNamespace(lessons=()))


def run(command: click.Command, folder: Path, *words: str) -> None:
    command.main(list(words), "record", standalone_mode=False, obj=folder)


def test_a_month_is_written_and_read_back(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    xlsx, csv = tmp_path / "report.xlsx", tmp_path / "report.csv"
    run(report, folder, "--month", "2026-11", "--xlsx", str(xlsx), "--csv", str(csv))
    told = capsys.readouterr().out
    assert told.startswith("2026年11月　スマホ練習の実績報告\n区分　日・教材　来た回数　人数")
    assert "\n日　2026年11月20日（金）　30　30　" in told
    assert xlsx.read_bytes().startswith(b"PK")
    run(read_report, folder, str(csv))
    assert capsys.readouterr().out == told


def test_a_month_as_json(no_course, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    csv = tmp_path / "report.csv"
    run(report, folder, "--month", "2026-11", "--csv", str(csv), "--json")
    found = capsys.readouterr().out
    run(read_report, folder, str(csv), "--json")
    assert capsys.readouterr().out == found
    assert json.loads(found)["total"]["people"] == 30
    assert list(tmp_path.iterdir()) == [csv]


def test_a_month_without_anybody_is_hidden_not_wrong(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(report, folder, "--month", "2020-01")
    assert capsys.readouterr().out.splitlines()[2].startswith("月の合計　2020年1月　非表示")


@pytest.mark.parametrize("month", ["2026-13", "2026", "11", "9999-12", "x-y"])
def test_what_is_no_month_is_refused(month: str, folder: Path) -> None:
    with pytest.raises(click.BadParameter):
        run(report, folder, "--month", month)


def test_what_cannot_be_written_leaves_nothing_behind(no_course, folder: Path, tmp_path: Path) -> None:
    taken = tmp_path / "folder.csv"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(KnownError, match="書けません"):
        run(report, folder, "--month", "2026-11", "--csv", str(tmp_path / "nowhere" / "x.csv"))
    with pytest.raises(KnownError, match="書けません"):
        _save(taken, b"")
    assert list(tmp_path.iterdir()) == [taken]


def test_no_record_and_no_report_are_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="記録がまだありません"):
        run(report, tmp_path, "--month", "2026-11")
    (tmp_path / "other.csv").write_text("a,b\n")
    with pytest.raises(KnownError, match="この月の報告ではないか"):
        run(read_report, folder, str(tmp_path / "other.csv"))


@pytest.mark.parametrize("command", [report, read_report])
def test_help_is_japanese(command: click.Command, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(command, folder, "--help")
    told = capsys.readouterr().out
    assert told.startswith("使い方：record ")
    assert "Options" not in told


def test_the_made_up_record_is_sound(folder: Path) -> None:
    with database.open(folder / paths.RECORD).reading() as db:
        assert db.execute("SELECT count(*), count(DISTINCT learner_id) FROM event").fetchone() == (6000, 30)
        assert db.execute("SELECT sum(events) FROM progress").fetchone() == (6000,)
