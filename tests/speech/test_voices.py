"""The engine chain beyond our own voice, with stand-ins for the system's drivers."""

import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyttsx3.voice import Voice

from sapporo_learn.core.ports import Chime, VoiceSettings
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech import narrator as narrator_module
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.player import Player
from sapporo_learn.speech.renderer import Maker, Renderer
from sapporo_learn.speech.voices import japanese, system_voice, system_voices
from sapporo_learn.speech.workshop import NO_VOICE, VoiceMissing
from tests.helpers.sounds import Ears, HandDevice

ZIRA = Voice("ZIRA", "Microsoft Zira", ["en-US"])
HARUKA = Voice("HARUKA", "Microsoft Haruka Desktop", ["ja-JP"])


class SystemDriver:
    """Speaks at once, one word per space-free run, as pyttsx3's drivers report it."""

    def __init__(self, proxy: Any, voices: list[Voice]) -> None:
        self._proxy = proxy
        self.voices = voices
        self.said: list[str] = []
        self.properties: dict[str, object] = {}

    def say(self, text: str) -> None:
        self._proxy.setBusy(True)
        self.said.append(text)
        self._proxy.notify("started-utterance")
        self._proxy.notify("started-word", location=0, length=2)
        self._proxy.notify("started-word", location=len(text) - 1, length=1)
        self._proxy.notify("finished-utterance", completed=True)
        self._proxy.setBusy(False)

    def getProperty(self, name: str) -> object:
        return self.voices

    def setProperty(self, name: str, value: object) -> None:
        self.properties[name] = value

    def iterate(self) -> Iterator[None]:
        self._proxy.setBusy(False)
        while True:
            yield

    def stop(self) -> None: ...

    def destroy(self) -> None: ...


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> list[SystemDriver]:
    """A Windows with these voices, as far as pyttsx3 is concerned."""
    built: list[SystemDriver] = []
    module: Any = types.ModuleType("pyttsx3.drivers.sapi5")

    def build(proxy: Any) -> SystemDriver:
        built.append(SystemDriver(proxy, [ZIRA, HARUKA]))
        return built[-1]

    module.buildDriver = build
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return built


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ([ZIRA, HARUKA], "HARUKA"),
        ([Voice("k", "Kyoko", ["ja_JP"])], "k"),
        ([Voice("k", "Kyoko", [])], "k"),
        ([Voice("j", "any", ["ja"])], "j"),
        ([ZIRA], None),
        ([Voice("x", "Haruka", ["en-US"])], None),
        ([Voice("jv", "Javanese", ["jv-ID"])], None),
        ([], None),
    ],
)
def test_only_a_japanese_voice_is_chosen(voices: list[Voice], chosen: str | None):
    assert japanese(voices) == chosen


def test_linux_has_no_other_voice(system: list[SystemDriver]):
    assert system_voice("linux") is None


def test_no_japanese_voice_means_captions(system: list[SystemDriver], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sapporo_learn.speech.voices.japanese", lambda voices: None)
    assert system_voice("win32") is None


def test_a_missing_driver_means_captions(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers.nsss", None)
    assert system_voice("darwin") is None


def test_the_voices_of_a_system_are_listed(
    system: list[SystemDriver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert system_voices("win32") == [("Microsoft Haruka Desktop", "sapi5", True)]
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers.nsss", None)
    assert system_voices("darwin") == []
    (tmp_path / "nitech").mkdir()
    (tmp_path / "nitech" / "man.htsvoice").touch()
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    assert system_voices("linux", tmp_path) == [
        ("man", "Open JTalk", False),
        ("espeak-ng", "espeak-ng", False),
    ]


def test_places_are_translated_back_to_the_shown_text(system: list[SystemDriver]):
    voice = system_voice("win32")
    assert voice is not None
    words: list[tuple[str, int, int]] = []
    voice.connect("started-word", lambda name, location, length: words.append((name, location, length)))
    voice.prepare(VoiceSettings(morae_per_s=7.0, volume=0.4, muted=True))
    voice.say(parse("「{大通|おおどおり}」へ10:30"), "1/0")
    assert voice.due() == pytest.approx(0.02)
    voice.iterate()
    assert system[0].said == ["おおどおりへ10時30分"]
    assert words == [("1/0", 1, 2), ("1/0", 5, 5)]
    assert voice.due() is None
    assert system[0].properties == {"voice": "HARUKA", "rate": 200, "volume": 0.0}
    voice.stop()
    voice.close()


def test_the_narrator_turns_to_the_system_when_our_voice_is_missing(
    system: list[SystemDriver], monkeypatch: pytest.MonkeyPatch
):
    def load() -> Maker:
        raise VoiceMissing(NO_VOICE)

    monkeypatch.setattr(narrator_module, "system_voice", lambda: system_voice("win32"))
    narrator = Narrator(Renderer(load, Cache(None)), Player(HandDevice().open))
    ears = Ears()
    narrator.listen(ears)
    assert ears.wait("status").audible
    text = parse("{大通|おおどおり}へ。")
    number = narrator.say([text, text], Chime.DONE)
    ears.wait("finished", number)
    assert ears.phrases(number, [text, text]) == ["大通", "。", "大通", "。"]
    assert system[0].said == ["おおどおりへ。"] * 2
    assert "chime" not in system[0].properties, "a sound of ours would have to wait for theirs"
    narrator.close()
