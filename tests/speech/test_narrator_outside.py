"""The narrator among real devices and packages, some of which are missing."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sapporo_learn import speech
from sapporo_learn.core.ports import Chime, SpeechEvent, VoiceSettings
from sapporo_learn.core.ruby import Text, parse
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.clip import RATE
from sapporo_learn.speech.estimate import estimate
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.player import NO_DEVICE, NO_PLAYER, Player
from sapporo_learn.speech.readings import FrontEnd
from sapporo_learn.speech.renderer import Maker, Renderer
from sapporo_learn.speech.synth import Synth
from sapporo_learn.speech.voices import NO_PYTTSX3
from sapporo_learn.speech.workshop import NO_VOICE, VoiceMissing
from tests.helpers.sounds import CUT, DICTIONARY, TEXTS, Ears, HandClock, HandDevice, wait_for

PACE = 0.1

Opening = Callable[..., tuple[Narrator, Ears]]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opening]:
    """Opens speakers as the program does, and closes them."""
    all_of_them: list[Narrator] = []

    def open_one(**options: object) -> tuple[Narrator, Ears]:
        speaker = speech.open_speaker(tmp_path / "voice", DICTIONARY, **options)
        assert isinstance(speaker, Narrator)
        all_of_them.append(speaker)
        ears = Ears()
        speaker.listen(ears)
        return speaker, ears

    yield open_one
    for speaker in all_of_them:
        speaker.close()


# --- devices and packages ---


@pytest.fixture
def loaded(voice: tuple[Synth, FrontEnd]) -> Callable[[], Maker]:
    return lambda: voice[0].render


def hear(narrator: Narrator, ears: Ears, texts: list[Text]) -> tuple[list[str], list[float]]:
    number = narrator.say(texts)
    ears.wait("finished", number)
    return ears.phrases(number, texts), ears.moments(number)


def test_no_device_changes_nothing_in_the_timeline(
    loaded: Callable[[], Maker], voice: tuple[Synth, FrontEnd]
):
    device = HandDevice()
    device.refuse = NO_DEVICE
    narrator = Narrator(Renderer(loaded, Cache(None)), Player(device.open))
    ears = Ears()
    narrator.listen(ears)
    status = ears.wait("status")
    assert (status.audible, status.reason) == (False, NO_DEVICE)
    phrases, moments = hear(narrator, ears, TEXTS)
    narrator.close()
    assert phrases == CUT
    first, second = (voice[0].render(text, 5.9) for text in TEXTS)
    planned = [p.t for p in first.phrases] + [first.seconds + 0.72 + p.t for p in second.phrases]
    assert moments == pytest.approx([t - planned[0] for t in planned], abs=0.25)


def test_sound_goes_to_the_device_and_mute_takes_it_away(loaded: Callable[[], Maker]):
    device = HandDevice()
    pulling = threading.Event()

    def pull_for_ever() -> None:
        while not pulling.wait(0.02):
            if device.opened > device.closed:
                device.pull(0.02)

    puller = threading.Thread(target=pull_for_ever)
    puller.start()
    narrator = Narrator(Renderer(loaded, Cache(None)), Player(device.open))
    ears = Ears()
    narrator.listen(ears)
    narrator.configure(VoiceSettings(volume=1.0))
    assert hear(narrator, ears, TEXTS[1:])[0] == CUT[3:]
    assert max(device.heard) > 0
    assert ears.wait("status").audible
    narrator.configure(VoiceSettings(muted=True))
    device.heard.clear()
    assert hear(narrator, ears, TEXTS[1:])[0] == CUT[3:]
    assert len(device.heard) > RATE
    assert max(device.heard) == 0
    narrator.close()
    pulling.set()
    puller.join()


@pytest.mark.parametrize("package", ["pyopenjtalk", "numpy"])
def test_without_the_voice_there_are_captions(opened: Opening, monkeypatch: pytest.MonkeyPatch, package: str):
    monkeypatch.setitem(sys.modules, package, None)
    narrator, ears = opened()
    wait_for(lambda: any(not event.audible and "部品" in event.reason for event in ears.events))
    phrases, moments = hear(narrator, ears, TEXTS[1:])
    assert phrases == CUT[3:]
    guessed = estimate(TEXTS[1], 5.9).phrases
    assert moments[1] == pytest.approx(guessed[1].t - guessed[0].t, abs=0.2)


def test_without_the_voice_no_device_is_opened_before_a_chime():
    def load() -> Maker:
        raise VoiceMissing(NO_VOICE)

    device, ears = HandDevice(), Ears()
    narrator = Narrator(Renderer(load, Cache(None)), Player(device.open))
    narrator.listen(ears)
    status = ears.wait("status")
    assert (status.audible, status.reason) == (False, NO_VOICE)
    ears.wait("finished", narrator.say([]))
    assert device.attempts == 0
    narrator.say(TEXTS[1:], Chime.DONE)
    wait_for(lambda: device.opened == 1)
    narrator.close()


def test_without_miniaudio_there_are_captions_in_exact_time(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, voice: tuple[Synth, FrontEnd]
):
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    monkeypatch.delitem(sys.modules, "sapporo_learn.speech.sound", raising=False)
    monkeypatch.delattr("sapporo_learn.speech.sound", raising=False)
    narrator, ears = opened()
    status = ears.wait("status")
    assert (status.audible, status.reason) == (False, NO_PLAYER)
    phrases, moments = hear(narrator, ears, TEXTS[1:])
    assert phrases == CUT[3:]
    planned = voice[0].plan(TEXTS[1], 5.9).phrases
    assert moments[1] == pytest.approx(planned[1].t - planned[0].t, abs=0.2)


def test_without_pyttsx3_our_own_engine_speaks(opened: Opening, monkeypatch: pytest.MonkeyPatch):
    for name in ("pyttsx3", "pyttsx3.engine"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr("sapporo_learn.speech.open_device", HandDevice().open)
    narrator, ears = opened()
    status = ears.wait("status")
    assert (status.audible, status.reason) == (True, NO_PYTTSX3)
    narrator.stop()
    silent, ears = opened(pace=PACE)
    number = silent.say(TEXTS)
    ears.wait("phrase", number)
    again = silent.say(TEXTS)
    ears.wait("finished", again)
    assert ears.of(number)[-1] == "stopped"
    assert ears.phrases(again, TEXTS) == CUT


@pytest.mark.parametrize(
    "fault", [ImportError("broken"), OSError("cannot open shared object"), RuntimeError("no dictionary")]
)
def test_a_broken_voice_is_captions(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, fault: Exception, caplog: pytest.LogCaptureFixture
):
    def broken(*_: object) -> None:
        raise fault

    monkeypatch.setattr(FrontEnd, "__init__", broken)
    narrator, ears = opened()
    wait_for(lambda: any(event.reason == NO_VOICE for event in ears.events))
    assert hear(narrator, ears, TEXTS[1:])[0] == CUT[3:]
    assert "cannot be loaded" in caplog.text


def test_a_missing_system_dictionary_is_captions(
    opened: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    import pyopenjtalk

    monkeypatch.setattr(pyopenjtalk, "OPEN_JTALK_DICT_DIR", str(tmp_path / "nothing").encode())
    narrator, ears = opened()
    wait_for(lambda: any(event.reason == NO_VOICE for event in ears.events))
    assert hear(narrator, ears, TEXTS[1:])[0] == CUT[3:]


def test_a_bug_while_loading_is_captions_too(caplog: pytest.LogCaptureFixture):
    def load() -> Maker:
        raise ZeroDivisionError

    narrator = Narrator(Renderer(load, Cache(None)), Player(HandDevice().open))
    ears = Ears()
    narrator.listen(ears)
    status = ears.wait("status")
    assert (status.audible, status.reason) == (False, NO_VOICE)
    narrator.close()


def test_an_unwritable_cache_does_not_matter(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    speaker = speech.open_speaker(tmp_path / "file" / "voice", DICTIONARY, pace=PACE)
    ears = Ears()
    speaker.listen(ears)
    number = speaker.say(TEXTS)
    ears.wait("finished", number)
    assert ears.phrases(number, TEXTS) == CUT
    speaker.close()


@pytest.mark.parametrize("call", ["say", "stop"])
def test_silence_does_not_wait_for_the_narrator(loaded: Callable[[], Maker], call: str):
    """A slow listener holds up the narrator's thread; the sound ends all the same."""
    device, held, release = HandDevice(), threading.Event(), threading.Event()
    narrator = Narrator(Renderer(loaded, Cache(None)), Player(device.open))

    def hold(event: SpeechEvent) -> None:
        if event.kind == "phrase":
            held.set()
            release.wait()

    narrator.listen(hold)
    wait_for(lambda: device.closed == 1)  # warmed up
    narrator.say(TEXTS)
    assert held.wait(20)
    wait_for(lambda: device.opened == 2)
    assert max(device.pull(0.3)) > 0
    if call == "say":
        narrator.say(TEXTS)
    else:
        narrator.stop()
    assert max(device.pull(0.3)) == 0
    wait_for(lambda: device.closed == 2)
    release.set()
    narrator.close()


# --- pace and silence ---


def test_a_tenth_of_the_time_is_the_same_story(opened: Opening, voice: tuple[Synth, FrontEnd]):
    narrator, ears = opened(pace=PACE)
    status = ears.wait("status")
    assert (status.audible, status.reason) == (False, "")
    phrases, moments = hear(narrator, ears, TEXTS)
    assert phrases == CUT
    first, second = (voice[0].plan(text, 5.9) for text in TEXTS)
    planned = [p.t for p in first.phrases] + [first.seconds + 0.72 + p.t for p in second.phrases]
    assert moments[-1] == pytest.approx(PACE * (planned[-1] - planned[0]), abs=0.3)
    assert moments[-1] >= 0.95 * PACE * (planned[-1] - planned[0])


def test_a_kept_sentence_is_said_before_the_voice_is_loaded(tmp_path: Path, loaded: Callable[[], Maker]):
    text = parse("はい。")
    first = Narrator(Renderer(loaded, Cache(tmp_path)), Player(None), silent=True)
    first.prefetch([text])
    wait_for(lambda: list(tmp_path.glob("*.clip")))
    first.close()
    loading = threading.Event()

    def load() -> Maker:
        loading.wait()
        return loaded()

    second = Narrator(Renderer(load, Cache(tmp_path)), Player(None), silent=True)
    ears = Ears()
    second.listen(ears)
    number = second.say([text])
    ears.wait("finished", number)
    assert not loading.is_set()
    assert ears.of(number) == ["started", "phrase", "finished"]
    loading.set()
    second.close()


def test_a_clock_moved_by_hand_moves_the_captions(opened: Opening):
    clock = HandClock()
    narrator, ears = opened(pace=PACE, clock=clock)
    number = narrator.say(TEXTS[1:])
    ears.wait("phrase", number)
    assert ears.of(number) == ["started", "phrase"]
    clock.now += 5 * PACE
    ears.wait("finished", number)
    assert ears.phrases(number, TEXTS[1:]) == CUT[3:]


def test_silence_opens_no_device_and_writes_no_file(
    opened: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(feed: object) -> None:
        raise AssertionError("opened a device")

    monkeypatch.setattr("sapporo_learn.speech.open_device", refuse)
    narrator, ears = opened(silent=True)
    assert hear(narrator, ears, [parse("はい。")])[0] == ["はい。"]
    assert not list((tmp_path / "voice").glob("*.clip"))
