"""``sapporo-learn print …`` and what the record says of cards, as written on the command line."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from sapporo_learn import cli, paths
from sapporo_learn.content.pictures import load_pictures
from sapporo_learn.core import practice
from sapporo_learn.core.ports import Happened, LearnerSettings, SavePoint
from sapporo_learn.course import open_course
from sapporo_learn.store import Store

VISIT = "0199f2c4-6d10-7c3e-8a41-000000000001"
LESSONS = open_course().lessons


def run(data: Path, *words: str) -> int:
    """The exit status of a command line."""
    try:
        cli.main(["--data", str(data), *words])
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def opened(data: Path) -> Store:
    return Store.open(data / paths.RECORD, load_pictures(paths.pictures_dir()))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A record in which すずらん has mastered the first lesson and is in the middle of the third."""
    folder = tmp_path / "here"
    folder.mkdir()
    store = opened(folder)
    who = store.people.add()
    store.people.save_settings(who.id, LearnerSettings(1.5, goal="family"))
    done, going = LESSONS[0], LESSONS[2]
    row = Happened(who.id, VISIT, done.id, done.version, 0, "passed", {"mastered": True}, 0)
    begun, _ = practice.advance(practice.begin(going, passed_before=False), practice.Opened())
    begun, _ = practice.advance(begun, practice.AskedNext())
    start = replace(row, lesson=going.id, verb="initialized", result={"resumed": False})
    store.log.append([row, start], SavePoint(who.id, going.id, practice.save(begun)))
    assert store.close()
    return folder


def sizes(path: Path) -> list[tuple[int, int]]:
    """The pages of a PDF in mm."""
    boxes = re.findall(rb"/MediaBox\s*\[([^\]]+)\]", path.read_bytes())
    return [tuple(round(float(side) * 25.4 / 72) for side in box.split()[2:]) for box in boxes]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (("certificate", "すずらん"), (297, 210)),
        (("handover", "すずらんさん"), (148, 210)),
        (("card", "ｽｽﾞﾗﾝ"), (148, 105)),
        (("card", "すずらん", "--paper", "A4", "--name"), (210, 297)),
        (("check", "--date", "2026-11-25"), (297, 210)),
        (("homework", "finger"), (148, 210)),
        (("handout", "scam-message", "--paper", "A5"), (148, 210)),
    ],
)
def test_each_sheet_is_written(
    data: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    size: tuple[int, int],
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = tuple("すずらん" if word == "ｽｽﾞﾗﾝ" else word for word in words)
    out = tmp_path / "out.pdf"
    assert run(data, "print", *words, "--out", str(out)) == 0
    assert set(sizes(out)) == {size}
    assert capsys.readouterr().out == f"{out}（{len(sizes(out))}ページ）\n"


def test_a_handout_shows_every_step_on_the_real_phone(qapp: object, data: Path, tmp_path: Path) -> None:
    from sapporo_learn import printing
    from sapporo_learn.report.paper import Photo, Ring

    lesson = next(lesson for lesson in LESSONS if lesson.id == "back-home")
    pages = printing.handout(lesson, "A4")
    photos = [item for page in pages for item in page.items if isinstance(item, Photo)]
    rings = [item for page in pages for item in page.items if isinstance(item, Ring)]
    assert len(photos) == len(rings) == 6
    pictures = [bytes(photo.image.constBits()) for photo in photos]
    assert all(one != other for one, other in pairwise(pictures))
    assert all(len(set(picture[:: 4 * 97])) > 8 for picture in pictures)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("handover", "だれか"), "「だれか」という方はいません"),
        (("certificate", "すずらん", "--out", "/no/such/a.pdf"), "書けません"),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_sentence(
    data: Path, tmp_path: Path, words: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = () if "--out" in words else ("--out", str(tmp_path / "a.pdf"))
    assert run(data, "print", *words, *out) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert "Traceback" not in captured.err


def test_without_a_record_one_sentence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "print", "check", "--out", str(tmp_path / "a.pdf")) == 1
    assert "記録がまだありません" in capsys.readouterr().err


def test_a_card_lets_somebody_go_on_at_another_machine(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there"
    assert run(data, "print", "card", "すずらん", "--text", "--out", str(tmp_path / "a.pdf")) == 0
    text = capsys.readouterr().out.splitlines()[-1]
    assert run(data, "record", "card-key") == 0
    key = capsys.readouterr().out.strip()
    there.mkdir()
    assert run(there, "record", "resume-card", text) == 1
    assert "たしかめられません" in capsys.readouterr().err
    assert run(there, "record", "card-key", "--key", key) == 0
    assert capsys.readouterr().out.strip() == key
    for stamps in (1, 0):  # the second time nothing is added
        assert run(there, "record", "resume-card", text.lower()) == 0
        assert f"すずらんさんは、つづきから練習できます（できた教材を {stamps}つ" in capsys.readouterr().out
    before, after = opened(data), opened(there)
    try:
        (one,), (other,) = before.people.all(), after.people.all()
        assert one == other
        kept = {state.lesson: state for state in after.records.lessons_of(other.id)}
        assert kept[LESSONS[0].id].mastered == 1
        session = practice.load(LESSONS[2], kept[LESSONS[2].id].save)
        assert session is not None
        assert session.index == 0
    finally:
        before.close()
        after.close()
    monkeypatch.setattr("click.prompt", lambda *_, **__: text)
    assert run(there, "record", "resume-card") == 0


def test_a_class_makes_its_key_of_its_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keys = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert run(tmp_path / name, "record", "card-key", "--passphrase", "ゆきだるまのうた") == 0
        keys.append(capsys.readouterr().out)
    assert keys[0] == keys[1]
    assert run(tmp_path / "a", "record", "card-key", "--passphrase", "みじかい") == 2
    assert run(tmp_path / "a", "record", "card-key", "--key", "x", "--passphrase", "ゆきだるまのうた") == 2


def test_lessons_that_are_not_here_are_counted(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from sapporo_learn import printing

    assert run(data, "print", "card", "すずらん", "--text", "--out", str(tmp_path / "a.pdf")) == 0
    text = capsys.readouterr().out.splitlines()[-1]
    course = open_course()
    monkeypatch.setattr(printing, "open_course", lambda: replace(course, lessons=course.lessons[1:]))
    assert run(data, "record", "resume-card", text) == 0
    assert "教材が 1つ" in capsys.readouterr().out
