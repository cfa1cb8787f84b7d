"""``sapporo-learn speech`` as it is written on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from sapporo_learn import cli, cli_speech, paths
from sapporo_learn.core.ruby import parse
from sapporo_learn.errors import KnownError
from sapporo_learn.speech import course, desk, workshop
from tests.helpers.sounds import HandDevice


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["speech", *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one lesson and nothing else to say; give the lesson's file."""
    home = tmp_path / "lessons" / "010-finger"
    shutil.copytree(paths.lessons_dir() / "010-finger", home)
    monkeypatch.setattr("sapporo_learn.core.sayings.sayings", lambda: (parse("できました。"),))
    return home / "lesson.toml"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A very short course."""
    monkeypatch.setattr(cli_speech, "all_texts", lambda folder: iter([("", parse("はい。では、つぎへ。"))]))


@pytest.fixture
def with_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "open_device", HandDevice().open)


def test_the_voices_are_told(with_sound: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("voices") == 0
    assert capsys.readouterr().out.splitlines()[0] == "Mei（女の人の声）・Open JTalk：この声で話します。"
    assert run("voices", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["voices"][0]["usable"]
    assert told["sound"] == {"audible": True, "text": "音が出せます。"}


def test_without_a_voice_it_says_so(
    with_sound: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(table: Path) -> None:
        raise KnownError(workshop.NO_VOICE)

    monkeypatch.setattr(desk, "voice", missing)
    monkeypatch.setattr(desk, "system_voices", lambda: [("espeak-ng", "espeak-ng", False)])
    assert run("voices") == 1
    told = capsys.readouterr()
    assert workshop.NO_VOICE in told.out
    assert f"espeak-ng・espeak-ng：{desk.NOT_USED}" in told.out
    assert told.err == "話せる声がありません。練習は、字幕だけでできます。\n"
    monkeypatch.setattr(desk, "system_voices", lambda: [("Haruka", "sapi5", True)])
    assert run("voices") == 0
    assert f"Haruka・sapi5：{desk.INSTEAD}" in capsys.readouterr().out


def test_a_good_lesson_is_looked_over(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(lesson.parents[1])) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert "よみ：さわりかたのれんしゅう　10拍" in lines[0]
    assert lines[-1] == f"{len(lines) - 1}文、すべて正しく読めて、長すぎません。"
    assert "プログラム：できました。" in told.out
    assert told.err == ""


def test_what_is_wrong_is_told_sentence_by_sentence(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proud = next(line for line in lesson.read_text("utf-8").splitlines() if line.startswith("proud"))
    wrong = 'proud = "龘さんが、' + "とても" * 10 + 'よく、ポンとさわりましたね。"'
    lesson.write_text(lesson.read_text("utf-8").replace(proud, wrong), "utf-8")
    assert run("check", str(lesson.parents[1])) == 1
    errors = capsys.readouterr().err.splitlines()
    assert "010-finger proud：「龘」の読みが決まりません。{龘|よみ} のように書いてください。" in errors
    assert any("35拍までに分けてください" in line for line in errors)
    assert errors[-1] == "直すところが2こあります。上の文のとおりに直して、もう一度しらべてください。"
    assert run("check", str(lesson.parents[1]), "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [len(row["problems"]) for row in rows if row["problems"]] == [2]
    assert list(rows[0]["seconds"]) == ["4.5", "5.2", "5.9", "7.0"]


def test_a_lesson_that_cannot_be_read_is_named(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesson.write_text("no lesson", "utf-8")
    assert run("check", str(lesson.parents[1])) == 1
    assert "010-finger が読めません" in capsys.readouterr().err


def test_the_voice_is_made_beforehand(
    few: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAPPORO_LEARN_DATA", str(tmp_path))
    assert run("prerender", "--pace", "7.0") == 0
    assert "2文のうち2文（100％）\n声が2文あります（新しく2文、0 MB）。\n" in capsys.readouterr().out
    assert len(list((tmp_path / "voice").glob("*.clip"))) == 2


def test_a_sentence_is_read_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("reading", "{発寒|はっさむ}へ、10:30に。") == 0
    assert capsys.readouterr().out == "はっさむへ、じゅうじさんじゅっぷんに。\n"
    assert run("say", "はい。", "--out", str(tmp_path / "a.wav")) == 0
    assert (tmp_path / "a.wav").stat().st_size > 10_000
    assert run("reading", "{発寒|}") == 2


def test_a_sentence_is_said_higher_and_with_longer_pauses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual, long = tmp_path / "usual.wav", tmp_path / "long.wav"
    assert run("say", "はい、どうぞ。", "--out", str(usual)) == 0
    assert run("say", "はい、どうぞ。", "--out", str(long), "--pitch", "-3", "--pause", "long") == 0
    assert 0.1 < (long.stat().st_size - usual.stat().st_size) / 96_000 < 0.4  # s
    assert run("say", "はい。", "--out", str(usual), "--voice", "nobody") == 2
    assert "「nobody」という声はありませんので、" in capsys.readouterr().err


def test_another_voice_is_told(
    with_sound: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desk, "other_voices", lambda: {"man": Path("man.htsvoice")})
    assert run("voices") == 0
    assert capsys.readouterr().out.splitlines()[1] == f"man・Open JTalk：{desk.TO_CHOOSE}"


def test_what_would_not_fit_is_told_before(
    few: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAPPORO_LEARN_DATA", str(tmp_path))
    monkeypatch.setattr(
        course, "ROOM_BYTES", 2 * course.needed_bytes([parse("はい。では、つぎへ。")], (5.9,))
    )
    assert run("prerender", "--pace", "5.9", "--pace", "4.5") == 1
    assert "速さをへらしてください。" in capsys.readouterr().err
    assert run("prerender") == 0
    assert "4つの速さぜんぶでは" in capsys.readouterr().out


def test_it_can_be_broken_off(
    few: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*words: object, **manner: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("SAPPORO_LEARN_DATA", str(tmp_path))
    monkeypatch.setattr(course, "prerender", broken)
    assert run("prerender") == 130
    assert "つづきから作ります" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("prerender", "--pace", "3"),
        ("prerender", "nowhere"),
        ("check", "nowhere"),
        ("check", "--loud"),
        ("voices", "all"),
        ("say", "はい。"),
        ("reading",),
        ("sing",),
    ],
)
def test_a_wrong_line_gets_one_sentence(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "ごらんください。" in told.err
