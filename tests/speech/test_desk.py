"""What the commands ask of the voice."""

import sys
import wave
from pathlib import Path

import pytest

from sapporo_learn import speech
from sapporo_learn.core.ruby import parse
from sapporo_learn.errors import KnownError
from sapporo_learn.speech import desk
from sapporo_learn.speech.player import NO_DEVICE, NO_PLAYER, DeviceError
from tests.helpers.sounds import DICTIONARY, HandDevice


@pytest.fixture(autouse=True)
def _fresh() -> None:
    desk._loaded.cache_clear()


@pytest.fixture
def with_sound(monkeypatch: pytest.MonkeyPatch) -> HandDevice:
    device = HandDevice()
    monkeypatch.setattr(desk, "open_device", device.open)
    return device


def found() -> dict[str, tuple[bool, str]]:
    return {name: (well, sentence) for name, well, sentence in speech.health(DICTIONARY)}


def test_readings_use_the_shipped_dictionary():
    assert speech.reading(parse("発寒へ"), DICTIONARY).kana == "はっさむへ"
    assert speech.unsettled(parse("市場へ"), DICTIONARY) == ["市場"]
    assert speech.unsettled_reader(DICTIONARY)(parse("{市場|いちば}へ")) == []


def test_a_file_is_written(tmp_path: Path):
    path = tmp_path / "a.wav"
    speech.say_to_file(parse("はい。では、つぎへ。"), path, 5.9, DICTIONARY)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 48_000)
        assert 1.5 < file.getnframes() / 48_000 < 4


def test_an_unwritable_file_is_told(tmp_path: Path):
    with pytest.raises(KnownError, match="書けません"):
        speech.say_to_file(parse("はい。"), tmp_path / "none" / "a.wav", 5.9, DICTIONARY)


def test_a_missing_voice_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyopenjtalk", None)
    for ask in (
        lambda: speech.reading(parse("はい"), DICTIONARY),
        lambda: speech.unsettled(parse("はい"), DICTIONARY),
        lambda: speech.say_to_file(parse("はい"), tmp_path / "a.wav", 5.9, DICTIONARY),
    ):
        with pytest.raises(KnownError, match="pyopenjtalk-plus"):
            ask()


def test_a_healthy_machine(with_sound: HandDevice):
    assert {name: well for name, (well, _) in found().items()} == {
        "声の部品": True,
        "地名の読み": True,
        "声": True,
        "音の出口": True,
    }
    assert with_sound.opened == with_sound.closed == 1


@pytest.mark.parametrize("package", ["pyopenjtalk", "pyttsx3", "miniaudio"])
def test_a_missing_package_is_named(with_sound: HandDevice, monkeypatch: pytest.MonkeyPatch, package: str):
    monkeypatch.setitem(sys.modules, package, None)
    well, sentence = found()["声の部品"]
    assert not well
    assert package in sentence
    assert found()["声"][0] == (package != "pyopenjtalk")


@pytest.mark.parametrize(("reason", "hang"), [(NO_DEVICE, False), (NO_PLAYER, False), ("返事", True)])
def test_a_silent_machine_is_told(
    with_sound: HandDevice, monkeypatch: pytest.MonkeyPatch, reason: str, hang: bool
):
    monkeypatch.setattr(desk, "START_PATIENCE_S", 0.05 if hang else 10)
    monkeypatch.setattr("sapporo_learn.speech.player.CLOSE_PATIENCE_S", 0.05)
    with_sound.refuse = reason
    if hang:
        with_sound.hang.clear()
    well, sentence = found()["音の出口"]
    with_sound.hang.set()
    assert not well
    assert reason in sentence


@pytest.mark.parametrize("rows", [None, "発寒,ハッサム,0,地名", "大通,おおどおり,3,地名"])
def test_trouble_with_the_dictionary_is_told(with_sound: HandDevice, tmp_path: Path, rows: str | None):
    table = tmp_path / "table.csv"
    if rows:
        table.write_text(rows + "\n", encoding="utf-8")
    name, well, sentence = speech.health(table)[1]
    assert (name, well) == ("地名の読み", False)
    assert "。" in sentence or "書いてください" in sentence
    assert speech.health(table)[2][1], "the voice itself is well"


def test_opening_a_device_tells_what_is_missing(monkeypatch: pytest.MonkeyPatch):
    from sapporo_learn.speech import player, sound

    def refuse(feed: object) -> None:
        raise sound.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(sound, "Device", refuse)
    with pytest.raises(DeviceError) as caught:
        player.open_device(bytes)
    assert caught.value.text == NO_DEVICE
