"""Folders with Japanese names: nothing of the voice may depend on plain letters."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import narrow, workshop
from sapporo_learn.speech.narrow import is_plain, plain_file, rooms
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.synth import VOICE, Synth
from tests.helpers.sounds import DICTIONARY


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a user called 札幌 太郎."""
    folder = tmp_path / "札幌 太郎"
    folder.mkdir()
    return folder


def test_the_voice_works_below_a_japanese_name(home: Path) -> None:
    voice = Path(shutil.copy(VOICE, home / "声.htsvoice"))
    compiled = workshop.compiled(home / "データ", DICTIONARY)
    assert compiled is not None
    assert compiled.is_relative_to(home)
    front_end = FrontEnd(compiled)
    assert front_end.reading(parse("発寒へ")).kana == "はっさむへ"
    assert Synth(front_end, voice).render(parse("発寒へ。"), 5.9).exact


def test_only_windows_minds_the_letters(home: Path) -> None:
    assert is_plain(home, "linux")
    assert is_plain(home, "darwin")
    assert not is_plain(home, "win32")
    assert is_plain(Path("D:/plain"), "win32")
    assert plain_file(home / "a", "linux") == home / "a"


def test_on_windows_a_copy_has_a_plain_name(home: Path, tmp_path: Path) -> None:
    voice = home / "mei.htsvoice"
    voice.write_bytes(b"voice")
    room = tmp_path / "shared"
    copy = plain_file(voice, "win32", iter([room]))
    assert (copy, copy.read_bytes()) == (room / "mei.htsvoice", b"voice")
    copy.write_bytes(b"VOICE")
    assert plain_file(voice, "win32", iter([room])).read_bytes() == b"VOICE", "it is not copied again"
    voice.write_bytes(b"new voice")
    assert plain_file(voice, "win32", iter([room])).read_bytes() == b"new voice"
    assert [path.name for path in room.iterdir()] == ["mei.htsvoice"]


def test_a_short_name_needs_no_copy(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrow, "_short", lambda path: Path("D:/SAPPOR~1/mei.hts"))
    assert plain_file(home / "mei.htsvoice", "win32", iter([])) == Path("D:/SAPPOR~1/mei.hts")


def test_the_next_room_is_tried_and_at_last_the_own_name(
    home: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    voice = home / "mei.htsvoice"
    voice.write_bytes(b"voice")
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert plain_file(voice, "win32", iter([blocked / "a", tmp_path / "b"])).parent == tmp_path / "b"
    assert plain_file(voice, "win32", iter([blocked / "a"])) == voice
    assert "no plain name" in caplog.text


def test_rooms_have_plain_names(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(home))
    places = rooms({"ProgramData": "C:/ProgramData", "PUBLIC": "C:/公開"})
    assert list(places) == [Path("C:/ProgramData/sapporo-learn")]


def test_the_dictionary_goes_to_a_plain_folder_first(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrow, "rooms", lambda: iter([tmp_path / "shared"]))
    places = list(workshop._places(home, "win32"))
    assert places[:2] == [tmp_path / "shared" / "voice", home]
    assert next(iter(workshop._places(home, "linux"))) == home
    assert len(list(workshop._places(None, "win32"))) == 1
