"""``sapporo-learn record pack``, ``preview``, ``merge``, ``digest``, ``link``, ``unlink`` and ``people``."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn import cli, cli_sharing
from sapporo_learn.store import sealing
from sapporo_learn.store.audit import SqliteAudit
from sapporo_learn.store.backups import Shelf
from tests.helpers.laptops import PASSPHRASE, Laptop


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cli_sharing.PASSPHRASE_VARIABLE, PASSPHRASE)
    monkeypatch.setattr(sealing, "TIMES", 1)
    monkeypatch.setattr(sealing, "MEMORY_KIB", 8 * sealing.LANES)


@pytest.fixture
def class_(tmp_path: Path) -> tuple[Laptop, Laptop]:
    """Two laptops with somebody of the same name on each, and a stick."""
    (tmp_path / "stick").mkdir()
    one, other = Laptop(tmp_path / "a"), Laptop(tmp_path / "b")
    one.practise(one.newcomer("はな"), "passed")
    other.clock.now += 86_400_000
    other.practise(other.newcomer("ハナ"))
    return one, other


Class = tuple[Laptop, Laptop]


def run(laptop: Laptop | Path, *words: str | Path) -> int:
    """The exit status of a command line."""
    folder = laptop.folder if isinstance(laptop, Laptop) else laptop
    try:
        cli.main(["--data", str(folder), "record", *map(str, words)])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def test_out_on_the_stick_looked_at_in_and_the_same_everywhere(
    class_: Class, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = class_
    stick = tmp_path / "stick"
    assert run(one, "pack", stick) == 0
    (pack,) = stick.iterdir()
    assert capsys.readouterr().out == f"{pack} に出しました。\n"
    assert run(other, "preview", pack) == 0
    told = capsys.readouterr().out
    assert "新しい方：はなさん" in told
    assert told.endswith("まだ、何も変わっていません。\n")
    assert [who.name for who in other.people.all()] == ["ハナ"]
    assert run(other, "merge", stick) == 0
    assert "を入れました。" in capsys.readouterr().out
    assert run(other, "pack", stick, "--json") == 0
    made = json.loads(capsys.readouterr().out)["pack"]
    assert run(one, "merge", made, pack, "--json") == 0
    reports = json.loads(capsys.readouterr().out)
    assert [(len(report["new_people"]), report["events"]) for report in reports] == [(1, 1), (0, 0)]
    digests = []
    for laptop in class_:
        assert run(laptop, "digest", "--json") == 0
        digests.append(json.loads(capsys.readouterr().out)["sha256"])
    assert digests[0] == digests[1]
    assert run(one, "digest") == 0
    assert capsys.readouterr().out == digests[0] + "\n"
    assert run(one, "merge", made, "--again") == 0
    assert "新しいものはありませんでした" in capsys.readouterr().out


def test_an_instructor_joins_and_parts(
    class_: Class, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = class_
    one.take(other.plain())
    assert run(one, "people") == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("はなさん（")
    assert told[-1].startswith("同じ方かもしれません：")
    assert run(one, "link", "はな", "ハナ", "--who", "さとう") == 0
    assert capsys.readouterr().out.endswith("を、同じ方としました。\n")
    assert run(one, "people", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert ([len(group) for group in found["same"]], found["likely"]) == ([2], [])
    assert run(one, "people") == 0
    assert "\n同じ方：はなさん（" in capsys.readouterr().out
    assert run(one, "unlink", "はな", "ハナ", "--who", "さとう") == 0
    assert capsys.readouterr().out.endswith("を、べつの方としました。\n")


def test_one_bad_pack_does_not_keep_the_others_out(
    class_: Class, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = class_
    stick = tmp_path / "stick"
    for name in ("0", "1"):
        (stick / f"{name}.snlpack").write_text("買い物: 牛乳" * 20)
    one.give(stick)
    assert run(other, "merge", stick) == 1
    told = capsys.readouterr()
    assert "を入れました。" in told.out
    assert [line.partition("：")[0] for line in told.err.splitlines()] == ["0.snlpack", "1.snlpack"]
    assert len(other.people.all()) == 2


@pytest.mark.parametrize("command", ["preview", "merge"])
def test_a_pack_that_is_not_there_is_told_before_the_passphrase_is_asked(
    class_: Class, command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(cli_sharing.PASSPHRASE_VARIABLE)
    assert run(class_[0], command, "/nope") == 2
    assert capsys.readouterr().err == "「/nope」がありませんので、USBがさしてあるかたしかめてください。\n"


def test_a_folder_without_packs_is_told(
    class_: Class, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(class_[0], "merge", tmp_path / "stick") == 1
    assert "パックがありません" in capsys.readouterr().err


def test_a_passphrase_that_is_too_short_is_written_wrongly(
    class_: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(cli_sharing.PASSPHRASE_VARIABLE, "ゆき")
    assert run(class_[0], "pack", tmp_path / "stick") == 2
    assert "8文字から" in capsys.readouterr().err


def test_a_new_machine_can_take_in_and_has_nothing_to_give(
    class_: Class, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = class_[0].give(tmp_path / "stick")
    for words in (("pack", tmp_path), ("digest",), ("people",)):
        assert run(tmp_path / "new", *words) == 1
        assert "記録がまだありません" in capsys.readouterr().err
    assert run(tmp_path / "new", "merge", pack) == 0
    assert "新しい方：はなさん" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("pack",), ("merge",), ("link", "a", "b"), ("preview", "x", "--nothing")])
def test_a_command_written_wrongly_is_told(
    class_: Class, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(class_[0], *words) == 2
    assert capsys.readouterr().err.count("。") == 2


def test_the_passphrase_comes_from_a_file_the_environment_or_the_keys(
    class_: Class, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = class_
    monkeypatch.delenv(cli_sharing.PASSPHRASE_VARIABLE)
    file = tmp_path / "passphrase.txt"
    file.write_text(f"\ufeff{PASSPHRASE}\n", "utf-8")
    assert run(one, "pack", tmp_path / "stick", "--passphrase-file", file) == 0
    (pack,) = (tmp_path / "stick").iterdir()
    assert run(other, "preview", pack) == 1
    assert "あいことばがありません" in capsys.readouterr().err
    file.write_bytes(b"\xff")
    assert run(other, "preview", pack, "--passphrase-file", file) == 1
    assert "読めません" in capsys.readouterr().err

    typed = iter([PASSPHRASE, PASSPHRASE, "another one", PASSPHRASE, PASSPHRASE])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda text, hide_input: next(typed))
    assert run(other, "preview", pack) == 0
    assert run(one, "pack", tmp_path / "stick") == 1
    assert "同じではありません" in capsys.readouterr().err
    assert run(one, "pack", tmp_path / "stick") == 0


def test_what_was_carried_and_decided_is_written_down_and_the_state_before_is_kept(
    class_: Class, tmp_path: Path
) -> None:
    one, other = class_
    stick = tmp_path / "stick"
    assert run(one, "pack", stick) == 0
    assert run(other, "merge", stick) == 0
    here, there = (learner.id for learner in other.people.all())
    assert run(other, "link", here, there, "--who", "佐藤") == 0
    assert run(other, "unlink", here, there, "--who", "佐藤") == 0
    lines = [(line.who, line.what) for line in SqliteAudit(other.database).last(9)]
    assert lines[:3] == [("command", "unlinked"), ("command", "linked"), ("command", "merged")]
    (before,) = Shelf(other.database).all()
    with closing(sqlite3.connect(Shelf(other.database).folder / before.name)) as db:
        assert db.execute("SELECT count(*) FROM learner").fetchone() == (1,)
