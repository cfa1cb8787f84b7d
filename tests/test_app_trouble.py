"""What the world and our own mistakes do to the program: it says one sentence and goes on."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sapporo_learn import paths
from sapporo_learn.core import practice
from sapporo_learn.core.lesson import Round
from sapporo_learn.core.practice import Phase
from sapporo_learn.demo import Stage
from sapporo_learn.errors import KnownError
from sapporo_learn.store import Store
from tests.helpers.disks import fill, lock, small_disk
from tests.helpers.program import at, enter, page, press, rows, running, session, until, words, work

pytestmark = pytest.mark.usefixtures("qapp")

PICTURES = [("suzuran", "すずらん")]
FULL = "記録の置き場所がいっぱいですので、いらないファイルを消して空きをつくってください。"


def ours(path: Path) -> None:
    Store.open(path, PICTURES).close()


def newer(path: Path) -> None:
    ours(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=999")


def corrupt(path: Path) -> None:
    ours(path)
    data = bytearray(path.read_bytes())
    data[4096 : 3 * 4096] = b"\xa5" * (2 * 4096)
    path.write_bytes(data)


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes(soup)")


def letter(path: Path) -> None:
    path.write_text("はいけい", "utf-8")


def notice(stage: Stage) -> str:
    return str(stage.app.shell.property("notice"))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (newer, "新しいプログラムの記録ですので、このプログラムも新しくしてください"),
        (corrupt, "記録のファイルがこわれていますので、講師の「安全」で、きのうの状態にもどしてください"),
        (foreign, "記録ではないファイルがありますので、べつの場所へ移してください"),
        (letter, "記録ではないファイルがありますので、べつの場所へ移してください"),
    ],
)
def test_a_record_that_cannot_be_used_is_told_in_one_sentence_and_left_alone(
    tmp_path: Path, spoil: Callable[[Path], None], reason: str
) -> None:
    path = tmp_path / paths.RECORD
    spoil(path)
    before = path.read_bytes()
    with running(tmp_path) as stage:
        assert notice(stage) == f"{reason}（{path}）。"
        assert reason in words(stage)
        press(stage, "わかりました")
        assert notice(stage) == ""
        enter(stage)
        assert page(stage) == "home"
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.glob(f"{paths.RECORD}*")] == [paths.RECORD]


def practise(stage: Stage) -> None:
    """Take the first steps of a lesson as somebody new, leave it and go on with it."""
    enter(stage)
    press(stage, "さわり方の練習、")
    work(stage, stage.robot(), at(Round.TOGETHER, "hold-lantern"))
    stage.app._watch.timeout.emit()
    assert notice(stage) == ""  # told once
    press(stage, "おわる", "つづける。")
    assert session(stage).step.id == "hold-lantern"


def test_where_no_folder_can_be_one_can_practise(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with running(tmp_path / "file" / "data") as stage:
        assert notice(stage).startswith("記録の場所をつくれませんので、べつの場所を選んでください（")
        press(stage, "わかりました")
        practise(stage)
        spare = stage.app.entrance.spare_folder()
        assert stage.app.store.log.flush()
        assert rows(spare, "SELECT count(*) > 5 FROM event") == [(1,)]
    assert not spare.exists()
    assert (tmp_path / "file").read_text() == ""


def test_where_nothing_can_be_written_one_can_practise(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        ours(disk / paths.RECORD)
        lock(disk)
        before = (disk / paths.RECORD).read_bytes()
        with running(disk) as stage:
            assert notice(stage).startswith("記録のフォルダーに書きこめませんので、べつの場所を選んで")
            press(stage, "わかりました")
            practise(stage)
        assert (disk / paths.RECORD).read_bytes() == before


def test_when_the_disk_fills_up_the_lesson_goes_on_and_everything_is_written_later(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk, running(disk) as stage:
        enter(stage)
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hold-lantern"))
        log, watch = stage.app.store.log, stage.app._watch
        assert log.flush()
        fill(disk / "photos")
        ((written,),) = rows(disk, "SELECT count(*) FROM event")
        while not log.trouble():
            stage.app.lesson.help()
            log.flush()
        watch.timeout.emit()
        assert notice(stage) == FULL
        press(stage, "わかりました")
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern"))
        before = session(stage)
        assert not log.flush(0.0)
        (disk / "photos").unlink()
        until(lambda: not log.trouble())
        assert log.flush()
        ((count, last),) = rows(disk, "SELECT count(*), max(seq) FROM event")
        assert count == last > written
        ((saved,),) = rows(disk, "SELECT state FROM resume_point")
        assert json.loads(saved)["step"] == json.loads(practice.save(before))["step"]


def test_without_a_folder_of_ones_own_the_program_starts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "file" / "data"))
    with running(None) as stage:
        assert "フォルダー" in notice(stage)
        press(stage, "わかりました")
        enter(stage)
        assert page(stage) == "home"


def test_when_the_disk_fills_up_it_is_told_once_and_taken_away_when_there_is_space(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(tmp_path) as stage:
        log, watch = stage.app.store.log, stage.app._watch
        assert 0 < watch.interval() <= 5000
        assert watch.isActive()
        monkeypatch.setattr(log, "trouble", lambda: FULL)
        watch.timeout.emit()
        assert FULL in words(stage)
        press(stage, "わかりました")
        watch.timeout.emit()
        assert notice(stage) == ""
        monkeypatch.setattr(log, "trouble", lambda: "")
        watch.timeout.emit()
        monkeypatch.setattr(log, "trouble", lambda: FULL)
        watch.timeout.emit()
        assert notice(stage) == FULL
        monkeypatch.setattr(log, "trouble", lambda: "")
        watch.timeout.emit()
        assert notice(stage) == ""


def test_what_can_be_written_again_takes_no_other_sentence_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(tmp_path) as stage:
        log, watch = stage.app.store.log, stage.app._watch
        monkeypatch.setattr(log, "trouble", lambda: FULL)
        watch.timeout.emit()
        stage.app.shell.notify("ほかの知らせです。")
        monkeypatch.setattr(log, "trouble", lambda: "")
        watch.timeout.emit()
        assert notice(stage) == "ほかの知らせです。"


def test_a_broken_lesson_is_listed_and_left_out_and_the_others_work(tmp_path: Path) -> None:
    lessons = tmp_path / "lessons"
    shutil.copytree(paths.lessons_dir(), lessons)
    (lessons / "010-finger" / "lesson.toml").write_text("id = ", "utf-8")
    shutil.rmtree(lessons / "100-message-stamp")
    with running(tmp_path / "data", lessons) as stage:
        enter(stage)
        cards = [card["id"] for section in stage.app.home.property("sections") for card in section["cards"]]
        assert "answer-a-call" in cards
        assert not {"finger", "message-stamp"} & {*cards}
        press(stage, "電話に出る、")
        work(stage, stage.robot(), at(Round.TOGETHER, "hang-up"))
    listed = (tmp_path / "data" / "log.txt").read_text("utf-8")
    assert "WARNING sapporo_learn: lessons/010-finger/lesson.toml：" in listed
    assert "WARNING sapporo_learn: lessons/catalog.toml：「message-stamp」という教材はありません。" in listed


def test_without_any_lesson_the_pages_still_work(tmp_path: Path) -> None:
    with running(tmp_path / "data", tmp_path / "nowhere") as stage:
        enter(stage)
        assert stage.app.home.property("sections") == []
        press(stage, "おわる")
        assert page(stage) == "welcome"


# --- bugs ---------------------------------------------------------------------------------------------------


def buggy(happening: type) -> Callable[..., practice.Outcome]:
    """Give a teaching loop that breaks at this happening."""
    real = practice.advance

    def advance(now: practice.Session, what: practice.Happening) -> practice.Outcome:
        if isinstance(what, happening):
            raise ZeroDivisionError("a bug made for this test")
        return real(now, what)

    return advance


@pytest.mark.qt_log_ignore("a bug made for this test")
def test_a_bug_calls_the_instructor_and_everything_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    with running(tmp_path) as stage:
        enter(stage)
        stage.app.shell.setTheme("night-white")
        press(stage, "さわり方の練習、")
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern"))
        before = session(stage)
        monkeypatch.setattr(practice, "advance", buggy(practice.AskedHelp))
        press(stage, "たすけて")
        until(lambda: page(stage) == "crash")
        stage.wait(1.0)
        assert "講師を呼んでください。" in words(stage)
        assert "ここまでの練習は、のこっています。" in words(stage)
        assert "Traceback" not in words(stage)
        assert stage.app.lesson.session() is None
        monkeypatch.undo()
        press(stage, "はじめの画面へ")
        assert page(stage) == "welcome"
        assert stage.app.shell.property("theme") == "paper"  # nobody sits here any more
        press(stage, "はじめる", "すずらんさん", "つづける。")
        now = session(stage)
        assert (now.round, now.step, now.phone) == (before.round, before.step, before.phone)
        work(stage, stage.robot(), at(Round.TOGETHER, "close-lantern", Phase.DONE_STEP))
    assert "a bug made for this test" in (tmp_path / "log.txt").read_text("utf-8")
    assert "Traceback" not in "".join(capfd.readouterr())


def test_a_bug_in_the_clock_of_a_lesson_is_met_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(tmp_path, crashed=True) as stage:
        enter(stage)
        press(stage, "さわり方の練習、", "はじめる")
        monkeypatch.setattr(practice, "advance", buggy(practice.Waited))
        until(lambda: page(stage) == "crash")
        stage.wait(30.0)
        monkeypatch.undo()
    assert (tmp_path / "log.txt").read_text("utf-8").count("CRITICAL") == 1


def test_a_bug_on_any_thread_calls_the_instructor(tmp_path: Path) -> None:
    with running(tmp_path) as stage:
        stage.app.jobs.run(lambda: 1 // 0)
        until(lambda: page(stage) == "crash")
        press(stage, "はじめの画面へ")
        threading.Thread(target=lambda: 1 // 0).start()
        until(lambda: page(stage) == "crash")
        press(stage, "はじめの画面へ")
        assert page(stage) == "welcome"


def test_a_failure_of_the_world_that_nobody_expected_is_told(tmp_path: Path) -> None:
    def fail() -> None:
        raise KnownError(FULL)

    with running(tmp_path) as stage:
        threading.Thread(target=fail).start()
        until(lambda: notice(stage) == FULL)
        press(stage, "わかりました")
        stage.app.jobs.run(fail)
        until(lambda: notice(stage) == FULL)


def test_when_the_program_has_ended_mistakes_are_pythons_again(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    with running(tmp_path):
        assert (sys.excepthook, threading.excepthook) != before
    assert (sys.excepthook, threading.excepthook) == before


def test_what_could_not_be_written_at_the_end_stands_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(tmp_path) as stage:
        close = stage.app.store.close
        monkeypatch.setattr(stage.app.store, "close", lambda: close() and False)
    assert "not everything could be written" in (tmp_path / "log.txt").read_text("utf-8")
    assert rows(tmp_path, "SELECT count(*) FROM event") == [(0,)]
