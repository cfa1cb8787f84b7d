"""``sapporo-learn record …`` as it is written on the command line, and the questions of its document."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from sapporo_learn import cli, paths
from sapporo_learn.core.ports import Happened
from sapporo_learn.store import Store, views

ROOT = Path(__file__).parent.parent
DOCUMENT = (ROOT / "RECORD.md").read_text("utf-8")
QUESTIONS = re.findall(r"^\d+\. ([^\n]+)\n\n```sql\n(.+?)```", DOCUMENT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a record of one person who practised."""
    store = Store.open(tmp_path / paths.RECORD, [("suzuran", "すずらん")])
    learner, session = store.people.add().id, "5" * 36
    store.log.append(
        [
            Happened(learner, session, "finger", 1, 0, verb, {"cause": "held"}, 0)
            for verb in ("initialized", "attempted", "asked", "passed")
        ]
    )
    assert store.close(60)
    return tmp_path


def run(data: Path, *words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["--data", str(data), "record", *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_backed_up_changed_and_restored(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "backup") == 0
    name = re.search(r"record-000001-\S+\.db", capsys.readouterr().out)[0]
    assert run(data, "erase", "すずらん", "--yes") == 0
    assert run(data, "restore", "--yes") == 1  # of another day there is none
    assert "きのうまで" in capsys.readouterr().err
    assert run(data, "restore", name, "--yes") == 0
    assert run(data, "backup", "--list") == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    assert run(data, "class", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []  # who was erased does not come back
    assert run(data, "check") == 0
    assert "よい状態" in capsys.readouterr().out
    (data / "backups" / name).write_bytes(b"")
    assert run(data, "check") == 1
    assert name in capsys.readouterr().err


def made(data: Path) -> list[str]:
    """Make a backup and give the names of all."""
    assert run(data, "backup") == 0
    return [path.name for path in (data / "backups").glob("*.db")]


def test_nobody_is_asked_where_nobody_can_answer_or_nothing_is_there(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (name,) = made(data)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    for words, told in ((("restore", name), "「--yes」"), (("restore", "nope"), "もうありません")):
        assert run(data, *words) == 1
        error = capsys.readouterr().err.strip()
        assert (error.count("。"), told in error) == (1, True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(data, "restore", name) == 130  # the keys for “give up”


def test_what_is_no_record_is_told_alike_by_all(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / paths.RECORD).write_bytes(bytes(range(256)) * 64)
    for words in (["summary"], ["class"], ["check"]):
        assert run(data, *words) == 1
        assert capsys.readouterr().err.startswith("記録ではないファイルがありますので、")


def test_nothing_is_done_without_a_yes(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    (name,) = made(data)
    assert run(data, "erase", "すずらん") == 130
    assert run(data, "restore", name) == 130
    monkeypatch.setattr("click.confirm", lambda *_, **__: True)
    assert run(data, "erase", "すずらん") == 0


def test_what_is_told_of_the_class(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "class") == 0
    assert "名前 すずらん、" in capsys.readouterr().out
    assert run(data, "stumbles") == 0
    assert capsys.readouterr().out == "教材 finger、手順 1、わけ 長くさわる、回数 1、人数 1\n"
    assert run(data, "stumbles", "--json") == 0
    assert json.loads(capsys.readouterr().out)[0]["わけ"] == "長くさわる"


def test_what_leaves_the_record(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "export", "--csv", "--out", str(data / "all.csv")) == 0
    assert (data / "all.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    capsys.readouterr()
    assert run(data, "export", "--person", "すずらん") == 0
    assert len(json.loads(capsys.readouterr().out)["event"]) == 4
    assert run(data, "export") == 2
    assert run(data, "export", "--person", "だれか") == 1
    assert run(data, "export", "--csv", "--out", str(data / "none" / "all.csv")) == 1


def test_a_broken_record_is_salvaged_and_used(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = data / paths.RECORD
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name='event_learner'").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    assert run(data, "check") == 1
    assert run(data, "class") == 1
    capsys.readouterr()
    assert run(data, "salvage", "--use") == 0
    told = capsys.readouterr().out
    assert "人：1\nできごと：4\n" in told
    assert run(data, "check") == 0


def test_without_a_record_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["backup"], ["check"], ["class"], ["salvage"], ["erase", "すずらん"]):
        assert run(tmp_path, *words) == 1
        assert "記録がまだありません" in capsys.readouterr().err


# --- RECORD.md


def test_there_are_ten_questions_and_every_view_is_described() -> None:
    assert len(QUESTIONS) == 10
    assert set(re.findall(r"^\| `(v_\w+)` \|", DOCUMENT, re.MULTILINE)) == views.VIEWS.keys()


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("copy") / "record.db"
    store = Store.open(path, [("suzuran", "すずらん")])
    learner = store.people.add().id
    rows = [
        Happened(learner, "5" * 36, "finger", 1, 0, verb, {"cause": "held"}, 0)
        for verb in ("attempted", "asked")
    ]
    rows.append(Happened("", "6" * 36, "finger", 1, 0, "initialized", {}, 0))
    store.log.append(rows)
    store.people.rename(learner, "はな")
    with store.database.writing() as db:
        db.execute("INSERT INTO resume_point VALUES(?,'finger','{}',0)", (learner,))
    assert store.close(60)
    return path


@pytest.mark.parametrize(("title", "sql"), QUESTIONS, ids=[title for title, _ in QUESTIONS])
def test_each_question_can_be_asked(copy: Path, title: str, sql: str) -> None:
    with closing(sqlite3.connect(copy)) as db:
        rows = db.execute(sql).fetchall()
    assert bool(rows) != title.startswith("しばらく")


def test_sqlite_utils_answers_on_a_copy(data: Path) -> None:
    assert run(data, "backup") == 0
    (backup,) = (data / "backups").glob("*.db")
    with closing(sqlite3.connect(backup)) as db:
        tool = sqlite_utils.Database(db, execute_plugins=False)
        assert set(tool.view_names()) == views.VIEWS.keys()
        assert next(tool.query("SELECT * FROM v_class"))["名前"] == "すずらん"
