"""The whole way to a real sound server: what is heard is what was rendered."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from sapporo_learn.core.ports import Chime, VoiceSettings
from sapporo_learn.core.ruby import parse
from sapporo_learn.speech.cache import Cache
from sapporo_learn.speech.chimes import clip_of
from sapporo_learn.speech.clip import RATE, Clip, Phrase
from sapporo_learn.speech.narrator import Narrator
from sapporo_learn.speech.player import DEVICE_LOST, Player, open_device
from sapporo_learn.speech.renderer import Renderer
from sapporo_learn.speech.synth import Synth
from tests.helpers.sounds import Ears, sound_server, wait_for

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))),
    reason="needs the programs pulseaudio, parec and pactl (packages pulseaudio, pulseaudio-utils)",
)

LIVE = ("--raw", "--channels=1", "--format=s16le", "--latency-msec=5")
TRIES = 4  # a busy machine may drop samples on the way to the silent sink; once in four it must be perfect
TEXT = parse("{緑|みどり}のボタンを、かるくポンとさわります。")


class Room:
    """A sound server, and a recorder on its only sink."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self.server = server
        self.recorder = subprocess.Popen(
            ["parec", "--device=nul.monitor", *LIVE, f"--rate={RATE}"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._parts: list[bytes] = []
        self.times: list[float] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.recorder.stdout is not None
        while part := os.read(self.recorder.stdout.fileno(), 4096):
            self._parts.append(part)
            self.times.append(time.monotonic())

    def heard(self) -> np.ndarray:
        whole = b"".join(self._parts)
        return np.frombuffer(whole[: len(whole) // 2 * 2], "<i2").astype(float)

    def seconds(self) -> float:
        return len(self.heard()) / RATE

    def let_pass(self, seconds: float) -> None:
        until = self.seconds() + seconds
        wait_for(lambda: self.seconds() >= until, 60)

    def last_sound(self) -> float:
        """Time on our clock at which the last audible part arrived."""
        for part, moment in zip(reversed(self._parts), reversed(self.times), strict=False):
            if np.abs(np.frombuffer(part[: len(part) // 2 * 2], "<i2")).max(initial=0) > 0:
                return moment
        raise AssertionError("nothing was heard")

    def close(self) -> None:
        self.recorder.kill()
        self.recorder.wait()
        self._reader.join()
        assert self.recorder.stdout is not None
        self.recorder.stdout.close()


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    serving = sound_server(tmp_path)
    server, environment = next(serving)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    made = Room(server)
    wait_for(lambda: made.seconds() > 0.2)
    yield made
    made.close()
    serving.close()


@pytest.fixture
def narrator(room: Room, synth: Synth) -> Iterator[tuple[Narrator, Ears]]:
    made = Narrator(Renderer(lambda: synth.render, Cache(None)), Player(open_device))
    made.configure(VoiceSettings(volume=1.0))
    ears = Ears()
    made.listen(ears)
    assert ears.wait("status").audible
    made.prefetch([TEXT])
    yield made, ears
    made.close()


def say(narrator: Narrator, ears: Ears) -> int:
    number = narrator.say([TEXT])
    ears.wait("finished", number)
    return number


def noise_db(heard: np.ndarray, sent: np.ndarray) -> float:
    """Signal to noise ratio of the best fitting place, in dB."""
    size = 1 << (len(heard) + len(sent)).bit_length()
    fit = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(sent, size)), size)
    at = int(np.argmax(fit[: max(1, len(heard) - len(sent) + 1)]))
    got = heard[at : at + len(sent)]
    noise = np.sum((got - sent[: len(got)]) ** 2)
    return float("inf") if noise == 0 else 10 * np.log10(np.sum(sent**2) / noise)


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def until_perfect(attempt: Callable[[], bool]) -> None:
    assert any(attempt() for _ in range(TRIES))


def test_what_is_heard_is_what_was_rendered(room: Room, narrator: tuple[Narrator, Ears], synth: Synth):
    sent = np.frombuffer(synth.render(TEXT, 5.9).pcm, "<i2").astype(float)
    measured: list[float] = []

    def attempt() -> bool:
        from_here = len(room.heard())
        say(*narrator)
        room.let_pass(0.5)
        measured.append(noise_db(room.heard()[from_here:], sent))
        return measured[-1] >= 40

    until_perfect(attempt)


def test_a_chime_is_heard_before_the_voice_and_as_loud(
    room: Room, narrator: tuple[Narrator, Ears], synth: Synth
):
    speaker, ears = narrator
    chime, voice = (
        np.frombuffer(clip.pcm, "<i2").astype(float)
        for clip in (clip_of(Chime.DONE), synth.render(TEXT, 5.9))
    )

    def attempt() -> bool:
        from_here = len(room.heard())
        ears.wait("finished", speaker.say([TEXT], Chime.DONE))
        room.let_pass(0.5)
        heard = room.heard()[from_here:]
        begin = int(np.flatnonzero(heard)[0])
        middle = begin + len(chime)
        return min(noise_db(heard[:middle], chime), noise_db(heard[middle:], voice)) >= 40

    until_perfect(attempt)


@pytest.mark.parametrize("chime", [None, Chime.RING])
def test_stop_is_heard_within_20_ms(room: Room, narrator: tuple[Narrator, Ears], chime: Chime | None):
    speaker, ears = narrator
    took: list[float] = []

    def attempt() -> bool:
        heard = len(room.heard())
        number = speaker.say([TEXT], chime)
        ears.wait("started" if chime else "phrase", number)
        wait_for(lambda: np.abs(room.heard()[heard:]).max(initial=0) > 500)
        began = time.monotonic()
        speaker.stop()
        room.let_pass(0.3)
        took.append(room.last_sound() - began)
        return took[-1] <= 0.020

    until_perfect(attempt)


def test_a_new_sentence_never_overlaps_the_old(room: Room, narrator: tuple[Narrator, Ears]):
    """The old one is a steady level, the new one another; between them there is silence, and no way back."""
    levels = {"1": 3000, "2": 7000}
    speaker = Narrator(
        Renderer(lambda: lambda text, pace: steady(levels[text.shown[0]]), Cache(None)),
        Player(open_device),
    )
    ears = Ears()
    speaker.listen(ears)
    speaker.configure(VoiceSettings(volume=1.0))
    heard = len(room.heard())
    speaker.say([parse("1")])
    wait_for(lambda: np.abs(room.heard()[heard:]).max(initial=0) == 3000)
    number = speaker.say([parse("2")])
    ears.wait("finished", number)
    room.let_pass(0.4)
    speaker.close()
    got = room.heard()[heard:]
    assert set(np.unique(got)) == {0.0, 3000.0, 7000.0}, "never a sum of both"
    last_old, first_new = np.flatnonzero(got == 3000)[-1], np.flatnonzero(got == 7000)[0]
    assert last_old < first_new


def steady(level: int) -> Clip:
    return Clip((Phrase(0.0, 0, 1),), 1.5, np.full(round(1.5 * RATE), level, "<i2").tobytes())


def test_mute_and_volume_act_while_speaking(room: Room, narrator: tuple[Narrator, Ears]):
    speaker = Narrator(Renderer(lambda: lambda text, pace: steady(8000), Cache(None)), Player(open_device))
    ears = Ears()
    speaker.listen(ears)
    speaker.configure(VoiceSettings(volume=1.0))
    heard = len(room.heard())
    number = speaker.say([parse("あ")])
    wait_for(lambda: np.abs(room.heard()[heard:]).max(initial=0) == 8000)
    speaker.configure(VoiceSettings(volume=0.5))
    wait_for(lambda: len(room.heard()) > heard and 4000 in room.heard()[heard:])
    speaker.configure(VoiceSettings(volume=0.5, muted=True))
    ears.wait("finished", number)
    speaker.close()
    got = room.heard()[heard:]
    assert 0 < np.count_nonzero(got) < 1.2 * RATE, "the last part of 1.5 s is silent"
    assert ears.of(number) == ["started", "phrase", "finished"], "captions went on"


def test_a_killed_sound_server_does_not_stop_the_events(room: Room, narrator: tuple[Narrator, Ears]):
    speaker, ears = narrator
    number = speaker.say([TEXT])
    ears.wait("phrase", number)
    wait_for(lambda: np.abs(room.heard()[-RATE:]).max(initial=0) > 500)
    room.server.kill()
    ears.wait("finished", number, 30)
    assert ears.phrases(number, [TEXT]) == ["緑の", "ボタンを、", "かるく", "ポンと", "さわります。"]
    lost = [event for event in ears.events if event.kind == "status" and not event.audible]
    assert lost
    assert lost[0].reason == DEVICE_LOST
    after = say(speaker, ears)
    assert len(ears.phrases(after, [TEXT])) == 5


def test_the_sound_returns_with_the_server(
    room: Room, narrator: tuple[Narrator, Ears], tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
):
    speaker, ears = narrator
    number = speaker.say([TEXT])
    ears.wait("phrase", number)
    wait_for(lambda: np.abs(room.heard()[-RATE:]).max(initial=0) > 500)
    room.server.kill()
    room.server.wait()
    ears.wait("finished", number, 30)
    (tmp_path / "pulse.sock").unlink(missing_ok=True)
    again = sound_server(tmp_path)
    next(again)
    ears.events.clear()
    wait_for(
        lambda: (say(speaker, ears), [e for e in ears.events if e.kind == "status" and e.audible])[1], 60
    )
    speaker.close()
    again.close()


def test_devices_leave_nothing_open(room: Room):
    open_device(lambda samples: bytes(2 * samples)).close()
    before = open_files()
    for _ in range(10):
        device = open_device(lambda samples: bytes(2 * samples))
        device.close()
        device.close()
    assert open_files() <= before + 1


def test_a_machine_without_a_card_leaves_nothing_open_and_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    player = Player(open_device)
    player.warm_up()
    wait_for(lambda: player.known)
    player.close()
    if not player.trouble:
        pytest.skip("this machine has a sound card")
    before = open_files()
    for _ in range(5):
        player = Player(open_device)
        player.warm_up()
        wait_for(lambda: player.known)  # noqa: B023 - called before the next turn
        player.close()
    assert open_files() <= before + 1
    assert "ALSA" not in capfd.readouterr().err
